import { join } from "node:path";
import fc from "fast-check";
import type { Block } from "../../../documents/outline/block";
import { type DocumentPart, documentParts } from "../../../documents/outline/documentParts";
import { ofMeasures } from "../../../documents/outline/ofMeasures";
import { type Outline, outlineOf } from "../../../documents/outline/outline";
import { renderPdf } from "../../../documents/pdf/renderPdf";
import { documentWords } from "../../../documents/wording/documentWords";
import { formIn } from "../../../domain/application/formInYear";
import type { Application } from "../../../domain/section/section";
import { inLanguage, LANGUAGES } from "../../../domain/values/language";
import { projectRoot } from "../../../env/projectRoot";
import type { Form } from "../../../forms/form";
import { importForm } from "../../../importing/document/importForm";
import { readKnownForms } from "../../../importing/document/knownForms";
import { PARTY_LINE } from "../../../importing/model/partyTexts";
import { anyAnswered } from "../../support/application/anyAnswered";
import { noon } from "../../support/application/application";
import { editions } from "../../support/application/editions";
import { runs } from "../../support/cases";
import { readAllPdfs } from "../../support/importing/readAllPdfs";
import { amountsRead, amountsWanted, lostAnswers, NOTHING } from "../../support/importing/readBack";
import { recognised } from "../../support/importing/recognised";

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
  for (const [index, answered] of fc.sample(anyAnswered(anyForm), runs(21)).entries()) {
    const application = { ...answered, language: LANGUAGES[index % LANGUAGES.length] ?? answered.language };
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
        .map((line) => lineOf(...line.replaceAll(PARTY_LINE, "").split("\t")))
        .filter((line) => line !== "");
      expect(lines.slice(-said.length)).toEqual(said);
    });
  },
);

const { institutions } = readKnownForms(join(projectRoot(), "forms"));

it.each(recognised.map((known) => [known.form.id, known] as const))(
  "A PDF of %s is imported with the same measures and amounts, and every answer of the party that gave it.",
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
      const { measures, sums } = outcome.value;
      const own = application.measures.filter(({ id }) => part.measureIds.includes(id));
      for (const { number, name } of own) expect(measures.find((each) => each.number === number)?.name).toBe(name);
      const asWritten = formIn(form, application.language);
      expect(lostAnswers(asWritten, application, part.measureIds, outcome.value)).toEqual(NOTHING);
      expect(amountsRead(outcome.value, application, part.measureIds)).toEqual(
        amountsWanted(form, application, part.measureIds, known.recognition),
      );
      expect(sums.filter(({ holds }) => !holds)).toEqual([]);
      expect(outcome.value.unplaced).toEqual([]);
    });
  },
);
