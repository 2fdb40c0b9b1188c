import { join } from "node:path";
import fc from "fast-check";
import type { Block } from "../../../documents/outline/block";
import { type DocumentPart, documentParts } from "../../../documents/outline/documentParts";
import { ofMeasures } from "../../../documents/outline/ofMeasures";
import { type Outline, outlineOf } from "../../../documents/outline/outline";
import { renderPdf } from "../../../documents/pdf/renderPdf";
import { documentWords } from "../../../documents/wording/documentWords";
import { sectionRefsOf } from "../../../domain/answers/sectionRef";
import { formIn } from "../../../domain/application/formInYear";
import { type Application, sectionAt } from "../../../domain/section/section";
import { inLanguage } from "../../../domain/values/language";
import { projectRoot } from "../../../env/projectRoot";
import type { Form } from "../../../forms/form";
import { importForm } from "../../../importing/document/importForm";
import { readKnownForms, readRecognition } from "../../../importing/document/knownForms";
import { anyAnswered } from "../../support/application/anyAnswered";
import { noon } from "../../support/application/application";
import { editions } from "../../support/application/editions";
import { runs } from "../../support/cases";
import { everyEdition } from "../../support/forms/everyEdition";
import { readAllPdfs } from "../../support/importing/readAllPdfs";
import { amountsRead, amountsWanted } from "../../support/importing/readBack";

const plain = (text: string) => text.replace(/[\s\u00a0]+/g, " ").trim();
const lineOf = (...parts: (string | null)[]) =>
  parts.map((part) => plain(part ?? documentWords("unanswered"))).join("|");
const cellsOf = (cells: readonly (string | null)[]) =>
  lineOf(...cells.map((cell) => cell?.split("\n").join(" ") ?? cell));

/** What a block says, a line for each paragraph, table row or question. */
function saidBy(block: Block): string[] {
  switch (block.kind) {
    case "note":
      return [block.text];
    case "line": {
      const [first, ...rest] = (block.value ?? documentWords("unanswered")).split("\n");
      return [`${block.label}: ${first}`, ...rest];
    }
    case "text":
      return [
        block.label ?? "",
        ...block.entries.flatMap(({ party, note, text }) => [
          party ?? "",
          note ?? "",
          ...(text ?? documentWords("unanswered")).split("\n"),
        ]),
      ];
    case "choice":
      return [
        block.label ?? "",
        ...block.entries.flatMap(({ party, note, options, answered }) => [
          party ?? "",
          note ?? "",
          options.map(({ label, chosen }) => `${documentWords(chosen ? "yes" : "no")} ${label}`).join(" "),
          ...(answered ? [] : [documentWords("unanswered")]),
        ]),
      ];
    case "table":
      return [
        block.label ?? "",
        cellsOf(block.columns.map(({ label }) => label)),
        ...block.rows.map(({ cells }) => cellsOf(cells)),
      ];
  }
}

/** What a file says from its first chapter on. */
function saidIn(outline: Outline, part: DocumentPart): string[] {
  const measures = outline.measures.filter(({ id }) => part.measureIds.includes(id));
  const of = (sections: Outline["before"]) =>
    sections.flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(saidBy)]);
  const common = (sections: Outline["before"]) => of(ofMeasures(sections, outline, measures));
  const single = part.heading === null;
  return [
    part.heading ?? measures[0]?.heading ?? outline.application.title,
    ...common(outline.before),
    ...measures.flatMap(({ heading, sections }) => [...(single ? [] : [heading]), ...of(sections)]),
    ...(single ? [] : [documentWords("afterMeasures")]),
    ...common(outline.after),
  ]
    .map(plain)
    .filter((line) => line !== "");
}

/** The files of some applications of an edition, with what each says, and is made of. */
type Made = { pdf: Buffer; said: string[]; application: Application; part: DocumentPart };
async function filesOf(anyForm: Form): Promise<Made[]> {
  const files: Made[] = [];
  for (const application of fc.sample(anyAnswered(anyForm), runs(20))) {
    const form = formIn(anyForm, application.language);
    const outline = inLanguage(application.language, () => outlineOf(form, application, { version: 2, at: noon }));
    for (const part of documentParts(outline))
      files.push({
        pdf: await renderPdf(outline, part),
        said: inLanguage(outline.language, () => saidIn(outline, part)),
        application,
        part,
      });
  }
  return files;
}

it.each(editions.map((form) => [form.id, form] as const))(
  "A PDF of %s is read back as the same paragraphs, options and table rows.",
  async (_, form) => {
    const files = await filesOf(form);
    const read: string[] = readAllPdfs(
      files.map(({ pdf }) => pdf),
      "text",
    );
    files.forEach(({ said }, index) => {
      const lines = (read[index] ?? "")
        .split("\n")
        .map((line) => lineOf(...line.split("\t")))
        .filter((line) => line !== "");
      expect(lines.slice(-said.length)).toEqual(said);
    });
  },
);

const folder = (name: string) => join(projectRoot(), name);
const { institutions } = readKnownForms(folder("forms"));
/** The editions that the importer reads, drafts and those of the tests too. */
const recognised = everyEdition.flatMap((form) => {
  const recognition = readRecognition(folder("forms"), form) ?? readRecognition(folder("tests/support/editions"), form);
  return recognition ? [{ form, recognition }] : [];
});

it.each(recognised.map((known) => [known.form.id, known] as const))(
  "A PDF of %s is imported with the same measures, amounts, texts and choices.",
  async (_, known) => {
    const { form } = known;
    const files = await filesOf(form);
    const read: string[] = readAllPdfs(
      files.map(({ pdf }) => pdf),
      "text",
    );
    expect(files.length).toBeGreaterThan(0);
    files.forEach(({ application, part }, index) => {
      const outcome = importForm(read[index] ?? "", [known], institutions);
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
      const { measures, answers, sums } = outcome.value;
      const own = application.measures.filter(({ id }) => part.measureIds.includes(id));
      for (const measure of own) {
        const found = measures.find(({ number }) => number === measure.number);
        const at = measures.findIndex(({ number }) => number === measure.number);
        expect(found?.name).toBe(measure.name);
        for (const place of sectionRefsOf(form, application).filter(({ measureId }) => measureId === measure.id))
          for (const { field: id, value } of sectionAt(form, application, place).answers) {
            const { sectionId } = place;
            const field = form.sections.find((each) => each.id === sectionId)?.fields.find((each) => each.id === id);
            const imported = answers.filter((each) => each.measure === at && each.section === sectionId);
            const where = `${sectionId}.${id}`;
            if (field?.type === "longText")
              expect([where, plain(imported.map(({ text }) => text).join(" "))]).toEqual([
                where,
                expect.stringContaining(plain(value as string)),
              ]);
            if ((field?.type === "choice" || field?.type === "choices") && field.answeredBy === "all")
              expect([where, imported.find((each) => each.field === id)?.value]).toEqual([where, value]);
          }
      }
      expect(amountsRead(form, outcome.value, application, part.measureIds)).toEqual(
        amountsWanted(form, application, part.measureIds, known.recognition),
      );
      expect(sums.filter(({ holds }) => !holds)).toEqual([]);
    });
  },
);
