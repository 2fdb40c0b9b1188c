import type { ApplicationData } from "./applicationData";
import type { EditionData, FieldData } from "./editionData";
import type { AnswerData, SectionData } from "./sectionData";

/** The data that anybody may read, and whether anything was left out of it. */
export type SharedData = { readonly data: ApplicationData; readonly withheld: boolean };

/**
 * The data for readers outside the application. The private answers to a field become one that is `withheld`, without
 * party or value: their number alone could reveal them. A missing answer still shows as missing. Sums have private
 * amounts in them, as the documents' do.
 */
export function withoutPrivateData(data: ApplicationData): SharedData {
  const sections = data.sections.map(sharedSection);
  const ledger = data.ledger.filter((line) => !line.private);
  const withheld =
    ledger.length < data.ledger.length ||
    sections.some(({ answers }) => answers.some((answer) => answer.withheld === true));
  return { data: { ...data, form: sharedEdition(data.form), sections, ledger }, withheld };
}

/** Whether the ledger lacks private lines, so that its sums are less than those that are told. */
export const isLedgerWithheld = ({ sections }: Pick<ApplicationData, "sections">): boolean =>
  sections.some(({ answers }) => answers.some(({ kind, withheld }) => kind === "amount" && withheld === true));

/** Nothing names the options and columns of a private field. */
const sharedEdition = (form: EditionData): EditionData => ({
  ...form,
  sections: form.sections.map((section) => ({
    ...section,
    fields: section.fields.map((field) => (field.private ? withoutWords(field) : field)),
  })),
});

const withoutWords = ({ options: _, columns: __, rows: ___, ...field }: FieldData): FieldData => field;

function sharedSection(section: SectionData): SectionData {
  const written = new Set(section.answers.flatMap((each) => (each.private && each.value !== null ? [each.field] : [])));
  if (written.size === 0) return section;
  const answers = section.answers.flatMap((answer): AnswerData[] => {
    if (!written.has(answer.field)) return [answer];
    const isFirst = section.answers.find(({ field }) => field === answer.field) === answer;
    return isFirst ? [{ ...answer, party: null, value: null, required: false, withheld: true }] : [];
  });
  return { ...section, answers };
}
