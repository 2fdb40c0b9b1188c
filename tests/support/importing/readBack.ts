import type { AnswerValue } from "../../../domain/answers/sectionRecord";
import { sectionRefsOf } from "../../../domain/answers/sectionRef";
import { askedAmounts } from "../../../domain/application/askedAmounts";
import { fullName } from "../../../domain/application/structure";
import { beginImport, ReadForm } from "../../../domain/importing/formImport";
import { importedApplication } from "../../../domain/importing/importedApplication";
import { type Application, sectionAt } from "../../../domain/section/section";
import type { Field, Form } from "../../../forms/form";
import type { Recognition } from "../../../forms/recognition/recognition";
import type { Imported } from "../../../importing/model/imported";

/** An answer by its place in words: the measure's number, the section, the field and the party. */
type Line = { readonly at: string; readonly value: string };

/** Paragraphs and blanks may be laid out anew; letters, figures and choices may not. */
const plain = (value: unknown): unknown =>
  typeof value === "string"
    ? value.replace(/[\s\u00a0]+/g, " ").trim()
    : Array.isArray(value)
      ? value.map(plain)
      : typeof value === "object" && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]))
        : value;

const fieldIn = (form: Form, sectionId: string, id: string): Field | undefined =>
  form.sections.find((section) => section.id === sectionId)?.fields.find((field) => field.id === id);

type Numbered = { readonly id: string; readonly number: number | null };

/** The answers of an application in some measures and in the whole; amounts are apart. */
function answersIn(form: Form, application: Application, measures: readonly Numbered[]): Line[] {
  return sectionRefsOf(form, application).flatMap((place) => {
    const { measureId, sectionId } = place;
    const measure = measures.find(({ id }) => id === measureId);
    if (measureId !== null && !measure) return [];
    const number = measure?.number ?? "–";
    return sectionAt(form, application, place).answers.flatMap(({ field: id, partyId, value }) => {
      const field = fieldIn(form, sectionId, id);
      if (!field || field.type === "amount" || field.type === "attachment" || value === null) return [];
      const party = application.parties.find((each) => each.id === partyId);
      const at = `${number} ${sectionId}.${id} ${field.answeredBy === "each" && party ? fullName(party) : ""}`.trim();
      return [{ at, value: JSON.stringify(plain(inOrder(field, value))) }];
    });
  });
}

/** The rows of several parties stand in one list. */
const inOrder = (field: Field, value: AnswerValue): AnswerValue =>
  field.type === "choices" ? field.options.map(({ id }) => id).filter((id) => [value].flat().includes(id)) : value;

/** What is read from a document, as the answers of an application. */
export function readAs(form: Form, imported: Imported): Application {
  let ids = 0;
  const draft = beginImport(form, ReadForm.parse(imported));
  return importedApplication(form, draft, {
    title: "Lest",
    timeZone: "Europe/Oslo",
    person: { id: "person", name: "Kari Prøve" },
    at: new Date("2027-01-05T11:00:00Z"),
    newId: () => `n${ids++}`,
  }).application;
}

/** What `lostAnswers` says where a document gives everything back. */
export const NOTHING = { lost: [], added: [] };

/** The answers that an application has and the document did not give back, or that only the document has. */
export function lostAnswers(
  form: Form,
  application: Application,
  measureIds: readonly string[],
  imported: Imported,
): { readonly lost: readonly Line[]; readonly added: readonly Line[] } {
  const own = application.measures.filter(({ id }) => measureIds.includes(id));
  const read = readAs(form, imported);
  const wanted = answersIn(form, application, own);
  // An imported application numbers its measures anew.
  const numbers = read.measures.map(({ id }, index) => ({ id, number: imported.measures[index]?.number ?? 0 }));
  const found = answersIn(form, read, numbers);
  const isIn = (lines: readonly Line[]) => (line: Line) =>
    lines.some(({ at, value }) => at === line.at && value === line.value);
  return { lost: wanted.filter((line) => !isIn(found)(line)), added: found.filter((line) => !isIn(wanted)(line)) };
}

/** Whether documents have one figure for the owners together, and not a row for each party. */
const hasSides = ({ parts }: Recognition): boolean => !parts.some(({ reads }) => reads === "sums");

type AmountLine = { readonly at: string; readonly kroner: number };

/**
 * The amounts of an application that its documents have: for each party, purpose and year. A form with sides has only
 * those of the sum applied for.
 */
export function amountsWanted(
  form: Form,
  application: Application,
  measureIds: readonly string[],
  recognition: Recognition,
): AmountLine[] {
  const bySides = hasSides(recognition);
  const sums = new Map<string, number>();
  for (const { measureId, partyId, purpose, year, kroner } of askedAmounts(form, application)) {
    const measure = application.measures.find(({ id }) => id === measureId);
    const party = application.parties.find(({ id }) => id === partyId);
    const of = form.purposes.find(({ id }) => id === purpose);
    if (!measure || !party || !of || !measureIds.includes(measureId) || of.partOf || of.from) continue;
    if (bySides && !of.isSummed) continue;
    const at = [measure.number, party.name, ...(bySides ? [] : [purpose, year])].join(" ");
    sums.set(at, (sums.get(at) ?? 0) + kroner);
  }
  return inWords(sums);
}

/** The same of what is read. A party is named in full, whatever its figure is marked with. */
export function amountsRead(
  { measures, parties }: Imported,
  application: Application,
  measureIds: readonly string[],
): AmountLine[] {
  const own = application.measures.filter(({ id }) => measureIds.includes(id)).map(({ number }) => number);
  const sums = new Map<string, number>();
  for (const { number, amounts } of measures)
    if (own.includes(number))
      for (const { side, institution, kroner, purpose, year = 0 } of amounts) {
        const named = parties.find(({ name, aliases }) => [name, ...aliases].includes(institution ?? ""));
        const whose = named?.name ?? institution ?? side;
        const at = [number, whose, ...(purpose === undefined ? [] : [purpose, year])].join(" ");
        sums.set(at, (sums.get(at) ?? 0) + kroner);
      }
  return inWords(sums);
}

const inWords = (sums: ReadonlyMap<string, number>): AmountLine[] =>
  [...sums]
    .filter(([, kroner]) => kroner > 0)
    .map(([at, kroner]) => ({ at, kroner }))
    .sort((a, b) => a.at.localeCompare(b.at));
