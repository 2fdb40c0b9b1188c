import type { Party, Structure } from "../../domain/application/structure";
import { button } from "../kit/button";
import { openRow } from "../kit/openRow";
import { peopleVerbs } from "../verbs/peopleVerbs";
import { t } from "../wording";
import { deadlineInWords } from "../words/instantInWords";
import { ownerOf } from "../words/whereIs";
import type { RowList } from "./rowList";

/** An application that a person may join; `party` if the person is invited to approve for it. */
export type HomeInvitation = { readonly application: Structure; readonly party: Party | null };

const MOST_ROWS = 6;

/** What a person can join, as rows that do so. */
export function invitationRows(
  invitations: readonly HomeInvitation[],
  { isNew, now }: { isNew: boolean; now: Date },
): Omit<RowList, "more">[] {
  if (invitations.length === 0) return [];
  const rows = invitations.slice(0, MOST_ROWS).map(({ application, party }) => {
    const { id: applicationId, deadline, timeZone, network } = application;
    return openRow(
      application.title,
      [
        t("home.about", { owner: ownerOf(application) ?? network, deadline: deadlineInWords(deadline, timeZone, now) }),
        party ? t("home.invited", { party: party.name }) : null,
      ],
      party
        ? button(t("button.join"), peopleVerbs.joinKind, { applicationId, kind: party.kind })
        : button(t("button.join"), peopleVerbs.join, { applicationId }),
    );
  });
  return [{ title: isNew ? t("button.join") : t("home.invitations"), rows }];
}
