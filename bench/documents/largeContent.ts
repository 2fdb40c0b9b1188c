import { join } from "node:path";
import { compileDraft } from "../../bot/documents/compiledDraft";
import { contentFor } from "../../documents/files/contentFor";
import type { DocumentContent } from "../../documents/files/documentFiles";
import type { Application } from "../../domain/section/section";
import { projectRoot } from "../../env/projectRoot";
import { readForms } from "../../forms";
import type { Form } from "../../forms/form";
import { filledApplication } from "../../tools/form/filledApplication";
import { sampleApplication } from "../../tools/form/sampleApplication";

const LETTERS = 20_000;
const SENTENCE = "Vi vil styrke det profesjonsfaglige fellesskapet på skolene, i barnehagene og i PP-tjenesten. ";

/** The files' content of an application of 2026 with this many measures, and 20,000 letters in every long text. */
export function largeContent(measures: number): DocumentContent {
  const form = readForms(join(projectRoot(), "forms")).get("behovsmelding-2026") as Form;
  const { application, now } = sampleApplication(form);
  const large = withMeasures(filledApplication(form, application, now), measures);
  return contentFor(compileDraft(form, withLongTexts(form, large), { version: 1, at: now, parts: [] }), "member");
}

function withMeasures(application: Application, count: number): Application {
  const [first] = application.measures;
  if (!first) throw new Error("the sample has no measure");
  const measures = Array.from({ length: count }, (_, index) => ({
    ...{ ...first, id: `measure-${index + 1}`, number: index + 1, name: `Tiltak nummer ${index + 1}` },
  }));
  return {
    ...application,
    measures,
    records: [
      ...application.records.filter(({ measureId }) => measureId === null),
      ...measures.flatMap(({ id }) =>
        application.records
          .filter(({ measureId }) => measureId === first.id)
          .map((record) => ({ ...record, measureId: id })),
      ),
    ],
    amounts: measures.flatMap(({ id }) =>
      application.amounts.filter(({ measureId }) => measureId === first.id).map((line) => ({ ...line, measureId: id })),
    ),
  };
}

const withLongTexts = ({ sections }: Form, application: Application): Application => ({
  ...application,
  records: application.records.map((record) => ({
    ...record,
    answers: record.answers.map((answer) => {
      const field = sections.find(({ id }) => id === record.sectionId)?.fields.find(({ id }) => id === answer.field);
      return field?.type === "longText" ? { ...answer, value: longText(record.measureId ?? "felles") } : answer;
    }),
  })),
});

const longText = (of: string): string =>
  `${of}: ${SENTENCE.repeat(Math.ceil(LETTERS / SENTENCE.length))}`.slice(0, LETTERS);
