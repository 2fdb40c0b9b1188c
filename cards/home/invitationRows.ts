import { type Invitation, partiesOf, type Structure } from "../../domain/application/structure";
import { type Button, button, primary } from "../kit/button";
import { type OpenRow, openRow } from "../kit/openRow";
import { peopleVerbs } from "../verbs/peopleVerbs";
import { t } from "../wording";
import { deadlineInWords } from "../words/instantInWords";
import { type Line, linesOf } from "../words/linesOf";
import { ownerOf } from "../words/whereIs";

/** An application that a person may join; `invitation` if somebody asks them to. */
export type HomeInvitation = { readonly application: Structure; readonly invitation: Invitation | null };

/** What stands above the applications: an invitation with its answers, or rows to join. */
export type Above = {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly rows: readonly OpenRow[];
  readonly answers: readonly { readonly buttons: readonly Button[] }[];
};

const MOST_ROWS = 6;

/** What a person can join: each invitation until it is answered, and then the applications of their teams. */
export function invitationRows(
  invitations: readonly HomeInvitation[],
  { isLikely, now }: { isLikely: boolean; now: Date },
): Above[] {
  const shown = invitations.slice(0, MOST_ROWS);
  const asked = shown.flatMap(({ application, invitation }) => (invitation ? [{ application, invitation }] : []));
  const others = shown.filter(({ invitation }) => !invitation);
  return [
    ...asked.map(({ application, invitation }, index) =>
      askedBlock(application, invitation, { isLikely: isLikely && index === 0, now }),
    ),
    ...(others.length === 0
      ? []
      : [{ title: t("button.join"), lines: [], rows: others.map((each) => joinRow(each, now)), answers: [] }]),
  ];
}

const about = (application: Structure, now: Date): string =>
  t("home.about", {
    owner: ownerOf(application) ?? application.network,
    deadline: deadlineInWords(application.deadline, application.timeZone, now),
  });

const joinRow = ({ application }: HomeInvitation, now: Date): OpenRow =>
  openRow(
    application.title,
    [about(application, now)],
    button(t("button.join"), peopleVerbs.join, { applicationId: application.id }),
  );

function askedBlock(
  application: Structure,
  { partyId, invitedBy }: Invitation,
  { isLikely, now }: { isLikely: boolean; now: Date },
): Above {
  const { id: applicationId, title, members } = application;
  const party = partiesOf(application).find(({ id }) => id === partyId);
  const person = members.find(({ personId }) => personId === invitedBy)?.personName;
  const join = party
    ? button(t("button.join"), peopleVerbs.joinKind, { applicationId, kind: party.kind })
    : button(t("button.join"), peopleVerbs.join, { applicationId });
  const lines = [
    person === undefined ? t("home.invitedTo", { title }) : t("home.invitedBy", { person, title }),
    about(application, now),
    ...(party ? [t("home.invitedFor", { party: party.name })] : []),
  ];
  return {
    title: t("home.invitation"),
    lines: linesOf(lines.join("\n")),
    rows: [],
    answers: [
      {
        buttons: [
          isLikely ? primary(join) : join,
          button(t("invitation.decline"), peopleVerbs.declineInvitation, { applicationId }),
        ],
      },
    ],
  };
}
