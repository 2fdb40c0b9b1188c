import type { Invitation, Structure } from "../../domain/application/structure";
import { type Button, button } from "../kit/button";
import { peopleVerbs } from "../verbs/peopleVerbs";
import { t } from "../wording";
import { dayOf } from "../words/instantInWords";

/** When a person was asked, and what they have answered. */
export const invitedInWords = (
  { timeZone }: Structure,
  { at, declinedAt }: Pick<Invitation, "at" | "declinedAt">,
  now: Date,
): string =>
  declinedAt === null
    ? t("invited.waiting", { day: dayOf(at, timeZone, now) })
    : t("invited.declined", { day: dayOf(declinedAt, timeZone, now) });

/** Sends an invitation again, and returns to the list it was pressed in. */
export const remindButton = (
  applicationId: string,
  { personId, declinedAt }: Invitation,
  shownOn: "parties" | "invite",
): Button =>
  button(t(declinedAt === null ? "invited.remind" : "invited.askAgain"), peopleVerbs.remindInvited, {
    ...{ applicationId, personId, shownOn },
  });
