import { compareTexts, type Stretch } from "../domain/compareTexts";
import { beforeIn, type FieldHistory, standingIn } from "../domain/history";
import { isWords } from "../domain/mergeAnswers";
import { writtenAs } from "../domain/readAnswer";
import { baseOf, markOf } from "../domain/saveAnswers";
import type { Answer } from "../domain/sectionRecord";
import { slotId } from "../domain/slots";
import type { Version } from "../domain/version";
import type { AdaptiveCard } from "./adaptiveCard";
import { answerInWords } from "./answerInWords";
import { button, first, sending } from "./button";
import { sinceWhen } from "./dates";
import { pickField } from "./field";
import { heading } from "./heading";
import { fieldName, type HistoryScene, placeData, stateOf, whereOf } from "./historyCard";
import { plain } from "./markdown";
import { markedLines } from "./marked";
import { sentences } from "./note";
import { titleAt } from "./places";
import type { Quote } from "./quote";
import { quotingCard } from "./quotingCard";
import { t } from "./wording";
import { linesOf } from "./written";

export type VersionArgs = HistoryScene & {
  history: FieldHistory;
  version: Version;
  /** What it is compared with; null for the one that it took the place of. */
  against: Version | null;
  /** What stands in the field, where the person may write there. */
  standing: Answer | null;
  mayRestore: boolean;
};

const ROOM = 18_000;
/** Of very many versions: the newest can be compared with. */
const MOST_CHOICES = 60;

/** One version of a field beside another, with what differs marked, and the way to have it stand again. */
export function versionCard(args: VersionArgs): AdaptiveCard {
  const { form, structure, place, history, version, standing, mayRestore, now } = args;
  const other = args.against ?? beforeIn(history, version);
  const named = (each: Version) => {
    const when = sinceWhen(each.writtenAt, structure.timeZone, now);
    const state = stateOf(history, each);
    const row = t("history.row", { person: each.writtenByName, when });
    return state ? t("history.rowState", { row, state }) : row;
  };
  const data = { ...placeData(args), versionId: version.id };
  const others = history.versions.filter(({ id }) => id !== version.id).slice(0, MOST_CHOICES);
  const stands = version.id === standingIn(history)?.id;
  const { version: at, mark } = baseOf(standing ?? undefined);
  const restore = button(t("history.restore"), "history/restore", { ...data, standing: `${at}:${mark}` });
  const compare = sending(t("history.compare"), "history/version", data);
  const canRestore = mayRestore && !stands && markOf(version.value) !== mark;
  const slot = slotId(history.field.id, history.party?.id ?? null);
  return quotingCard({
    notes: [],
    heading: heading(whereOf(args), titleAt(form, place)),
    lead: fieldName(history),
    quotes: isWords(history.field)
      ? [changedText(args, named(version), other, other ? named(other) : null)]
      : [...(other ? [asItStood(history, other, named(other))] : []), asItStood(history, version, named(version))],
    fields:
      others.length > 0
        ? [
            pickField(
              "against",
              t("history.against"),
              String(other?.id ?? ""),
              others.map((each) => ({ title: named(each), value: String(each.id) })),
            ),
          ]
        : [],
    buttons: [
      ...(others.length > 0 ? [compare] : []),
      ...(canRestore ? [first(restore)] : []),
      button(t("history.all"), "history/show", { ...placeData(args), slot }),
    ],
  });
}

/** The text of a version, with what is new in it and what was taken out since the other. */
function changedText(
  { history: { field }, version }: VersionArgs,
  name: string,
  other: Version | null,
  otherName: string | null,
): Quote {
  const text = writtenAs(field, version.value);
  const stretches: Stretch[] =
    other === null ? [{ text, in: "both" }] : compareTexts(writtenAs(field, other.value), text);
  const { lines, left } = markedLines(stretches, ROOM);
  const differs = stretches.some((each) => each.in !== "both");
  const after = [
    left > 0 ? t("section.charactersLeft", { count: left }) : null,
    otherName === null
      ? t("history.firstOfAll")
      : plain(t(differs ? "history.comparedWith" : "history.sameAs", { other: otherName })),
    differs ? t("merge.marks") : null,
  ].filter((each) => each !== null);
  return {
    style: "emphasis",
    lead: name,
    lines: stretches.length > 0 ? lines : linesOf(t("section.theyEmptied")),
    after: sentences(after.join(" ")),
  };
}

const asItStood = ({ field }: FieldHistory, { value }: Version, name: string): Quote => ({
  style: "emphasis",
  lead: name,
  lines: linesOf(value === null ? t("section.theyEmptied") : answerInWords(field, value)),
  after: [],
});
