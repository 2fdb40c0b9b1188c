import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../../env/projectRoot";
import { readForms } from "../../../forms";
import { documentText } from "../../../importing/document/documentText";
import { importForm } from "../../../importing/document/importForm";
import { readKnownForms, readRecognition } from "../../../importing/document/knownForms";
import type { KnownForm } from "../../../importing/model/knownForm";

const folder = join(projectRoot(), "forms");
const inUse = readKnownForms(folder).forms;
const form2027 = readForms(folder).get("behovsmelding-2027");
const opened: readonly KnownForm[] = [
  ...inUse,
  ...[form2027].flatMap((form) => {
    const recognition = form && readRecognition(folder, form);
    return recognition ? [{ form, recognition }] : [];
  }),
];

let of2026 = "";
let of2027 = "";
beforeAll(async () => {
  const read = await documentText(readFileSync(join(projectRoot(), "tests/support/importing/documents", "base.docx")));
  if (!read.ok) throw new Error("the base cannot be read");
  of2026 = read.value;
  of2027 = of2026.replace(/\b20\d\d\b/g, (year) => String(Number(year) + 1));
});

const editionOf = (text: string, forms: readonly KnownForm[]) => {
  const read = importForm(text, forms, []);
  return read.ok ? read.value.edition : read.refusal;
};

describe("two editions that recognise the same places", () => {
  it("are told apart by the year of the document", () => {
    expect(opened).toHaveLength(inUse.length + 1);
    expect(editionOf(of2026, opened)).toBe("behovsmelding-2026");
    expect(editionOf(of2027, opened)).toBe("behovsmelding-2027");
    expect(editionOf(of2027, [...opened].reverse())).toBe("behovsmelding-2027");
    expect(editionOf(of2026, [...opened].reverse())).toBe("behovsmelding-2026");
  });

  it("are told apart by the title before the year", () => {
    const county = opened.map(({ form, recognition }) =>
      form.id === "behovsmelding-2027"
        ? { form, recognition: { ...recognition, titles: ["Behov i Fjord"] } }
        : { form, recognition },
    );
    expect(editionOf(of2027, county)).toBe("behovsmelding-2026");
  });
});

describe("a draft", () => {
  it("reads nothing in: a document of the next year is read by the edition in use, as before", () => {
    expect(inUse.map(({ form }) => form.id)).not.toContain("behovsmelding-2027");
    expect(editionOf(of2027, inUse)).toBe("behovsmelding-2026");
  });
});
