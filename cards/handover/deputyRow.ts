import type { DeputyIn } from "../../domain/ports/applicationStore";
import { button } from "../kit/button";
import { type OpenRow, openRow } from "../kit/openRow";
import { handoverVerbs } from "../verbs/handoverVerbs";
import { t } from "../wording";
import { instantInWords } from "../words/instantInWords";

export type DeputyRowArgs = DeputyIn & {
  /** Whether the reader is the deputy; otherwise it is the person being deputised for. */
  isMine: boolean;
};

/** A person's deputy, or the person that somebody deputises for, as a row with the button to step in or out. */
export function deputyRow(row: DeputyRowArgs, now: Date): OpenRow {
  const { applicationId, title, timeZone, personId, personName, deputy, since, isMine } = row;
  const when = since ? instantInWords(since, timeZone, now) : "";
  if (!isMine)
    return openRow(
      deputy.personName,
      [title, t("deputy.row.forYou", { when })],
      button(t("deputy.back"), handoverVerbs.comeBack, { applicationId }),
    );
  const at = { applicationId, personId };
  return since
    ? openRow(
        personName,
        [title, t("deputy.row.youStand", { when })],
        button(t("deputy.stepOut"), handoverVerbs.stepOut, at),
      )
    : openRow(personName, [title, t("deputy.row.youAre")], button(t("deputy.stepIn"), handoverVerbs.stepIn, at));
}
