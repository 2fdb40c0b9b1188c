import { isSameSection, placeKey, type SectionRef } from "../../domain/answers/sectionRef";
import { isCoordinator, type MeasureId, type Party, partyLabel } from "../../domain/application/structure";
import type { Finding } from "../../domain/progress/finding";
import { mendOf } from "../../domain/progress/mendOf";
import type { PartyLeft, WhatIsLeft } from "../../domain/progress/whatIsLeft";
import type { Section } from "../../domain/section/section";
import { type Button, button } from "../kit/button";
import { openRow } from "../kit/openRow";
import { peopleVerbs } from "../verbs/peopleVerbs";
import { remindersVerbs } from "../verbs/remindersVerbs";
import { t } from "../wording";
import { findingSentence } from "../words/findingSentence";
import { inShort } from "../words/inShort";
import { namesOrMore } from "../words/partsInWords";
import { titleAt } from "../words/titleOf";
import { factRow, type LeftItem, type LeftList, opening, stating, unfolding } from "./leftList";
import { mendButton } from "./mendButton";
import { mineLeft, type Reading } from "./mineLeft";

const LONGEST = 300;
const MOST_REUSED = 8;

export type LeftLists = {
  readonly lists: readonly LeftList[];
  /** The reader's next step: the first thing of the reader's own; else the coordinator reminds the others. */
  readonly next: readonly Button[];
  /** Reminds everybody; empty if it is the next step, or if the reader may not. */
  readonly besides: readonly Button[];
  /** Who waits for whom, once the reader has nothing left; null before. */
  readonly waits: string | null;
};

/** What is left, for one reader: "Ditt", "Andres" by party, and what is worth a look. `room` limits the rows. */
export function leftLists(left: WhatIsLeft, reading: Reading, room: number): LeftLists {
  const { application, personId, from } = reading;
  const mine = mineLeft(left, reading, room);
  const leads = isCoordinator(application, personId);
  const others = [
    ...left.othersFindings.map((finding) => stating(factRow(said(finding, reading)))),
    ...left.others.map((party) => otherItem(party, reading, leads)),
  ];
  const hidden = others.length - room;
  const remind =
    leads && left.others.some(({ party }) => hasPeople(reading, party))
      ? [button(t("left.remindAll"), remindersVerbs.remind, { applicationId: application.id, shownOn: from })]
      : [];
  return {
    lists: [
      ...listOf(t("left.mine", { count: mine.count }), mine.items),
      ...listOf(t("left.others", { count: others.length }), [
        ...others.slice(0, room),
        ...(hidden > 0 ? [stating(factRow(t("draft.findingsMore", { count: hidden })))] : []),
      ]),
      ...listOf(t("left.look"), looks(left.warnings, reading, room)),
    ],
    next: mine.next.length > 0 ? mine.next : remind,
    besides: mine.next.length > 0 ? remind : [],
    waits: mine.count > 0 || left.others.length === 0 ? null : t("left.yoursIsDone", { names: awaited(left) }),
  };
}

/** How many rows there may be, for `fitted`. */
export const rowsOf = ({ mine, others, othersFindings, warnings }: WhatIsLeft): number =>
  Math.max(mine.toWrite.length, others.length + othersFindings.length, warnings.length);

/** "Fjordvik kommune og NORD", or two of them and how many more. */
function awaited({ others }: WhatIsLeft): string {
  const labels = others.map(({ party }) => partyLabel(party));
  return labels.length === 2 ? labels.join(t("left.joint")) : namesOrMore(labels, 3);
}

const listOf = (title: string, items: readonly LeftItem[]): LeftList[] => (items.length > 0 ? [{ title, items }] : []);

const said = (finding: Finding, { form, application }: Reading): string =>
  inShort(findingSentence(finding, form, application), LONGEST);

const hasPeople = ({ application, personId }: Reading, { id }: Party): boolean =>
  application.members.some((member) => member.partyId === id && member.personId !== personId);

/** A party that is waited for: the coordinator reminds its people, or finds some if it has none. */
function otherItem({ party, ...left }: PartyLeft, reading: Reading, leads: boolean): LeftItem {
  const { application, from } = reading;
  const { id: applicationId } = application;
  const what = [
    ...(left.change.length > 0 ? [t("left.change", { count: left.change.length })] : []),
    ...(left.write.length > 0 ? [t("left.write", { count: left.write.length })] : []),
    ...(left.send.length > 0 ? [t("left.send", { count: left.send.length })] : []),
    ...(left.approve.length > 0 ? [t("left.approve", { count: left.approve.length })] : []),
  ].join(", ");
  const where = whereOf(reading, [...left.change, ...left.write, ...left.send, ...left.approve]);
  if (leads && hasPeople(reading, party)) {
    const remind = button(t("left.remind"), remindersVerbs.remind, { applicationId, partyId: party.id, shownOn: from });
    return opening(openRow(partyLabel(party), [what, where], remind));
  }
  const nobody = application.members.every(({ partyId }) => partyId !== party.id);
  const detail = nobody ? t("left.nobody") : null;
  return leads && nobody
    ? opening(
        openRow(partyLabel(party), [what, detail], button(t("left.people"), peopleVerbs.parties, { applicationId })),
      )
    : stating(factRow(partyLabel(party), what, detail ?? where));
}

/** "I tiltak 1, 3 og hele behovsmeldingen"; the section's own title if it is only one. */
function whereOf({ form, application }: Reading, sections: readonly Section[]): string | null {
  const [first, ...rest] = sections;
  if (!first) return null;
  if (rest.every((each) => isSameSection(each, first))) {
    const number = numberOf(application, first.measureId);
    const title = titleAt(form, first);
    return number === null ? title : t("left.placed", { number, title });
  }
  const numbers = new Set(sections.flatMap(({ measureId }) => numberOf(application, measureId) ?? []));
  const measures = [...numbers].sort((a, b) => a - b).join(", ");
  const shared = sections.some(({ measureId }) => measureId === null);
  if (measures === "") return null;
  return shared ? t("left.inMeasuresAndWhole", { measures }) : t("left.inMeasures", { measures });
}

const numberOf = ({ measures }: Reading["application"], measureId: MeasureId | null): number | null =>
  measures.find(({ id }) => id === measureId)?.number ?? null;

/** What hinders nothing: a row for each, and one for all texts that are used twice. */
function looks(warnings: readonly Finding[], reading: Reading, room: number): LeftItem[] {
  const reused = warnings.filter(({ code }) => code === "textReused");
  const single = reused.length > 1 ? warnings.filter(({ code }) => code !== "textReused") : warnings;
  const hidden = single.length - room;
  return [
    ...single.slice(0, room).map((finding) => lookItem(finding, reading)),
    ...(hidden > 0 ? [stating(factRow(t("draft.findingsMore", { count: hidden })))] : []),
    ...(reused.length > 1 ? [reusedItem(reused, reading)] : []),
  ];
}

function lookItem(finding: Finding, reading: Reading): LeftItem {
  const { form, application, personId, from } = reading;
  const mend = mendOf(finding, form, application, personId);
  const sentence = said(finding, reading);
  return mend ? opening(openRow(sentence, [], mendButton(mend, application.id, from))) : stating(factRow(sentence));
}

/** "Lik tekst i flere tiltak: 52 felt": unfolds to the sections, each with the parties that wrote it. */
function reusedItem(reused: readonly Finding[], reading: Reading): LeftItem {
  const { form, application, personId, from } = reading;
  const places = new Map<string, { place: SectionRef; here: Finding[] }>();
  for (const finding of reused) {
    const { place } = finding;
    if (!place) continue;
    const known = places.get(placeKey(place));
    if (known) known.here.push(finding);
    else places.set(placeKey(place), { place, here: [finding] });
  }
  const shown = [...places.values()].slice(0, MOST_REUSED).map(({ place, here }) => {
    const ids = new Set(here.map(({ by }) => by));
    const names = application.parties.filter(({ id }) => ids.has(id)).map(partyLabel);
    const number = numberOf(application, place.measureId);
    const title = titleAt(form, place);
    const mends = here.some((each) => mendOf(each, form, application, personId) !== null);
    return {
      title: number === null ? title : t("left.placed", { number, title }),
      detail: names.length > 0 ? names.join(", ") : null,
      open: mends ? mendButton({ to: "section", place }, application.id, from) : null,
    };
  });
  const hidden = places.size - shown.length;
  return unfolding("left-reused", factRow(t("finding.textsReused", { count: reused.length })), {
    rows: shown.flatMap(({ title, detail, open }) => (open ? [openRow(title, [detail], open)] : [])),
    facts: [
      ...shown.flatMap(({ title, detail, open }) => (open ? [] : [factRow(title, detail)])),
      ...(hidden > 0 ? [factRow(t("draft.findingsMore", { count: hidden }))] : []),
    ],
  });
}
