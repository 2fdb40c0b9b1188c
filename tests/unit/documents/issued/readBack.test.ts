import fc from "fast-check";
import { documentText } from "../../../../importing/document/documentText";
import { aFinishedApplication, measureId } from "../../../support/application/application";
import { runs } from "../../../support/cases";
import { any2026 } from "../../../support/importing/anyForm";
import { type Filled2026, sumOf, uhOf } from "../../../support/importing/filled2026";
import { json } from "../../../support/importing/known";
import { applicationOf, COUNTS, FIELDS } from "../../../support/issued/applicationOf";
import { filledFor } from "../../../support/issued/filledFor";
import { openedByLibreOffice } from "../../../support/office/libreOffice";
import { popplerSays } from "../../../support/office/poppler";
import { withLibreOffice, withPoppler } from "../../../support/office/withTool";

const A_MINUTE = 60_000;
const plain = (text: string) => text.replace(/\s+/g, " ").trim();

async function readBack(docx: Buffer): Promise<ReturnType<typeof json>> {
  const text = await documentText(docx);
  if (!text.ok) throw new Error(text.refusal.kind);
  return json(text.value);
}

/** What the importer must find in the form of one measure. */
function expectAnswers(read: ReturnType<typeof json>, form: Filled2026): void {
  expect(read.edition).toBe("behovsmelding-2026");
  expect(read.measures.map(({ number, name, amounts, total }: never) => ({ number, name, amounts, total }))).toEqual(
    form.rows.map((row, index) => ({
      number: row.number,
      name: row.name,
      amounts: [
        // Only the measure of the form says which owner it is.
        { side: "owner", institution: index === form.own ? form.owner : null, kroner: row.owner },
        ...row.uh.map(({ label, kroner }) => ({ side: "uh", institution: label, kroner })),
      ],
      total: row.owner + uhOf(row),
    })),
  );
  expect(read.sums.filter(({ holds }: { holds: boolean }) => !holds)).toEqual([]);
  const claimed = read.sums.map(({ claimed }: { claimed: number }) => claimed);
  expect(claimed).toContain(sumOf(form.rows.map((row) => row.owner + uhOf(row))));
  const { sections } = read.measures[form.own];
  for (const [index, [section]] of FIELDS.entries())
    expect(plain(sections[section])).toContain(plain(form.texts[index] as string));
  // Several parties may write here, and the form says who has.
  expect(plain(sections.partnership)).toBe(plain(`Koordinator: ${form.texts[1]}`));
  expect(sections.economy).toContain("Midlene går til vikarer og lokaler.");
  for (const [index, phase] of [
    "Analyse/vurdering av behov",
    "Planlegging av tiltak",
    "Gjennomføring av tiltak",
  ].entries())
    expect(sections.needs.includes(phase)).toBe(form.phases[index]);
  for (const [index, period] of ["Vår 2026", "Høst 2026", "Vår 2027", "Videre"].entries())
    expect(sections.economy.includes(period)).toBe(form.duration[index]);
  expect(read.header).toMatchObject({
    year: 2026,
    network: form.network,
    concerns: ["kindergarten", "school", "both"][form.concerns],
    severalOwners: form.severalOwners ? "yes" : "no",
    severalUh: form.severalUh ? "yes" : "no",
    continues: "yes",
    comment: "Ingen merknader herfra.",
    consultation: {
      discussed: form.discussed ? "yes" : "no",
      participants: form.participants.map(([role, name]) => ({ role, name })),
    },
    units: Object.fromEntries(COUNTS.map((id, index) => [id, form.counts[index]])),
  });
  const owners = form.partners.filter(([, , kind]) => kind === "Eier");
  expect(read.header.partners.slice(0, owners.length)).toEqual(
    owners.map(([name, contact], index) => ({ number: index + 1, name, units: [], contact, kind: "owner" })),
  );
}

it("Whatever an application says, its importer reads the same from the form that was filled in.", async () => {
  await fc.assert(
    fc.asyncProperty(any2026, async (form) => {
      expectAnswers(await readBack(filledFor(applicationOf(form), measureId(form.own + 1))), form);
    }),
    { numRuns: runs(60) },
  );
});

withLibreOffice("LibreOffice opens the form that was filled in.", () => {
  it(
    "It saves a form that the importer reads the same answers from.",
    async () => {
      const [form] = fc.sample(any2026, { numRuns: 1, seed: 14 });
      if (!form) throw new Error("no form was made");
      const docx = filledFor(applicationOf(form), measureId(form.own + 1));
      expectAnswers(await readBack(await openedByLibreOffice(docx, "skjema.docx", "docx")), form);
    },
    A_MINUTE,
  );

  withPoppler("Its pages", () => {
    it(
      "have the header and the footer of the issuer, and every row that was added.",
      async () => {
        const docx = filledFor(aFinishedApplication({ year: 2026 }), measureId(3));
        const pdf = await openedByLibreOffice(docx, "skjema.docx", "pdf");
        const pages = (await popplerSays(pdf, "pdftotext", "-layout")).split("\f").filter((page) => page.trim() !== "");
        expect(pages.length).toBeGreaterThan(1);
        for (const [index, page] of pages.entries()) {
          expect(page).toContain("Statsforvalteren i Fjordfylke");
          expect(plain(page)).toContain(`Skjema for behovsmelding 2026 Side ${index + 1} av ${pages.length}`);
        }
        expect(plain(pages[0] ?? "")).toContain("Tiltak 5: Lesing og skriving 150 000 459 560 Nord 609 560");
      },
      A_MINUTE,
    );
  });
});
