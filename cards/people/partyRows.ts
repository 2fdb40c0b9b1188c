import type { Member, Party, Structure } from "../../domain/application/structure";
import { inNameOrder } from "../../domain/people/inNameOrder";
import { type Button, button } from "../kit/button";
import { type Sentence, sentences } from "../kit/note";
import { type OpenRow, openRow } from "../kit/openRow";
import { peopleVerbs } from "../verbs/peopleVerbs";
import { remindersVerbs } from "../verbs/remindersVerbs";
import { t } from "../wording";
import { inShort } from "../words/inShort";
import { kindWord } from "../words/kindWord";
import type { namesIn } from "../words/personState";
import { rolesInWords } from "../words/rolesInWords";

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
/** A person who is invited for a party, and has not joined it. */
export type Invited = { readonly partyId: string; readonly name: string };

/** Members per row: a larger party continues in the next row. */
const MOST_MEMBERS = 8;

type Names = ReturnType<typeof namesIn>;

/** A party with its members, in as many rows as they need. */
export function partyRows(
  application: Structure,
  party: Party,
  firstOfKind: boolean,
  names: Names,
  invited: readonly Invited[],
): PartyRow[] {
  const members = inNameOrder(
    application.members.filter(({ partyId }) => partyId === party.id),
    ({ personId, personName }) => names.get(personId) ?? personName,
  );
  const kinds = firstOfKind ? sentences(kindWord(party.kind)) : [];
  if (party.kind === "coordinator") {
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
  const waiting = invited.filter(({ partyId }) => partyId === party.id).map(({ name }) => name);
  const none = sentences(
    members.length === 0 ? t("parties.nobody") : null,
    waiting.length > 0 ? t("parties.invited", { names: inShort(waiting.join(", "), 200) }) : null,
  );
  const rows: PartyRow[] = [
    {
      kinds,
      parties: [open],
      members: members.slice(0, MOST_MEMBERS).map((member) => memberRow(application, member, names)),
      fixed: none,
    },
  ];
  for (let from = MOST_MEMBERS; from < members.length; from += MOST_MEMBERS) {
    rows.push({
      kinds: [],
      parties: [],
      members: members.slice(from, from + MOST_MEMBERS).map((member) => memberRow(application, member, names)),
      fixed: [],
    });
  }
  return rows;
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
