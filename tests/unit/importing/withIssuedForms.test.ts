import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withIssuedForms } from "../../../importing/document/withIssuedForms";
import { recognised } from "../../support/importing/recognised";
import { issued2026 } from "../../support/issued/issued2026";

const ID = "behovsmelding-2026";

/** What is known of the editions if one of them has this form.docx. */
async function knownWith(docx: Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), "samskriv-issued-"));
  try {
    mkdirSync(join(folder, ID));
    writeFileSync(join(folder, ID, "form.docx"), docx);
    return await withIssuedForms(folder, recognised);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
const ofEdition = (known: typeof recognised) => known.find(({ form }) => form.id === ID)?.printed;

it("An edition knows what its issuer's form prints, at the edges of its pages too, and not what it lets people choose.", async () => {
  const known = await knownWith(issued2026());
  const lines = ofEdition(known)?.map((line) => line.trim());
  expect(lines).toEqual(expect.arrayContaining(["Dato:", "Statsforvalteren i Fjordfylke"]));
  expect(lines?.join("\n")).not.toMatch(/[☒☐]|Klikk eller trykk/);
  expect(known.filter(({ form, printed }) => form.id !== ID && printed !== undefined)).toEqual([]);
});

it("A form that cannot be read prints nothing that is known.", async () => {
  expect(ofEdition(await knownWith(Buffer.from("ingen Word-fil")))).toEqual([]);
});
