import { lettersOf } from "../../../documents/issued/placeOfWords";
import type { Spot } from "../../../documents/issued/readingOrder";
import type { Part } from "../../../documents/issued/target";
import type { Form, FormSection } from "../../../forms/form";
import type { MappedList, MappedPlace } from "../../../forms/issued/mapping";
import type { Recognition } from "../../../forms/recognition/recognition";
import { fieldFor, type Named, namedAnswers, optionAt, sectionOf } from "./fieldFor";
import { type Labelled, printedLabels } from "./printedLabels";
import { proposedList } from "./proposedLists";

export type Proposal = {
  readonly places: readonly MappedPlace[];
  readonly lists: readonly MappedList[];
  /** The spots that have no answer, with the words around them. */
  readonly left: readonly Labelled[];
};

/** Which answer stands where, as far as the words of the form tell. `taken` are the spots that are mapped already. */
export function proposedMapping(
  form: Form,
  recognition: Recognition | null,
  { items }: Part,
  taken: ReadonlySet<Spot["element"]>,
): Proposal {
  const answers = namedAnswers(form, recognition);
  const free = printedLabels(items).filter(({ spot }) => !taken.has(spot.element));
  const places: MappedPlace[] = [];
  const lists: MappedList[] = [];
  const done = new Set<Spot["element"]>();
  for (const spots of byTable(free)) {
    const proposed = proposedList(form, { title: spots[0]?.cell?.title ?? "", spots });
    if (!proposed) continue;
    lists.push(proposed.list);
    places.push(...proposed.places);
    for (const { spot } of spots) done.add(spot.element);
  }
  const left: Labelled[] = [];
  let section: FormSection | null = null;
  let asked: Named | null = null;
  let at = 0;
  for (const item of items) {
    if (item.kind === "words") {
      section = sectionOf(form, item.text) ?? section;
      continue;
    }
    const labelled = free[at]?.spot === item.spot ? free[at++] : undefined;
    if (!labelled || done.has(item.spot.element)) continue;
    const answer: Named | null = answerAt(answers, labelled, section, asked);
    const option = item.spot.kind === "box" && answer ? optionAt(answer, labelled.before, labelled.after) : null;
    if (!answer || (item.spot.kind === "box" && option === null)) {
      left.push(labelled);
      continue;
    }
    asked = answer;
    places.push({
      ...addressOf(labelled, items),
      answer: isTotal(answer, labelled) ? "measure.sum" : answer.name,
      ...(option === null ? {} : { option }),
      ...partiesOf(form, answer, labelled),
    });
  }
  return { places, lists, left };
}

/** The answer that the words ask for: those nearest first. A box without a question belongs to the one before it. */
function answerAt(
  answers: readonly Named[],
  { spot, before, after, above, cell }: Labelled,
  section: FormSection | null,
  asked: Named | null,
): Named | null {
  const near = [
    ...(cell ? [`${cell.title}, ${cell.rowLabel}`, cell.rowLabel, cell.head] : []),
    ...spot.names.slice(0, 1),
    before,
    ...(cell?.rowLabel || lettersOf(before) !== "" ? [] : [above]),
  ];
  if (spot.kind !== "box") return fieldFor(answers, near, section);
  const choices = answers.filter(({ field }) => field !== null && "options" in field);
  const options = choices.filter((answer) => optionAt(answer, before, after) !== null);
  const question = fieldFor(options, [before, above], section);
  return question ?? (asked && options.includes(asked) ? asked : null);
}

/** By its name, if no other has it; else by the table or the words around it. */
function addressOf({ spot, before, above, cell }: Labelled, items: Part["items"]): Partial<MappedPlace> {
  const isAlone = (name: string) =>
    items.filter((item) => item.kind === "spot" && item.spot.names.includes(name)).length === 1;
  const name = spot.names.find(isAlone);
  if (name !== undefined) return { control: name };
  if (cell && cell.title !== "") return { table: cell.title, row: cell.row, column: cell.column };
  return { after: lettersOf(before) === "" ? above : before };
}

/** Whether the place is the sum of what its parties apply for. */
const isTotal = ({ field }: Named, { spot, cell }: Labelled): boolean =>
  field?.type === "amount" &&
  [...spot.names, cell?.rowLabel ?? "", cell?.head ?? ""].some((words) => /^(?:totalt|sum$)/i.test(words));

/** The column whose parties the place is of: "Eier" above or beside it. */
function partiesOf(form: Form, { field }: Named, { spot, cell }: Labelled): Pick<MappedPlace, "of"> {
  if (field?.answeredBy !== "each") return {};
  const words = new Set(lettersOf([...spot.names, cell?.head ?? "", cell?.rowLabel ?? ""].join(" ")).split(" "));
  const own = form.columns.filter(({ label }) => words.has(lettersOf(label)));
  return own.length === 1 && own[0] ? { of: [own[0].id] } : {};
}

const byTable = (spots: readonly Labelled[]): Labelled[][] => {
  const tables = new Map<object, Labelled[]>();
  for (const each of spots) {
    if (!each.cell) continue;
    const own = tables.get(each.cell.table) ?? [];
    own.push(each);
    tables.set(each.cell.table, own);
  }
  return [...tables.values()];
};
