import type { SectionRef } from "../../domain/answers/sectionRef";
import type { Structure } from "../../domain/application/structure";
import type { ThreadEntry } from "../../domain/thread/threadOf";
import type { ReturnTo } from "../verbs/cardData";
import { threadVerbs } from "../verbs/threadVerbs";
import { t } from "../wording";
import { inShort } from "../words/inShort";
import { sinceWhen } from "../words/instantInWords";
import { type Line, linesOf } from "../words/linesOf";
import { type Button, button } from "./button";

/** A section's thread, folded: the newest comments, and buttons to read all and to answer. */
export type ThreadView = {
  readonly title: string;
  readonly entries: readonly { readonly lead: string; readonly lines: readonly Line[] }[];
  readonly buttons: readonly Button[];
};

const NEWEST = 3;
const LONGEST = 300;

/** Who of which party said it, when, and in what role: "Fjordvik kommune (Kari Nordmo) svarte, i dag 13.00". */
export function saidLead(structure: Structure, { kind, partyId, personName, at, to }: ThreadEntry, now: Date): string {
  const party = structure.parties.find(({ id }) => id === partyId)?.name ?? personName;
  return t(`thread.${kind}`, {
    party,
    person: personName,
    to: to?.personName ?? "",
    when: sinceWhen(at, structure.timeZone, now),
  });
}

export function threadView(
  structure: Structure,
  place: SectionRef,
  thread: readonly ThreadEntry[],
  now: Date,
  returnTo?: ReturnTo,
): ThreadView {
  const { measureId, sectionId } = place;
  const at = { applicationId: structure.id, measureId, sectionId, ...(returnTo && { returnTo }) };
  return {
    title: t("thread.fold", { count: thread.length }),
    entries: thread.slice(-NEWEST).map((said) => ({
      lead: saidLead(structure, said, now),
      lines: linesOf(inShort(said.text, LONGEST)),
    })),
    buttons: [button(t("thread.open"), threadVerbs.show, at), button(t("question.button"), threadVerbs.ask, at)],
  };
}
