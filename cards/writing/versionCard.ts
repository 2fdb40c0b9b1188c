import type { Answer } from "../../domain/answers/sectionRecord";
import { isTyped, slotId } from "../../domain/answers/slot";
import { compareTexts, type Stretch } from "../../domain/values/compareTexts";
import { currentVersion, type FieldHistory, previousVersion } from "../../domain/writing/fieldHistory";
import { isMergeable } from "../../domain/writing/mergeAnswers";
import { expectedVersionOf, valueDigest } from "../../domain/writing/saveAnswers";
import type { Version } from "../../domain/writing/version";
import { button, primary, submitButton } from "../kit/button";
import { pickField } from "../kit/cardField";
import { bytesOf } from "../kit/fitted";
import { heading } from "../kit/heading";
import { linePages } from "../kit/linePages";
import { foldedTo, markedLines } from "../kit/markedLines";
import { sentences } from "../kit/note";
import type { Quote } from "../kit/quote";
import { quotingCard } from "../kit/quotingCard";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { writingVerbs } from "../verbs/writingVerbs";
import { t } from "../wording";
import { answerInWords, comparableText } from "../words/answerInWords";
import { inShort } from "../words/inShort";
import { sinceWhen } from "../words/instantInWords";
import { linesOf } from "../words/linesOf";
import { plainText } from "../words/plainText";
import { titleAt } from "../words/titleOf";
import { fieldName, type HistoryScene, placeData, stateOf, whereOf } from "./historyCard";

export type VersionArgs = HistoryScene & {
  history: FieldHistory;
  version: Version;
  /** The version to compare with; null for the one it replaced. */
  against: Version | null;
  /** The field's current answer, if the person may write there. */
  current: Answer | null;
  mayRestore: boolean;
  /** Counted from 1. */
  page: number;
};

/** Bytes for the text at most, and at least, beside the versions to choose from. */
const ROOM = 18_000;
const LEAST_ROOM = 6_000;
const MOST = 24_000;
/** Only the newest versions can be compared with. */
const MOST_CHOICES = 40;
const NAME = 60;

/** One version of a field beside another, with differences marked, and a button to restore it. */
export function versionCard(args: VersionArgs): AdaptiveCard {
  const { form, structure, place, history, version, current, mayRestore, now } = args;
  const other = args.against ?? previousVersion(history, version);
  const named = (each: Version) => {
    const when = sinceWhen(each.writtenAt, structure.timeZone, now);
    const state = stateOf(history, each);
    const row = t("history.row", { person: inShort(each.writtenByName, NAME), when });
    return state ? t("history.rowState", { row, state }) : row;
  };
  const data = { ...placeData(args), versionId: version.id };
  const others = history.versions.filter(({ id }) => id !== version.id).slice(0, MOST_CHOICES);
  const stands = version.id === currentVersion(history)?.id;
  const { version: at, digest } = expectedVersionOf(current ?? undefined);
  const restore = button(t("history.restore"), writingVerbs.restore, { ...data, standing: `${at}:${digest}` });
  const compare = submitButton(t("history.compare"), writingVerbs.version, data);
  const all = button(t("history.all"), writingVerbs.history, { ...placeData(args), slot: slotId(history) });
  const canRestore = mayRestore && isTyped(history.field) && !stands && valueDigest(version.value) !== digest;
  const fields =
    others.length > 0
      ? [
          pickField(
            "against",
            t("history.against"),
            String(other?.id ?? ""),
            others.map((each) => ({ title: named(each), value: String(each.id) })),
          ),
        ]
      : [];
  const compared = isMergeable(history.field)
    ? changedText(args, named(version), other, other ? named(other) : null, MOST - bytesOf(fields))
    : null;
  const against = String(other?.id ?? "");
  const turn = (title: string, page: number) => button(title, writingVerbs.version, { ...data, against, page });
  const [page, pages] = [compared?.page ?? 1, compared?.pages ?? 1];
  return quotingCard({
    heading: heading(whereOf(args), titleAt(form, place)),
    lead: [fieldName(history), ...(pages > 1 ? [t("page.of", { page, pages })] : [])].join(" · "),
    quotes: compared
      ? [compared.quote]
      : [...(other ? [asItStood(history, other, named(other))] : []), asItStood(history, version, named(version))],
    fields,
    buttons: [
      ...(page < pages ? [turn(t("approve.next", { page: page + 1, pages }), page + 1)] : []),
      ...(page > 1 ? [turn(t("approve.previous"), page - 1)] : []),
      ...(others.length > 0 ? [compare] : []),
      ...(canRestore ? [primary(restore), all] : [primary(all)]),
    ],
  });
}

/** A page of a version's text, with additions and deletions relative to the other. */
function changedText(
  { history: { field }, version, page: wanted }: VersionArgs,
  name: string,
  other: Version | null,
  otherName: string | null,
  left: number,
): { readonly quote: Quote; readonly page: number; readonly pages: number } {
  const room = Math.min(Math.max(left, LEAST_ROOM), ROOM);
  const text = comparableText(field, version.value);
  const stretches: readonly Stretch[] =
    other === null ? [{ text, in: "both" }] : foldedTo(room, compareTexts(comparableText(field, other.value), text));
  const all = linePages(markedLines(stretches), room);
  const page = Math.min(wanted, all.length);
  const differs = stretches.some((each) => each.in !== "both");
  const after = [
    otherName === null
      ? t("history.firstOfAll")
      : plainText(t(differs ? "history.comparedWith" : "history.sameAs", { other: otherName })),
    differs ? t("merge.marks") : null,
  ].filter((each) => each !== null);
  const quote: Quote = {
    style: "emphasis",
    lead: name,
    lines: stretches.length > 0 ? (all[page - 1] ?? []) : linesOf(t("section.theyEmptied")),
    after: sentences(after.join(" ")),
  };
  return { quote, page, pages: all.length };
}

const asItStood = ({ field }: FieldHistory, { value }: Version, name: string): Quote => ({
  style: "emphasis",
  lead: name,
  lines: linesOf(value === null ? t("section.theyEmptied") : answerInWords(field, value)),
  after: [],
});
