import { join } from "node:path";
import fc from "fast-check";
import { documentParts } from "../../../documents/outline/documentParts";
import { outlineOf } from "../../../documents/outline/outline";
import type { AnswerValue } from "../../../domain/answers/sectionRecord";
import { formInYear } from "../../../domain/application/formInYear";
import type { Application } from "../../../domain/section/section";
import { inLanguage, LANGUAGES } from "../../../domain/values/language";
import { projectRoot } from "../../../env/projectRoot";
import type { Field, Form } from "../../../forms/form";
import { documentText } from "../../../importing/document/documentText";
import { importForm } from "../../../importing/document/importForm";
import { readKnownForms } from "../../../importing/document/knownForms";
import type { Imported } from "../../../importing/model/imported";
import type { KnownForm } from "../../../importing/model/knownForm";
import { noon } from "../../support/application/application";
import { runs } from "../../support/cases";
import { everyEdition, filledIn } from "../../support/forms/everyEdition";
import { amountsRead, amountsWanted } from "../../support/importing/readBack";
import { recognised } from "../../support/importing/recognised";
import { wordFile } from "../../support/office/wordFile";

const folder = (name: string) => join(projectRoot(), name);
const { institutions } = readKnownForms(folder("forms"));

const WORDS =
  "vi elevene øver på fjellet ærlig čáhppes ŋuolla hver høst sammen (10 %) tre–fire «lek» 2,5 timer uke; kveld: ute. Så".split(
    " ",
  );
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 12 }).map((words) => words.join(" "));
const paragraph = fc.tuple(fc.constantFrom("", "", "• ", "– ", "1) "), sentence).map((parts) => parts.join(""));
const text = fc.array(paragraph, { minLength: 1, maxLength: 4 }).map((lines) => `Om ${lines.join("\n")}`);

/** What people answered, taken in turn. */
const written = fc.record({
  texts: fc.array(text, { minLength: 9, maxLength: 9 }),
  // All of them make less than MOST_KRONER: a larger figure is no amount, and a person is asked about it.
  kroner: fc.array(fc.integer({ min: 1_000, max: 9_999_999 }), { minLength: 5, maxLength: 5 }),
  counts: fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 7, maxLength: 7 }),
  picks: fc.array(fc.nat(), { minLength: 11, maxLength: 11 }),
});
type Written = typeof written extends fc.Arbitrary<infer Value> ? Value : never;

/** The filled-in application with these answers in place of its samples. */
function withWritten(form: Form, application: Application, { texts, kroner, counts, picks }: Written): Application {
  let turn = 0;
  const next = <Value>(values: readonly Value[]): Value => values[turn++ % values.length] as Value;
  const changed = (field: Field | undefined, value: AnswerValue | null): AnswerValue | null => {
    switch (field?.type) {
      case "longText":
        return next(texts);
      case "count":
        return next(counts);
      case "choice":
        return field.options[next(picks) % field.options.length]?.id ?? value;
      case "choices": {
        const mask = 1 + (next(picks) % (2 ** field.options.length - 1));
        return field.options.filter((_, index) => mask & (2 ** index)).map(({ id }) => id);
      }
      default:
        return value;
    }
  };
  const fieldOf = (sectionId: string, id: string) =>
    form.sections.find((section) => section.id === sectionId)?.fields.find((field) => field.id === id);
  return {
    ...application,
    records: application.records.map((record) => ({
      ...record,
      answers: record.answers.map((answer) => ({
        ...answer,
        value: changed(fieldOf(record.sectionId, answer.field), answer.value),
      })),
    })),
    amounts: application.amounts.map((line) => ({ ...line, kroner: line.purpose === "grant" ? next(kroner) : 1_000 })),
  };
}

const plain = (words: unknown): string => String(words).replace(/\s+/g, " ").trim();

/** What the document should have, and what was read, field by field: texts that are in what was read count as read. */
function differences(form: Form, application: Application, read: Imported, measureIds: readonly string[]): string[] {
  return application.records.flatMap(({ measureId, sectionId, answers }) => {
    const measure = measureId === null ? null : read.measures.findIndex((_, index) => order(read, index) === measureId);
    if (measureId !== null && !measureIds.includes(measureId)) return [];
    return answers.flatMap(({ field: id, value }) => {
      const field = form.sections.find((section) => section.id === sectionId)?.fields.find((each) => each.id === id);
      const found = read.answers.filter(
        (each) => each.section === sectionId && each.field === id && each.measure === measure,
      );
      const same = () => {
        switch (field?.type) {
          case "longText":
            return found.some((each) => plain(each.text).includes(plain(value)));
          case "choice":
          case "count":
            return found.some((each) => each.value === value);
          case "choices":
            return found.some((each) => JSON.stringify([each.value].flat()) === JSON.stringify([value].flat()));
          default:
            return true;
        }
      };
      return same()
        ? []
        : [`${sectionId}.${id}: ${plain(value)} | ${found.map((each) => plain(each.text)).join(" | ")}`];
    });
  });

  function order({ measures }: Imported, index: number): string | undefined {
    const name = measures[index]?.name;
    return application.measures.find((each) => each.name === name)?.id;
  }
}

/** Reads each document of an application back, and holds it against the application. */
async function expectReadBack({ form: edition, recognition }: KnownForm, form: Form, application: Application) {
  const outline = inLanguage(application.language, () =>
    outlineOf(form, application, { version: 1, at: noon, final: { number: 1, parts: [] } }),
  );
  for (const part of documentParts(outline)) {
    const read = await documentText(await wordFile(outline, part));
    if (!read.ok) throw new Error(read.refusal.kind);
    const outcome = importForm(read.value, [{ form: edition, recognition }], institutions);
    if (!outcome.ok) throw new Error(outcome.refusal.kind);
    expect(differences(form, application, outcome.value, part.measureIds)).toEqual([]);
    expect(amountsRead(outcome.value, application, part.measureIds)).toEqual(
      amountsWanted(form, application, part.measureIds, recognition),
    );
    expect(outcome.value.sums.filter(({ holds }) => !holds)).toEqual([]);
    expect(outcome.value.unplaced).toEqual([]);
  }
}

describe.each(recognised.map((known) => [known.form.id, known] as const))("Our own documents of %s", (_id, known) => {
  it("are read in again to the same answers and amounts, whatever was written", async () => {
    const { form, application } = filledIn(known.form);
    await fc.assert(
      fc.asyncProperty(written, (values) => expectReadBack(known, form, withWritten(form, application, values))),
      { numRuns: runs(20) },
    );
  });

  it.each(LANGUAGES)("are read in again when the form is used two years later, in %s", async (language) => {
    const { form, application } = filledIn(known.form, language);
    const [values] = fc.sample(written, { numRuns: 1, seed: 2 });
    const later = formInYear(form, form.year + 2);
    const answered = withWritten(later, application, values as Written);
    await expectReadBack(known, later, { ...answered, year: application.year + 2 });
  });
});

it("Every edition is read in.", () => {
  expect(recognised.map(({ form }) => form.id)).toEqual(everyEdition.map(({ id }) => id));
});
