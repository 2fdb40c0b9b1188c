import { documentParts } from "../../../documents/outline/documentParts";
import { type Outline, outlineOf } from "../../../documents/outline/outline";
import { askedAmounts } from "../../../domain/application/askedAmounts";
import { formIn } from "../../../domain/application/formInYear";
import { totalsOf } from "../../../domain/application/totals";
import { type Application, sectionAt } from "../../../domain/section/section";
import { inLanguage, LANGUAGES, type Language } from "../../../domain/values/language";
import type { Form } from "../../../forms/form";
import { documentText } from "../../../importing/document/documentText";
import { aFinishedApplication, form2026, noon } from "../../support/application/application";
import { answered2024, form2024 } from "../../support/application/application2024";
import { imported } from "../../support/importing/known";
import { wordFile } from "../../support/office/wordFile";

const finalOf = (form: Form, application: Application, language: Language): Outline =>
  inLanguage(language, () =>
    outlineOf(formIn(form, language), application, { version: 9, at: noon, final: { number: 2, parts: [] } }),
  );

/** Each final document of an application, as it is read in again. */
async function readAgain(form: Form, application: Application, language: Language) {
  const outline = finalOf(form, application, language);
  return Promise.all(
    documentParts(outline).map(async (part) => {
      const text = await documentText(await wordFile(outline, part));
      if (!text.ok) throw new Error(text.refusal.kind);
      return { part, read: imported(text.value) };
    }),
  );
}

const named = (measures: readonly { readonly number: number | null; readonly name: string }[]) =>
  measures.map(({ number, name }) => ({ number, name }));

describe.each(LANGUAGES)("A final document of the bot in %s", (language) => {
  it("gives the measures, names and sums of 2026 again", async () => {
    const application = aFinishedApplication();
    const { byMeasure } = totalsOf(form2026, application, askedAmounts(form2026, application));
    const documents = await readAgain(form2026, application, language);
    expect(documents).toHaveLength(application.measures.length);
    for (const { read } of documents) {
      expect(read.edition).toBe(form2026.id);
      expect(named(read.measures)).toEqual(named(application.measures));
      expect(read.measures.map(({ total }) => total)).toEqual(byMeasure.map(({ total }) => total));
    }
  });

  it("gives the measures of its scheme in 2024 again, with their amounts", async () => {
    const application = answered2024();
    const { byMeasure } = totalsOf(form2024, application, askedAmounts(form2024, application));
    for (const { part, read } of await readAgain(form2024, application, language)) {
      const own = application.measures.filter(({ id }) => part.measureIds.includes(id));
      expect(named(read.measures)).toEqual(named(own));
      expect(read.measures.map(({ total }) => total)).toEqual(
        own.map(({ number }) => byMeasure.find((each) => each.number === number)?.total),
      );
      expect(read.sums.filter(({ holds }) => !holds)).toEqual([]);
    }
  });

  it("has no figure or question that cannot be read, and no answer where nobody has answered", async () => {
    const unanswered: string[] = [];
    for (const [form, application] of [
      [form2024, answered2024()],
      [form2026, aFinishedApplication()],
    ] as const)
      for (const { read } of await readAgain(form, application, language)) {
        expect(read.findings.filter(({ code }) => code === "figure-unreadable")).toEqual([]);
        for (const { place } of read.findings.filter(({ code }) => code === "not-answered")) {
          const { name } = read.measures[place.measure ?? -1] ?? {};
          const measureId = application.measures.find((measure) => measure.name === name)?.id ?? null;
          const section = sectionAt(form, application, { measureId, sectionId: place.section ?? "" });
          expect(section.answers.filter(({ field, value }) => field === place.field && value !== null)).toEqual([]);
          unanswered.push(`${name} ${place.section}.${place.field}`);
        }
      }
    expect(unanswered).toHaveLength(1);
  });
});

it.each(LANGUAGES)("The list of approvals in %s is a record, and no text that belongs somewhere.", async (language) => {
  const [first] = await readAgain(form2026, aFinishedApplication(), language);
  expect(first?.read.unplaced).toEqual([]);
});
