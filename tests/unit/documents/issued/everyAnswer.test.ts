import fc from "fast-check";
import type { ApplicationData } from "../../../../documents/data/applicationData";
import { applicationDataOf } from "../../../../documents/data/applicationDataOf";
import { applicationScope } from "../../../../documents/issued/applicationScope";
import { filledForm } from "../../../../documents/issued/filledForm";
import { formIn } from "../../../../domain/application/formInYear";
import type { Application } from "../../../../domain/section/section";
import { inLanguage } from "../../../../domain/values/language";
import type { Form } from "../../../../forms/form";
import { documentText } from "../../../../importing/document/documentText";
import { importForm } from "../../../../importing/document/importForm";
import { printedLines } from "../../../../importing/document/withIssuedForms";
import type { Imported } from "../../../../importing/model/imported";
import { anyAnswered } from "../../../support/application/anyAnswered";
import { noon } from "../../../support/application/application";
import { runs } from "../../../support/cases";
import { amountsRead, amountsWanted, lostAnswers } from "../../../support/importing/readBack";
import { recognised } from "../../../support/importing/recognised";
import { issuedForm2024, issuedForm2026 } from "../../../support/issued/filledFor";
import { shownIn } from "../../../support/issued/shownIn";

const ISSUED = { "behovsmelding-2024": issuedForm2024, "behovsmelding-2026": issuedForm2026 };
type Line = { readonly at: string; readonly value: string };

/** The measures of each document of an application. */
const documentsOf = ({ documents }: Form, { measures }: ApplicationData): string[][] =>
  documents === "measure"
    ? measures.map(({ id }) => [id])
    : [...new Set(measures.map(({ scheme }) => scheme))].map((scheme) =>
        measures.filter((measure) => measure.scheme === scheme).map(({ id }) => id),
      );

/** "needs.text" of "2 needs.text Fjordvik kommune". */
const fieldOf = ({ at }: Line): string => at.split(" ")[1] ?? "";
const partyOf = ({ at }: Line): string => at.split(" ").slice(2).join(" ");

/** What a form has one place for, whoever has answered: a box to tick, and what a lone union writes without its name. */
const BOX = "consultation.discussed";
const TOGETHER = [BOX, "consultation.participants"];

/** What was lost of what the form shows, and what came that nobody answered. */
function differences(
  { lost, added }: { readonly lost: readonly Line[]; readonly added: readonly Line[] },
  application: Application,
  shown: ReadonlySet<string>,
) {
  const ticked = application.records
    .filter(({ sectionId }) => sectionId === "consultation")
    .flatMap(({ answers }) => answers.filter(({ field }) => field === "discussed"))
    .map(({ value }) => JSON.stringify(value));
  const sameIn = (lines: readonly Line[], line: Line) =>
    lines.filter((each) => fieldOf(each) === fieldOf(line) && each.value === line.value);
  /** The box is read as one union's, whichever have ticked it; where they say both yes and no, a finding asks. */
  const isInBox = (line: Line) =>
    sameIn(added, line).length > 0 ||
    ticked.filter((value) => value === line.value).length > sameIn(lost, line).length ||
    new Set(ticked).size > 1;
  const isUnnamed = (line: Line) => sameIn(added, line).some((each) => partyOf(each) === "");
  const isTogether = (line: Line) =>
    fieldOf(line) === BOX ? isInBox(line) : TOGETHER.includes(fieldOf(line)) && isUnnamed(line);
  return {
    lost: lost.filter((line) => shown.has(fieldOf(line)) && !isTogether(line)),
    // The list of partners shows the contact of a party that has given it elsewhere.
    added: added.filter((line) => !TOGETHER.includes(fieldOf(line)) && fieldOf(line) !== "partners.contact"),
  };
}

/** What of the amounts the form says whose it is: its list has the owners of a measure together in 2024. */
function expectAmounts(read: Imported, form: Form, application: Parameters<typeof amountsWanted>[1], ids: string[]) {
  const recognition = recognised.find((known) => known.form.id === form.id)?.recognition;
  if (!recognition) throw new Error(`${form.id} is not read in`);
  const wanted = amountsWanted(form, application, ids, recognition);
  const found = amountsRead(read, application, ids);
  const sum = (lines: typeof wanted) => lines.reduce((all, { kroner }) => all + kroner, 0);
  if (form.id === "behovsmelding-2026") expect(found).toEqual(wanted);
  else expect(sum(found)).toBe(sum(wanted));
}

describe.each(Object.entries(ISSUED))("The issuer's form of %s that was filled in", (id, issued) => {
  const known = recognised.find(({ form }) => form.id === id);
  if (!known) throw new Error(`${id} is not read in`);
  const shown = shownIn(issued.mapping);

  it.each(["nb", "nn"] as const)(
    "in %s gives every answer that it shows back to its party, and nothing else.",
    async (language) => {
      const form = formIn(known.form, language);
      const printed = await printedLines(Buffer.from(issued.docx));
      await fc.assert(
        fc.asyncProperty(anyAnswered(known.form, { most: 2 }), async (answered) => {
          const application = { ...answered, language };
          const data = inLanguage(language, () =>
            applicationDataOf(form, application, { version: 1, at: noon, parts: [] }),
          );
          for (const ids of documentsOf(form, data)) {
            const filled = inLanguage(language, () =>
              filledForm(issued.docx, issued.mapping, applicationScope(data, ids)),
            );
            if (!filled.ok) throw new Error(filled.refusal.kind);
            const text = await documentText(filled.value);
            if (!text.ok) throw new Error(text.refusal.kind);
            const read = importForm(text.value, [{ ...known, printed }], []);
            if (!read.ok) throw new Error(read.refusal.kind);
            const back = lostAnswers(form, application, ids, read.value);
            expect(differences(back, application, shown)).toEqual({ lost: [], added: [] });
            expectAmounts(read.value, form, application, ids);
            expect(read.value.unplaced).toEqual([]);
          }
        }),
        { numRuns: runs(10), endOnFailure: true },
      );
    },
  );
});
