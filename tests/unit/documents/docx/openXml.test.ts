import fc from "fast-check";
import { documentParts } from "../../../../documents/outline/documentParts";
import { type Outline, outlineOf } from "../../../../documents/outline/outline";
import type { Application } from "../../../../domain/section/section";
import { inLanguage, LANGUAGES, type Language } from "../../../../domain/values/language";
import type { Form } from "../../../../forms/form";
import { anApplication, form2026, measureId, noon, withAnswer } from "../../../support/application/application";
import { everyEdition, filledIn } from "../../../support/forms/everyEdition";
import { asZip } from "../../../support/importing/asZip";
import { unzip } from "../../../support/importing/unzip";
import { openXmlMistakes } from "../../../support/office/openXmlMistakes";
import { wordFile } from "../../../support/office/wordFile";

const final = { number: 2, parts: [] };
const compiled = (form: Form, application: Application, language: Language): Outline =>
  inLanguage(language, () => outlineOf(form, application, { version: 3, at: noon, final }));

/** The documents of an outline, or the first of them, by a name that says whose it is. */
async function documentsOf(
  name: string,
  outline: Outline,
  most = Number.POSITIVE_INFINITY,
): Promise<[string, Buffer][]> {
  return Promise.all(
    documentParts(outline)
      .slice(0, most)
      .map(
        async (part): Promise<[string, Buffer]> => [
          `${name}-${part.fileName}`,
          await wordFile(outline, part, { withheld: true }),
        ],
      ),
  );
}

const wrong = async (documents: readonly [string, Buffer][]) =>
  [...(await openXmlMistakes(new Map(documents)))].filter(([, mistakes]) => mistakes.length > 0);

it("Every document of every edition is valid Open XML, empty and filled in, in every language.", async () => {
  const documents: [string, Buffer][] = [];
  for (const edition of everyEdition) {
    for (const language of LANGUAGES) {
      const { form, application } = filledIn(edition, language);
      const most = language === edition.printedIn ? undefined : 1;
      documents.push(...(await documentsOf(`${edition.id}-${language}`, compiled(form, application, language), most)));
    }
    const { form, application } = filledIn(edition);
    const empty = { ...application, records: [], amounts: [] };
    documents.push(...(await documentsOf(`${edition.id}-empty`, compiled(form, empty, "nb"), 1)));
  }
  expect(documents.length).toBeGreaterThan(everyEdition.length * 4);
  expect(await wrong(documents)).toEqual([]);
});

it("A document is valid Open XML whatever people write.", async () => {
  const texts = fc.sample(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom("\u0000", "\t", "<", "]]>", "ש", "\n") }),
    ),
    15,
  );
  const documents = await Promise.all(
    texts.map(async (value, index) => {
      const at = { measureId: measureId(1), sectionId: "needs", field: "text", partyId: "fjordvik" };
      const name = { measureId: null, sectionId: "header", field: "contactName", partyId: "lms" };
      const application = withAnswer(withAnswer(anApplication(), { ...at, value }), { ...name, value });
      return documentsOf(String(index), compiled(form2026, { ...application, title: value }, "nb"), 1);
    }),
  );
  expect(await wrong(documents.flat())).toEqual([]);
});

it("The check finds an element in the wrong place.", async () => {
  const { form, application } = filledIn(form2026);
  const [[name, document] = ["", Buffer.of()]] = await documentsOf("wrong", compiled(form, application, "nb"), 1);
  const files = unzip(document);
  const xml = files.get("word/document.xml") ?? "";
  files.set("word/document.xml", xml.replace(/<w:tblGrid>.*?<\/w:tblGrid>/s, ""));
  const mistakes = await openXmlMistakes(
    new Map([[name, asZip([...files].map(([part, text]) => ({ name: part, content: Buffer.from(text) })))]]),
  );
  expect(mistakes.get(name)?.[0]).toMatch(/^\/word\/document\.xml .*tblGrid/);
});
