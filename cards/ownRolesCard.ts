import { membershipsOf, type PersonId, type Structure } from "../domain/application";
import { mayTakeOver } from "../domain/takeOver";
import type { AdaptiveCard } from "./adaptiveCard";
import { button } from "./button";
import { formCard } from "./formCard";
import { heading } from "./heading";
import { note } from "./note";
import { openRow } from "./openRow";
import { rolesInWords } from "./roles";
import { t } from "./wording";
import { linesOf } from "./written";

export type OwnRolesArgs = { application: Structure; personId: PersonId; happened: "handed" | "left" | null };

/** What one person stands for in an application: each party, with the way to hand it on or to go out. */
export const ownRolesCard = ({ application, personId, happened }: OwnRolesArgs): AdaptiveCard =>
  formCard({
    heading: heading(application.title, t("ownRoles.title")),
    notes: happened ? [note("good", t(`ownRoles.${happened}`))] : [],
    lines: linesOf(t("ownRoles.lead")),
    fields: [],
    rows: membershipsOf(application, personId).map(({ member, party }) =>
      openRow(
        party.name,
        [rolesInWords(member)],
        button(t("button.edit"), "role/edit", { applicationId: application.id, memberId: member.id }),
      ),
    ),
    buttons: [
      button(t("button.myTasks"), "me/tasks"),
      ...(mayTakeOver(application, personId)
        ? [button(t("takeOver.title"), "takeOver/ask", { applicationId: application.id })]
        : []),
    ],
  });
