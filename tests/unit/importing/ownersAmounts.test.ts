import { documentParts } from "../../../documents/outline/documentParts";
import { outlineOf } from "../../../documents/outline/outline";
import { askedAmounts } from "../../../domain/application/askedAmounts";
import { beginImport, ReadForm, sumsNow } from "../../../domain/importing/formImport";
import type { Application } from "../../../domain/section/section";
import { inLanguage } from "../../../domain/values/language";
import type { Form } from "../../../forms/form";
import { documentText } from "../../../importing/document/documentText";
import { mergedAttachments } from "../../../importing/findings/mergedAttachments";
import { aFinishedApplication, fjordvik, form2026, noon, withAnswer } from "../../support/application/application";
import { answered2024, form2024 } from "../../support/application/application2024";
import { imported } from "../../support/importing/known";
import { wordFile } from "../../support/office/wordFile";

const alvik = { ...fjordvik, id: "alvik", name: "Ålvik kommune", shortName: null };

/** The application, with an amount of a second owner in its first measure. */
function withSecondOwner(form: Form, application: Application): Application {
  const section = form.sections.find(({ fields }) => fields.some(({ id }) => id === "grant"))?.id ?? "";
  const measureId = application.measures[0]?.id ?? null;
  const measures = application.measures.map((each) => ({ ...each, partyIds: [...each.partyIds, alvik.id] }));
  const grown = { ...application, parties: [...application.parties, alvik], measures };
  const grant = { measureId, sectionId: section, field: "grant", partyId: alvik.id, value: 123_000 };
  return withAnswer(grown, grant, form);
}

/** Each final document of an application, as it is read in again. */
async function readAgain(form: Form, application: Application) {
  const outline = inLanguage("nb", () =>
    outlineOf(form, application, { version: 9, at: noon, final: { number: 2, parts: [] } }),
  );
  return Promise.all(
    documentParts(outline).map(async (part) => {
      const text = await documentText(await wordFile(outline, part));
      if (!text.ok) throw new Error(text.refusal.kind);
      return { part, read: imported(text.value) };
    }),
  );
}

/** What each owner asks for in a measure, as the application has it. */
const ownersIn = (form: Form, application: Application, measureId: string) =>
  askedAmounts(form, application)
    .filter((line) => line.measureId === measureId && line.purpose === "grant" && line.kroner > 0)
    .flatMap(({ partyId, kroner }) => {
      const party = application.parties.find(({ id }) => id === partyId);
      return party?.column === "owner" ? [{ side: "owner", institution: party.name, kroner }] : [];
    });

describe.each([
  ["2024", form2024, withSecondOwner(form2024, answered2024())],
  ["2026", form2026, withSecondOwner(form2026, aFinishedApplication())],
] as const)("The amounts of several owners in a measure of %s", (_year, form, application) => {
  it("come back to each of them.", async () => {
    const counts: number[] = [];
    for (const { part, read } of await readAgain(form, application))
      for (const measure of application.measures.filter(({ id }) => part.measureIds.includes(id))) {
        const found = read.measures.find(({ number }) => number === measure.number);
        const owners = ownersIn(form, application, measure.id);
        expect(found?.amounts.filter(({ side }) => side === "owner")).toEqual(owners);
        counts.push(owners.length);
      }
    expect(Math.max(...counts)).toBeGreaterThan(1);
  });

  it("are parts of each sum that counts them, so that a corrected one shows in the sums.", async () => {
    for (const { read } of await readAgain(form, application)) {
      const draft = beginImport(form, ReadForm.parse(read));
      const at = draft.measures.findIndex(({ amounts }) => amounts.filter(({ side }) => side === "owner").length > 1);
      if (at < 0) continue;
      const measures = draft.measures.map((measure, index) => ({
        ...measure,
        amounts: measure.amounts.map((each, place) =>
          index === at && place === 1 ? { ...each, kroner: each.kroner + 5 } : each,
        ),
      }));
      const before = sumsNow(draft);
      const after = sumsNow({ ...draft, measures });
      const changed = after.filter(({ computed }, index) => computed !== before[index]?.computed);
      expect(changed.length).toBeGreaterThan(1);
      expect(changed.map(({ computed, claimed }) => computed - claimed)).toEqual(changed.map(() => 5));
    }
  });
});

it("Documents of one application agree, though only the measure's own says what each owner has.", async () => {
  const documents = (await readAgain(form2026, withSecondOwner(form2026, aFinishedApplication()))).map(
    ({ read }) => read,
  );
  const merged = mergedAttachments(documents, form2026);
  if (!merged.ok) throw new Error(merged.refusal.kind);
  const { measures, sums, findings } = merged.value;

  expect(findings.filter(({ code }) => code === "attachments-differ")).toEqual([]);
  const owners = measures.map(({ amounts }) =>
    amounts.flatMap((each) => (each.side === "owner" ? each.institution : [])),
  );
  expect(owners.flat()).toEqual(expect.arrayContaining([fjordvik.name, alvik.name]));
  expect(owners.flat()).not.toContain(null);
  for (const { of, computed, parts } of sums) {
    const kroner = parts.map(({ measure, amount }) => measures[measure]?.amounts[amount]?.kroner ?? Number.NaN);
    if (parts.length > 0) expect([of, kroner.reduce((all, each) => all + each, 0)]).toEqual([of, computed]);
  }
});
