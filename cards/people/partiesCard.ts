import { byKind } from "../../domain/application/kindOf";
import { hasRole, partiesOf, type Structure } from "../../domain/application/structure";
import { unusedInvitations } from "../../domain/invitations/unusedInvitations";
import { inNameOrder } from "../../domain/people/inNameOrder";
import type { RemovedMember } from "../../domain/people/removeMember";
import type { TeamLeaver } from "../../domain/ports/teamLeaverStore";
import type { Form } from "../../forms/form";
import { type Button, button, primary } from "../kit/button";
import { type Heading, heading } from "../kit/heading";
import { type Note, note, sentences } from "../kit/note";
import { openRow } from "../kit/openRow";
import { type Page, pageOf } from "../kit/page";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { layout } from "../layout/layout";
import parties from "../templates/parties.json";
import { applicationVerbs } from "../verbs/applicationVerbs";
import { approvalVerbs } from "../verbs/approvalVerbs";
import { homeVerbs } from "../verbs/homeVerbs";
import { peopleVerbs } from "../verbs/peopleVerbs";
import { t } from "../wording";
import { kindWord } from "../words/kindWord";
import { namesIn } from "../words/personState";
import { applicationName } from "../words/whereIs";
import { openInvitationRows, type PartyRow, partyRows } from "./partyRows";

export type PartiesArgs = {
  form: Form;
  application: Structure;
  /** The party, or the member of a party, that was just removed. */
  undo: { partyId: string; name: string; of?: undefined } | RemovedMember | null;
  /** The result of undoing a removal. */
  said: "restored" | "party-restored" | "changed-since" | null;
  /** How many invitations were just sent. */
  sent: number | null;
  /** Members who are no longer in the team. */
  left?: readonly TeamLeaver[];
  /** Who was just sent the invitation again. */
  reminded?: string;
  /** Counted from 1. Only very many parties need more than one: the button is `parties/list` with `page`. */
  page?: number;
  now: Date;
};

type PartiesView = {
  readonly notes: readonly Note[];
  readonly heading: Heading;
  readonly rows: readonly PartyRow[];
  readonly more: Page<PartyRow>["more"];
  readonly buttons: readonly Button[];
};

const draw = layout<PartiesView>(parties);

/** The coordinator's list of parties and their members. */
export function partiesCard({
  form,
  application,
  undo,
  said,
  sent,
  left = [],
  reminded,
  page = 1,
  now,
}: PartiesArgs): AdaptiveCard {
  const { id: applicationId } = application;
  const present = partiesOf(application);
  const names = namesIn(application);
  const invited = unusedInvitations(application);
  const rows = [
    ...leftRows(applicationId, left),
    ...byKind(form, present).flatMap((party, index, all) =>
      partyRows(form, application, party, party.kind !== all[index - 1]?.kind, names, { invited, now }),
    ),
    ...openInvitationRows(application, { invited, now }),
    ...outRows(form, application),
  ];
  const shown = pageOf(rows, page, {
    rest: 6_000,
    drawn: 1_100,
    turn: (title, to) => button(title, peopleVerbs.parties, { applicationId, page: to }),
  });
  return draw({
    notes: [
      ...(sent === null ? [] : [note("good", t("parties.sent", { count: sent }))]),
      ...(reminded === undefined ? [] : [note("good", t("invited.reminded", { person: reminded }))]),
      ...(said === "restored" ? [note("good", t("parties.restored"))] : []),
      ...(said === "party-restored" ? [note("good", t("parties.partyRestored"))] : []),
      ...(said === "changed-since" ? [note("warning", t("parties.changedSince"))] : []),
      ...(undo ? [removedNote(applicationId, undo)] : []),
    ],
    heading: heading(applicationName(application), t("parties.title"), {
      text: t("parties.count", { count: present.filter((party) => !hasRole(party, "lead")).length }),
      style: "Informative",
    }),
    ...shown,
    buttons: [
      primary(button(t("parties.invite"), peopleVerbs.invite, { applicationId })),
      button(t("rules.title"), approvalVerbs.rules, { applicationId }),
      button(t("button.measures"), applicationVerbs.measures, { applicationId }),
      button(t("button.overview"), homeVerbs.tasks),
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

/** Removed parties, which can be taken in again at any time. */
const outRows = (form: Form, { id: applicationId, parties }: Structure): PartyRow[] =>
  parties
    .filter(({ removed }) => removed)
    .map(({ id: partyId, name, kind }, index) => ({
      kinds: index === 0 ? sentences(t("parties.out")) : [],
      parties: [
        openRow(
          name,
          [kindWord(form, kind)],
          button(t("parties.takeIn"), peopleVerbs.restoreParty, { applicationId, partyId }),
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
