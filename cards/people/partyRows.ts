import { hasRole, type Invitation, type Member, type Party, type Structure } from "../../domain/application/structure";
import { inNameOrder } from "../../domain/people/inNameOrder";
import type { Form } from "../../forms/form";
import { type Button, button } from "../kit/button";
import { type Sentence, sentences } from "../kit/note";
import { type OpenRow, openRow } from "../kit/openRow";
import { peopleVerbs } from "../verbs/peopleVerbs";
import { remindersVerbs } from "../verbs/remindersVerbs";
import { t } from "../wording";
import { kindWord } from "../words/kindWord";
import type { namesIn } from "../words/personState";
import { rolesInWords } from "../words/rolesInWords";
import { invitedInWords, remindButton } from "./invitedInWords";

type MemberRow = {
  readonly name: string;
  readonly roles: string;
  readonly cue: string;
  readonly action: string;
  readonly verb: string;
  readonly data: Button["data"];
};
/** A party with its members; the first of each kind has the kind above it. The coordinator cannot be changed. */
export type PartyRow = {
  readonly kinds: readonly Sentence[];
  readonly parties: readonly OpenRow[];
  readonly members: readonly MemberRow[];
  readonly fixed: readonly Sentence[];
};
type Asked = { readonly invited: readonly Invitation[]; readonly now: Date };

/** People per row: a larger party continues in the next row. */
const MOST_MEMBERS = 8;

type Names = ReturnType<typeof namesIn>;

/** A party with its members and those who are invited for it, in as many rows as they need. */
export function partyRows(
  form: Form,
  application: Structure,
  party: Party,
  firstOfKind: boolean,
  names: Names,
  { invited, now }: Asked,
): PartyRow[] {
  const members = inNameOrder(
    application.members.filter(({ partyId }) => partyId === party.id),
    ({ personId, personName }) => names.get(personId) ?? personName,
  );
  const kinds = firstOfKind ? sentences(kindWord(form, party.kind)) : [];
  if (hasRole(party, "lead")) {
    return [
      {
        kinds,
        parties: [],
        members: [],
        fixed: sentences(members.map(nameIn).join(", ") || party.name),
      },
    ];
  }
  const facts = [
    party.shortName,
    party.orgNumber === null ? null : t("parties.orgNumber", { orgNumber: party.orgNumber }),
  ].filter((each) => each !== null);
  const open = openRow(
    party.name,
    [facts.length > 0 ? facts.join(" · ") : null],
    button(t("button.edit"), peopleVerbs.editParty, { applicationId: application.id, partyId: party.id }),
  );
  const people = [
    ...members.map((member) => memberRow(application, member, names)),
    ...invited.filter(({ partyId }) => partyId === party.id).map((each) => invitedRow(application, each, now)),
  ];
  const first: PartyRow = {
    ...{ kinds, parties: [open], members: people.slice(0, MOST_MEMBERS) },
    fixed: sentences(members.length === 0 ? t("parties.nobody") : null),
  };
  return [first, ...inRows(people.slice(MOST_MEMBERS))];
}

/** The people who are invited, and find their party themselves. */
export function openInvitationRows(application: Structure, { invited, now }: Asked): PartyRow[] {
  const people = invited.filter(({ partyId }) => partyId === null).map((each) => invitedRow(application, each, now));
  return inRows(people).map((row, index) => ({ ...row, kinds: index === 0 ? sentences(t("parties.invited")) : [] }));
}

function inRows(people: readonly MemberRow[]): PartyRow[] {
  const rows: PartyRow[] = [];
  for (let from = 0; from < people.length; from += MOST_MEMBERS)
    rows.push({ kinds: [], parties: [], members: people.slice(from, from + MOST_MEMBERS), fixed: [] });
  return rows;
}

function invitedRow(application: Structure, invitation: Invitation, now: Date): MemberRow {
  const { title, verb, data } = remindButton(application.id, invitation, "parties");
  const { personName: name } = invitation;
  const roles = ` · ${invitedInWords(application, invitation, now)}`;
  return { name, roles, cue: title, action: `${title}: ${name}`, verb, data };
}

const nameIn = ({ personName, standsInFor }: Member): string =>
  standsInFor ? `${personName} (${t("deputy.of", { person: standsInFor.personName })})` : personName;

/** A deputy is chosen in the person's reminder settings. */
function memberRow({ id: applicationId }: Structure, member: Member, names: Names): MemberRow {
  const edit = t("button.edit");
  const { verb, data } = member.standsInFor
    ? button(edit, remindersVerbs.person, { applicationId, personId: member.standsInFor.personId })
    : button(edit, peopleVerbs.editMember, { applicationId, memberId: member.id });
  return {
    name: names.get(member.personId) ?? member.personName,
    roles: ` · ${member.standsInFor ? t("deputy.of", { person: member.standsInFor.personName }) : rolesInWords(member)}`,
    cue: edit,
    action: `${edit}: ${member.personName}`,
    verb,
    data,
  };
}
