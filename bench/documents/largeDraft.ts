import { join } from "node:path";
import { type CompiledDraft, compileDraft } from "../../bot/documents/compiledDraft";
import type { Application } from "../../domain/section/section";
import { projectRoot } from "../../env/projectRoot";
import { readForms } from "../../forms";
import type { Form } from "../../forms/form";
import { filledApplication } from "../../tools/form/filledApplication";
import { sampleApplication } from "../../tools/form/sampleApplication";
import { longText } from "./longText";

const LETTERS = 20_000;

/** A draft of an edition's application with this many measures, and 20,000 letters in every long text. */
export function largeDraft(edition: string, measures: number): CompiledDraft {
  const form = readForms(join(projectRoot(), "forms")).get(edition);
  if (!form) throw new Error(`there is no edition ${edition}`);
  const { application, now } = sampleApplication(form);
  const large = withMeasures(filledApplication(form, application, now), measures);
  return compileDraft(form, withLongTexts(form, large), { version: 1, at: now, parts: [] });
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

function withLongTexts({ sections }: Form, application: Application): Application {
  let count = 0;
  return {
    ...application,
    records: application.records.map((record) => ({
      ...record,
      answers: record.answers.map((answer) => {
        const field = sections.find(({ id }) => id === record.sectionId)?.fields.find(({ id }) => id === answer.field);
        return field?.type === "longText" ? { ...answer, value: longText(LETTERS, count++) } : answer;
      }),
    })),
  };
}
