import { deflateSync } from "node:zlib";
import { attachmentFileSentence } from "../../../../importing/attached/attachmentFileRefusal";
import { attachmentTypeOf } from "../../../../importing/attached/attachmentTypeOf";
import { asDocx } from "../../../support/importing/asDocx";
import { asPdf } from "../../../support/importing/asPdf";
import { asZip } from "../../../support/importing/asZip";

const CONTENT_TYPES = (type: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="${type}"/></Types>`;
const zip = (files: Readonly<Record<string, string>>) =>
  asZip(Object.entries(files).map(([name, text]) => ({ name, content: Buffer.from(text) })));
const PLAN = { kind: "line", text: "Plan for 2027" } as const;
const office = (type: string, more: Record<string, string> = {}) =>
  zip({
    "[Content_Types].xml": CONTENT_TYPES(`application/vnd.openxmlformats-officedocument.${type}.main+xml`),
    "main.xml": "<a/>",
    ...more,
  });
const openDocument = (kind: string, more: Record<string, string> = {}) =>
  zip({ mimetype: `application/vnd.oasis.opendocument.${kind}`, "content.xml": "<a/>", ...more });

const PNG = Buffer.concat([
  Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55", "hex"),
  Buffer.from("0000000a49444154", "hex"),
  deflateSync(Buffer.from([0, 0])),
]);
const JPEG = Buffer.from("ffd8ffe000104a46494600010100000100010000ffd9", "hex");
const XLSX = office("spreadsheetml.sheet");

describe("what a file that was sent is", () => {
  it.each([
    ["Plan.pdf", () => asPdf([PLAN]), "pdf"],
    ["Plan.docx", () => asDocx([PLAN]), "docx"],
    ["Budsjett.xlsx", () => XLSX, "xlsx"],
    ["Lysark.pptx", () => office("presentationml.presentation"), "pptx"],
    ["Plan.odt", () => openDocument("text"), "odt"],
    ["Budsjett.ods", () => openDocument("spreadsheet"), "ods"],
    ["Underskrift.png", () => PNG, "png"],
    ["Underskrift.JPEG", () => JPEG, "jpg"],
    ["Notat.txt", () => Buffer.from("Vi søker om 880 000 kroner."), "txt"],
    ["Tall.csv", () => Buffer.from("År;Kroner\n2027;880000\n"), "csv"],
    ["uten endelse", () => XLSX, "xlsx"],
    ["Plan 1.2", () => asPdf([PLAN]), "pdf"],
    ["bilde.jpg", () => PNG, "png"],
  ])("%s is found by its bytes", async (name, made, type) => {
    expect(await attachmentTypeOf(name, await made())).toEqual({ ok: true, value: type });
  });

  const refused = async (name: string, bytes: Buffer) => {
    const found = await attachmentTypeOf(name, bytes);
    return found.ok ? `taken as ${found.value}` : found.refusal;
  };

  it.each([
    ["tom.pdf", Buffer.alloc(0), { kind: "empty" }],
    ["virus.exe", Buffer.from("MZ\u0090\u0000"), { kind: "program" }],
    [
      "Budsjett.pdf",
      Buffer.concat([Buffer.from("4d5a90000300000004000000ffff0000", "hex"), Buffer.alloc(200)]),
      { kind: "program" },
    ],
    ["start.bat", Buffer.from("del /q *"), { kind: "program" }],
    ["Budsjett.xlsx", office("spreadsheetml.sheet", { "xl/vbaProject.bin": "Sub" }), { kind: "macros" }],
    [
      "Budsjett.xlsm",
      zip({
        "[Content_Types].xml": CONTENT_TYPES("application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
        "xl/vbaProject.bin": "Sub",
      }),
      { kind: "macros" },
    ],
    ["Plan.odt", openDocument("text", { "Basic/Standard/Module1.xml": "<x/>" }), { kind: "macros" }],
    ["Plan.doc", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]), { kind: "old-office" }],
    ["Alt.zip", zip({ "a.txt": "a", "b.txt": "b" }), { kind: "archive" }],
    ["Bilde.gif", Buffer.from("GIF89a\u0001\u0000\u0001\u0000"), { kind: "other-picture" }],
    ["Budsjett.pdf", XLSX, { kind: "mismatch", says: "pdf", is: "xlsx" }],
    ["Plan.docx", Buffer.from("bare tekst"), { kind: "broken" }],
    ["side.html", Buffer.from("<p>Hei</p>"), { kind: "other-kind" }],
    ["Notat.txt", Buffer.from([65, 0, 66]), { kind: "broken" }],
  ])("%s is refused with what is wrong", async (name, bytes, refusal) => {
    expect(await refused(name, bytes as Buffer)).toEqual(refusal);
  });

  it("says so in a sentence that a person can act on", () => {
    expect(attachmentFileSentence("Budsjett.pdf", { kind: "mismatch", says: "pdf", is: "xlsx" })).toBe(
      "Navnet på «Budsjett.pdf» slutter på .pdf, men innholdet er .xlsx. Er det riktig fil? Gi den riktig endelse og send den på nytt.",
    );
  });
});
