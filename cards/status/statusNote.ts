import { type Note, note } from "../kit/note";
import { t } from "../wording";

export type StatusNote =
  | { kind: "sent-to-chat" }
  | { kind: "not-member" }
  | { kind: "is-final" }
  | { kind: "compiled-already" }
  | { kind: "compiling" | "not-posted"; version: number };

/** The sentence at the top of the status card about what was just pressed. */
export function statusNote(happened: StatusNote): Note {
  switch (happened.kind) {
    case "sent-to-chat":
      return note("accent", t("status.sentToChat"));
    case "not-member":
      return note("warning", t("status.notMember"));
    case "is-final":
      return note("good", t("status.isFinal"));
    case "compiled-already":
      return note("accent", t("status.compiledAlready"));
    case "not-posted":
      return note("warning", t("status.notPosted", { version: happened.version }));
    case "compiling":
      return note("accent", t("status.compiling", { version: happened.version }));
  }
}
