import fc from "fast-check";
import { documentText } from "../../../../importing/document/documentText";
import { form2024 } from "../../../support/application/application2024";
import { runs } from "../../../support/cases";
import { any2024 } from "../../../support/importing/anyForm";
import { type Filled2024, PURPOSES, SCHEMES, schemesOf } from "../../../support/importing/filled2024";
import { sumOf } from "../../../support/importing/filled2026";
import { json } from "../../../support/importing/known";
import { applicationOf2024, COUNTS_2024, institutionOf, SCHEME_IDS } from "../../../support/issued/applicationOf2024";
import { dataOf, filledForMeasures, issuedForm2024 } from "../../../support/issued/filledFor";
import { openedByLibreOffice } from "../../../support/office/libreOffice";
import { withLibreOffice } from "../../../support/office/withTool";

const A_MINUTE = 60_000;
const plain = (text: string) => text.replace(/\s+/g, " ").trim();

/** The form of a generated form's scheme, filled in. */
function filled(form: Filled2024): Buffer {
  const data = dataOf(applicationOf2024(form), form2024);
  const own = data.measures.filter(({ scheme }) => scheme === SCHEME_IDS[form.scheme]).map(({ id }) => id);
  return filledForMeasures(data, own, issuedForm2024);
}

async function readBack(docx: Buffer): Promise<ReturnType<typeof json>> {
  const text = await documentText(docx);
  if (!text.ok) throw new Error(text.refusal.kind);
  return json(text.value);
}

/** What the importer must find in the form of one scheme. */
function expectAnswers(read: ReturnType<typeof json>, form: Filled2024): void {
  expect(read.edition).toBe("behovsmelding-2024");
  expect(
    read.measures.map(({ number, name, scheme, amounts, total }: never) => ({ number, name, scheme, amounts, total })),
  ).toEqual(
    form.measures.map(({ name, owner, uh }, index) => ({
      number: index + 1,
      name,
      scheme: SCHEMES[form.scheme],
      amounts: [
        { side: "owner", institution: null, kroner: owner },
        ...(uh === null ? [] : [{ side: "uh", institution: institutionOf(form), kroner: uh }]),
      ],
      total: (owner ?? 0) + (uh ?? 0),
    })),
  );
  expect(read.sums.filter(({ holds }: { holds: boolean }) => !holds)).toEqual([]);
  expect(read.claims.find(({ what, side }: never) => /Sum$/.test(what) && side === "total").kroner).toBe(
    sumOf(schemesOf(form).flatMap(({ owner, uh }) => [owner, uh])),
  );
  form.measures.forEach(({ texts, purpose, periods }, index) => {
    const { sections } = read.measures[index];
    const { anchoring, collective, teacherEducation, longTermPlan, use, audience } = sections;
    const written = [anchoring, collective, teacherEducation, longTermPlan, use, use, audience];
    for (const [at, text] of texts.entries()) expect(plain(written[at])).toContain(plain(text));
    expect(plain(collective)).toBe(plain(texts[1] as string));
    for (const [at, label] of PURPOSES.entries())
      expect(sections.measure?.includes(label) ?? false).toBe(purpose === at);
    for (const [at, label] of ["Vår 2024", "Høst 2024", "Vår 2025"].entries())
      expect(sections.duration.includes(label)).toBe(periods[at] === true);
    expect(sections.duration).toContain("100 000");
  });
  expect(read.header).toMatchObject({
    ...{ year: 2024, network: form.network, owner: form.owner, measureCount: form.measures.length + 2 },
    ...{ severalOwners: "no", severalUh: "no", severalSchemes: "yes", schemes: [SCHEME_IDS[form.scheme]] },
    consultation: { discussed: "yes", participants: [{ role: "Utdanningsforbundet", name: "Liv Berg" }] },
    units: COUNTS_2024,
  });
}

it("Whatever an application of 2024 says, its importer reads the same from the form that was filled in.", async () => {
  await fc.assert(
    fc.asyncProperty(any2024, async (form) => {
      expectAnswers(await readBack(filled(form)), form);
    }),
    { numRuns: runs(25) },
  );
});

withLibreOffice("LibreOffice opens the form of 2024 that was filled in.", () => {
  it(
    "It saves a form that the importer reads the same answers from.",
    async () => {
      const [form] = fc.sample(any2024, { numRuns: 1, seed: 14 });
      if (!form) throw new Error("no form was made");
      expectAnswers(await readBack(await openedByLibreOffice(filled(form), "skjema.docx", "docx")), form);
    },
    A_MINUTE,
  );
});
