import { formatKroner } from "../../domain/amounts/formatKroner";
import type { Approval, ChangeRequest } from "../../domain/answers/sectionRecord";
import { isSameSlot } from "../../domain/answers/slot";
import { askedAmounts } from "../../domain/application/askedAmounts";
import type { Party, PartyId } from "../../domain/application/structure";
import { type MeasureTotal, totalsOf } from "../../domain/application/totals";
import { type AnswerChange, amountsThen, changesSince } from "../../domain/approval/changesSince";
import { type ComputedChange, computedSince } from "../../domain/approval/computedSince";
import { type Application, recordAt, type Section } from "../../domain/section/section";
import type { WrittenThen } from "../../domain/section/writtenThen";
import { threadOf } from "../../domain/thread/threadOf";
import type { Deadline } from "../../domain/values/deadline";
import { insideSentence } from "../../domain/values/insideSentence";
import type { Form } from "../../forms/form";
import { button, primary } from "../kit/button";
import { blockPages, textBlocks } from "../kit/contentBlock";
import { approvalBy } from "../kit/deadlineBadge";
import { heading } from "../kit/heading";
import type { MarkedLine } from "../kit/markedLines";
import { note } from "../kit/note";
import { threadView } from "../kit/threadView";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { approvalVerbs } from "../verbs/approvalVerbs";
import { homeVerbs } from "../verbs/homeVerbs";
import { t } from "../wording";
import { answerInWords } from "../words/answerInWords";
import { inShort } from "../words/inShort";
import { sinceWhen } from "../words/instantInWords";
import { linesOf } from "../words/linesOf";
import { titleOf } from "../words/titleOf";
import { whereAndWhose } from "../words/whereIs";
import { computedInWords } from "../writing/computedLines";
import { changeRequestBlocks } from "./changeRequestBlocks";
import { markedChange } from "./markedChange";
import { readingCard } from "./readingCard";

export type DifferenceArgs = {
  form: Form;
  application: Application;
  section: Section;
  /** The section's approvers that the person speaks for. */
  parties: readonly Party[];
  /** The voided approval, or the person's own wish for a change, and the content of that time. */
  since: Pick<Approval, "partyId" | "at">;
  /** The wish that the changes answer, if they do. */
  wish?: ChangeRequest | null;
  then: readonly WrittenThen[];
  /** Counted from 1. */
  page: number;
  /** The content hash on the previous page. */
  begun?: string;
  now: Date;
  /** The approvals' own deadline, if they have one. */
  by?: Deadline | null;
};

/** A changed field as the card shows it. */
export type ShownChange = {
  readonly label: string;
  readonly byline: string | null;
  readonly lines: readonly MarkedLine[];
};

/** Bytes of changes that one card holds. */
export const MOST_OF_CHANGES = 17_000;

/**
 * What has changed since a party approved, to approve again with one press. The whole section is one press away. Many
 * changes are read page by page and approved on the last: nobody approves text that was not shown.
 */
export function differenceCard(args: DifferenceArgs): AdaptiveCard {
  const { application, section, parties, since, wish = null, now, begun } = args;
  const { measureId, sectionId, contentHash } = section;
  const at = { applicationId: application.id, measureId, sectionId };
  const when = sinceWhen(since.at, application.timeZone, now);
  const mine = new Set(parties.map(({ id }) => id));
  const party = inShort(parties.find(({ id }) => id === since.partyId)?.name ?? "", 300);
  const changes = shownOf(args, mine);
  const all = blockPages(
    [
      ...(wish ? textBlocks({ label: t("difference.wish"), byline: null }, linesOf(wish.comment)) : []),
      ...changes.flatMap(({ label, byline, lines }) => textBlocks({ label, byline }, lines)),
      ...changeRequestBlocks(application, section, { parties, now }),
    ],
    MOST_OF_CHANGES,
  );
  const pages = all.length;
  const changed = begun !== undefined && begun !== contentHash;
  const page = changed ? 1 : Math.min(args.page, pages);
  const last = page === pages;
  const turn = (title: string, to: number) =>
    button(title, approvalVerbs.show, { ...at, page: to, begun: contentHash });
  const said = t(last ? "approve.lastPage" : "difference.page", { page, pages });
  return readingCard({
    notes: changed ? [note("warning", t("approve.newer"))] : [],
    heading: heading(t("approve.where", { where: whereAndWhose(application, measureId) }), titleOf(section.form), {
      text: t(wish ? "difference.answered" : "approve.changed"),
      style: "Attention",
    }),
    lead: [
      ...approvalBy(application, args.by ?? null, now).sentences,
      wish ? t("difference.answer", { when }) : t("difference.lead", { when, party }),
      ...(changes.some(isMarked) ? [t("merge.marks")] : []),
    ].join(" "),
    pieces: all[page - 1] ?? [],
    pages: pages > 1 ? [{ text: said, buttons: page > 1 ? [turn(t("approve.previous"), page - 1)] : [] }] : [],
    thread: last ? [threadView(application, section, threadOf(recordAt(application, section)), now)] : [],
    kept: [],
    comments: [],
    more: [],
    buttons: [
      primary(
        last
          ? button(t(wish ? "approve.approve" : "difference.approve"), approvalVerbs.approve, { ...at, contentHash })
          : turn(t("approve.next", { page: page + 1, pages }), page + 1),
      ),
      button(t("difference.whole"), approvalVerbs.show, { ...at, whole: true }),
      button(t("button.overview"), homeVerbs.tasks),
    ],
  });
}

function shownOf(
  { form, application, section, since, then, now, wish }: DifferenceArgs,
  mine: ReadonlySet<PartyId>,
): ShownChange[] {
  const changes = changesSince(section, then, since.partyId);
  const shown = [
    ...changes.map((change) => changeOf(change, mine, section, application.timeZone, now)),
    // Since a request, only the text of the section is compared.
    ...(wish ? [] : computedSince(form, application, section, then, since.partyId).map(computedChange)),
    ...(section.form.computed === "totals" ? sumsOf(form, application, then) : []),
  ];
  return shown.length > 0 ? shown : [{ label: t("difference.known"), byline: null, lines: [] }];
}

const isMarked = ({ lines }: ShownChange): boolean =>
  lines.some(({ runs }) => runs.some((run) => typeof run !== "string"));

/** One changed field. A party's private fields are shown only to its own people. */
export function changeOf(
  change: AnswerChange,
  mine: ReadonlySet<PartyId>,
  section: Section,
  timeZone: string,
  now: Date,
): ShownChange {
  const { field, party, before, after } = change;
  const written = section.answers.find((each) => isSameSlot(each, change));
  const by = written
    ? t("approve.writtenBy", { person: written.writtenByName, when: sinceWhen(written.writtenAt, timeZone, now) })
    : null;
  const byline = [party?.name, by].filter((each) => each).join(" · ") || null;
  if (field.private && party && !mine.has(party.id))
    return { label: field.label, byline: t("approve.hidden"), lines: [] };
  const words = (value: AnswerChange["before"]) => (value === null ? null : answerInWords(field, value));
  return { label: field.label, byline, lines: markedChange(words(before), words(after)) };
}

/** One computed field that has changed, since what it is computed from has. */
function computedChange({ field, party, before, after }: ComputedChange): ShownChange {
  const [was, is] = [before, after].map((value) => computedInWords({ field, value }));
  const byline = [party?.name, t("approve.computed")].filter((each) => each).join(" · ");
  return { label: field.label, byline, lines: markedChange(was ?? null, is ?? null) };
}

/** The measures whose totals have changed. */
function sumsOf(form: Form, application: Application, then: readonly WrittenThen[]): ShownChange[] {
  const before = totalsOf(form, application, amountsThen(form, then));
  const after = totalsOf(form, application, askedAmounts(form, application));
  return after.byMeasure.flatMap((row, index): ShownChange[] => {
    const was = before.byMeasure[index];
    const [old, fresh] = [was ? sumWords(form, was) : null, sumWords(form, row)];
    if (old === fresh) return [];
    return [{ label: `${row.number} ${row.name}`, byline: null, lines: markedChange(old, fresh) }];
  });
}

const sumWords = (form: Form, { columns, total, beside, byYear }: MeasureTotal): string =>
  [
    ...form.columns.flatMap(({ id, label, parties }) =>
      columns
        .filter(({ column }) => column === id)
        .flatMap(({ kroner, shares }) => (parties === "each" ? shares : [{ institution: label, kroner }]))
        .map(({ institution, kroner }) => t("difference.share", { whose: institution, kroner: formatKroner(kroner) })),
    ),
    t("difference.total", { kroner: formatKroner(total) }),
    ...byYear.map(({ year, kroner }) => t("difference.ofYear", { year, kroner: formatKroner(kroner) })),
    ...beside
      .filter(({ kroner }) => kroner > 0)
      .map(({ purpose, kroner }) => {
        const found = form.purposes.find(({ id }) => id === purpose);
        const key = found?.partOf === undefined ? "difference.beside" : "difference.partOf";
        return t(key, { purpose: insideSentence(found?.label ?? purpose), kroner: formatKroner(kroner) });
      }),
  ].join(", ");
