import type { Party, PartyId } from "../domain/application";
import type { Deadline } from "../domain/deadline";
import { amountsThen, type Change, changesSince } from "../domain/difference";
import { formatKroner } from "../domain/kroner";
import { type MeasureTotal, totalsOf } from "../domain/ledger";
import type { WrittenThen } from "../domain/ports";
import { type Application, recordAt, type Section } from "../domain/section";
import type { Approval } from "../domain/sectionRecord";
import { threadOf } from "../domain/thread";
import type { Form } from "../forms/form";
import type { AdaptiveCard } from "./adaptiveCard";
import { answerInWords } from "./answerInWords";
import { type Button, button, first } from "./button";
import { sinceWhen } from "./dates";
import { approvalBy } from "./deadlineBadge";
import { bytesOf, MOST_BYTES } from "./fits";
import { type Heading, heading } from "./heading";
import { plain } from "./markdown";
import type { MarkedLine } from "./marked";
import { markedChange } from "./markedChange";
import { type Sentence, sentences } from "./note";
import type { Piece } from "./piece";
import { titleOf, whereIs } from "./places";
import { layout } from "./render";
import difference from "./templates/difference.json";
import { type ThreadView, threadView } from "./threadView";
import { wishPieces } from "./wishPieces";
import { t } from "./wording";
import { inShort } from "./written";

export type DifferenceArgs = {
  form: Form;
  application: Application;
  section: Section;
  /** Those of the section's approvers that the person speaks for. */
  parties: readonly Party[];
  /** The approval that has fallen away, and what stood when it was given. */
  fallen: Approval;
  then: readonly WrittenThen[];
  now: Date;
  /** The deadline of approvals, where they have one of their own. */
  by?: Deadline | null;
};

type Shown = {
  readonly label: string;
  readonly bylines: readonly Sentence[];
  readonly lines: readonly MarkedLine[];
  readonly left: number;
};
type DifferenceView = {
  readonly heading: Heading;
  readonly lead: string;
  readonly changes: readonly Shown[];
  /** What was wished, and what the writers said to it. */
  readonly said: readonly Piece[];
  readonly thread: readonly ThreadView[];
  readonly buttons: readonly Button[];
};

const draw = layout<DifferenceView>(difference);

/** Beyond this the whole section is read anew, page by page. */
const MOST = MOST_BYTES - 12_000;

/**
 * What is different since a party approved, to approve again by one press; the whole section is a press away. None
 * where it takes more than a card: nobody approves what was not shown.
 */
export function differenceCard(args: DifferenceArgs): AdaptiveCard | null {
  const { application, section, parties, fallen, now } = args;
  const { measureId, sectionId } = section;
  const at = { applicationId: application.id, measureId, sectionId };
  const when = sinceWhen(fallen.at, application.timeZone, now);
  const mine = new Set(parties.map(({ id }) => id));
  const approved = inShort(parties.find(({ id }) => id === fallen.partyId)?.name ?? "", 300);
  const changes = shownOf(args, mine);
  if (changes.some(({ left }) => left > 0)) return null;
  const card = draw({
    heading: heading(t("approve.where", { where: whereIs(application, measureId) }), titleOf(section.form), {
      text: t("approve.changed"),
      style: "Attention",
    }),
    lead: plain(
      [
        t("difference.lead", { when, party: approved }),
        ...approvalBy(application, args.by ?? null, now).sentences,
        ...(changes.some(isMarked) ? [t("merge.marks")] : []),
      ].join(" "),
    ),
    changes,
    said: wishPieces(application, section, { parties, now }),
    thread: [threadView(application, section, threadOf(recordAt(application, section)), now)],
    buttons: [
      first(button(t("difference.approve"), "section/approve", { ...at, contentHash: section.contentHash })),
      button(t("difference.whole"), "approval/show", { ...at, whole: true }),
      button(t("button.myTasks"), "me/tasks"),
    ],
  });
  return bytesOf(card) > MOST ? null : card;
}

function shownOf(
  { form, application, section, fallen, then, now }: DifferenceArgs,
  mine: ReadonlySet<PartyId>,
): Shown[] {
  const changes = changesSince(section, then, fallen.partyId);
  const shown = [
    ...changes.map((change) => changeOf(change, mine, section, application.timeZone, now)),
    ...(section.form.computed === "totals" ? sumsOf(form, application, then) : []),
  ];
  return shown.length > 0 ? shown : [{ label: t("difference.known"), bylines: [], lines: [], left: 0 }];
}

const isMarked = ({ lines }: Shown): boolean => lines.some(({ runs }) => runs.some((run) => typeof run !== "string"));

function changeOf(
  { field, party, before, after }: Change,
  mine: ReadonlySet<PartyId>,
  section: Section,
  timeZone: string,
  now: Date,
): Shown {
  const written = section.answers.find((each) => each.field === field.id && each.partyId === (party?.id ?? null));
  const by = written
    ? t("approve.writtenBy", { person: written.writtenByName, when: sinceWhen(written.writtenAt, timeZone, now) })
    : null;
  const bylines = sentences([party?.name, by].filter((each) => each).join(" · ") || null);
  if (field.private && party && !mine.has(party.id))
    return { label: field.label, bylines: sentences(t("approve.hidden")), lines: [], left: 0 };
  const words = (value: Change["before"]) => (value === null ? null : answerInWords(field, value));
  return { label: field.label, bylines, ...markedChange(words(before), words(after)) };
}

/** The measures whose sums are others than they were. */
function sumsOf(form: Form, application: Application, then: readonly WrittenThen[]): Shown[] {
  const before = totalsOf(application, amountsThen(form, then));
  const after = totalsOf(application, application.amounts);
  return after.byMeasure.flatMap((row, index): Shown[] => {
    const was = before.byMeasure[index];
    const [old, fresh] = [was ? sumWords(was) : null, sumWords(row)];
    if (old === fresh) return [];
    return [{ label: `${row.number} ${row.name}`, bylines: [], ...markedChange(old, fresh) }];
  });
}

const sumWords = ({ owner, uh, total, coordinator }: MeasureTotal): string =>
  [
    t("difference.owner", { kroner: formatKroner(owner) }),
    ...uh.map(({ institution, kroner }) => t("difference.uh", { institution, kroner: formatKroner(kroner) })),
    t("difference.total", { kroner: formatKroner(total) }),
    ...(coordinator > 0 ? [t("difference.coordinator", { kroner: formatKroner(coordinator) })] : []),
  ].join(", ");
