import { type Member, type Party, partiesOf, type Structure } from "../../domain/application/structure";
import { inNameOrder } from "../../domain/people/inNameOrder";
import type { RemovedMember } from "../../domain/people/removeMember";
import type { TeamLeaver } from "../../domain/ports/teamLeaverStore";
import type { AdaptiveCard } from "../kit/adaptiveCard";
import { type Button, button, primary } from "../kit/button";
import { type Heading, heading } from "../kit/heading";
import { layout } from "../kit/layout";
import { type Note, note, type Sentence, sentences } from "../kit/note";
import { type OpenRow, openRow } from "../kit/openRow";
import { type Page, pageOf } from "../kit/page";
import parties from "../templates/parties.json";
import { applicationVerbs } from "../verbs/applicationVerbs";
import { approvalVerbs } from "../verbs/approvalVerbs";
import { homeVerbs } from "../verbs/homeVerbs";
import { peopleVerbs } from "../verbs/peopleVerbs";
import { remindersVerbs } from "../verbs/remindersVerbs";
import { t } from "../wording";
import { kindWord } from "../words/kindWord";
import { namesIn } from "../words/personState";
import { rolesInWords } from "../words/rolesInWords";

export type PartiesArgs = {
  application: Structure;
  /** The party, or the member of a party, that was just removed. */
  undo: { partyId: string; name: string; of?: undefined } | RemovedMember | null;
  /** The result of undoing a removal. */
  said: "restored" | "changed-since" | null;
  /** How many invitations were just sent. */
  sent: number | null;
  /** Members who are no longer in the team. */
  left?: readonly TeamLeaver[];
  /** Counted from 1. Only very many parties need more than one: the button is `parties/list` with `page`. */
  page?: number;
};

type MemberRow = {
  readonly name: string;
  readonly roles: string;
  readonly cue: string;
  readonly action: string;
  readonly verb: string;
  readonly data: Button["data"];
};
/** A party with its members; the first of each kind has the kind above it. The coordinator cannot be changed. */
type PartyRow = {
  readonly kinds: readonly Sentence[];
  readonly parties: readonly OpenRow[];
  readonly members: readonly MemberRow[];
  readonly fixed: readonly Sentence[];
};
type PartiesView = {
  readonly notes: readonly Note[];
  readonly heading: Heading;
  readonly rows: readonly PartyRow[];
  readonly more: Page<PartyRow>["more"];
  readonly buttons: readonly Button[];
};

const draw = layout<PartiesView>(parties);

const ORDER: readonly Party["kind"][] = ["coordinator", "municipalOwner", "privateOwner", "uh", "union"];

/** The coordinator's list of parties and their members. */
export function partiesCard({ application, undo, said, sent, left = [], page = 1 }: PartiesArgs): AdaptiveCard {
  const { id: applicationId } = application;
  const present = partiesOf(application);
  const names = namesIn(application);
  const rows = [
    ...leftRows(applicationId, left),
    ...ORDER.flatMap((kind) =>
      present
        .filter((party) => party.kind === kind)
        .flatMap((party, index) => rowsOf(application, party, index === 0, names)),
    ),
  ];
  const shown = pageOf(rows, page, {
    rest: 6_000,
    drawn: 1_100,
    turn: (title, to) => button(title, peopleVerbs.parties, { applicationId, page: to }),
  });
  return draw({
    notes: [
      ...(sent === null ? [] : [note("good", t("parties.sent", { count: sent }))]),
      ...(said === "restored" ? [note("good", t("parties.restored"))] : []),
      ...(said === "changed-since" ? [note("warning", t("parties.changedSince"))] : []),
      ...(undo ? [removedNote(applicationId, undo)] : []),
    ],
    heading: heading(application.title, t("parties.title"), {
      text: t("parties.count", { count: present.length }),
      style: "Informative",
    }),
    ...shown,
    buttons: [
      primary(button(t("parties.invite"), peopleVerbs.invite, { applicationId })),
      button(t("rules.title"), approvalVerbs.rules, { applicationId }),
      button(t("button.measures"), applicationVerbs.measures, { applicationId }),
      button(t("button.myTasks"), homeVerbs.tasks),
    ],
  });
}

const leftRows = (applicationId: string, left: readonly TeamLeaver[]): PartyRow[] =>
  inNameOrder(left, ({ personName }) => personName).map(({ personId, personName, parties: names }, index) => ({
    kinds: index === 0 ? sentences(t("leftTeam.title")) : [],
    parties: [
      openRow(
        personName,
        [names.join(", ")],
        button(t("button.edit"), peopleVerbs.leaver, { applicationId, personId }),
      ),
    ],
    members: [],
    fixed: [],
  }));

function removedNote(applicationId: string, undo: NonNullable<PartiesArgs["undo"]>): Note {
  const { partyId, name, of: party } = undo;
  if (party === undefined)
    return note(
      "accent",
      t("parties.removed", { name }),
      button(t("button.undo"), peopleVerbs.restoreParty, { applicationId, partyId }),
    );
  return note(
    "accent",
    t("parties.removedMember", { name, party }),
    button(t("button.undo"), peopleVerbs.restoreMember, { applicationId, partyId, personId: undo.personId }),
  );
}

/** Members per row: a larger party continues in the next row. */
const MOST_MEMBERS = 8;

type Names = ReturnType<typeof namesIn>;

function rowsOf(application: Structure, party: Party, firstOfKind: boolean, names: Names): PartyRow[] {
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
  const none = members.length === 0 ? sentences(t("parties.nobody")) : [];
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
