import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { projectRoot } from "../../../../env/projectRoot";
import { docxText } from "../../../../importing/word/docxText";
import { rows, runs } from "../../../support/cases";
import { importedOrNull } from "../../../support/importing/known";
import { unzip } from "../../../support/importing/unzip";
import { baseParts, type Parts, packed, run, type Trait, traits } from "../../../support/importing/wordTraits";

type Json = ReturnType<typeof importedOrNull>;
type Outcome = { readonly verdict: "base" | "asks" | "silent"; readonly otherwise: readonly string[] };

async function readOf(parts: Parts): Promise<Json> {
  const text = await docxText(packed(parts));
  return text.ok ? importedOrNull(text.value) : null;
}

/** Everything the import has read, without its questions. */
const told = (read: NonNullable<Json>): unknown => {
  const { findings: _findings, unplaced: _unplaced, ...rest } = read;
  return rest;
};
const asked = (read: NonNullable<Json>): string[] => [
  ...read.findings.map(({ where, message }: Record<string, string>) => `${where} ${message}`),
  ...read.unplaced.map(({ text }: { text: string }) => text),
];

/** The imported text, line by line; the sign before a list item does not count as a difference. */
const linesOf = (read: NonNullable<Json>): string[] =>
  JSON.stringify(told(read), null, 1).replaceAll("• ", "").split("\n");

let plain: NonNullable<Json>;
beforeAll(async () => {
  plain = (await readOf(baseParts)) as NonNullable<Json>;
});

/** The result for a form: read like the plain one, asked about, or (never allowed) silently different. */
async function outcomeOf(parts: Parts): Promise<Outcome> {
  const read = await readOf(parts);
  if (!read) return { verdict: "asks", otherwise: ["refused"] };
  const before = asked(plain);
  const asks = asked(read).filter((question) => !before.includes(question));
  const [lines, others] = [linesOf(plain), linesOf(read)];
  const changed = [
    ...others.filter((line) => !lines.includes(line)),
    ...lines.filter((line) => !others.includes(line)),
  ];
  const same = lines.join() === others.join();
  return { verdict: asks.length > 0 ? "asks" : same ? "base" : "silent", otherwise: [...changed, ...asks] };
}

describe("a Word document", () => {
  it.each(rows(traits).map((trait) => [trait.name, trait] as const))(
    "is imported or causes a question if it has %s",
    async (_, trait: Trait) => {
      const changed = trait.apply(baseParts);
      expect([...changed]).not.toEqual([...baseParts]);
      const { verdict, otherwise } = await outcomeOf(changed);
      expect({ verdict, otherwise: verdict === trait.right ? [] : otherwise }).toEqual({
        verdict: trait.right,
        otherwise: [],
      });
    },
  );

  it.each(["libreoffice", "through-odt", "through-rtf"])("saved by LibreOffice as %s is readable", async (name) => {
    const { verdict } = await outcomeOf(
      unzip(readFileSync(join(projectRoot(), "tests/support/importing/documents", `${name}.docx`))),
    );
    expect(verdict).toBe("base");
  });

  it("is refused if it comes from another word processor", async () => {
    const odt = new Map([["mimetype", "application/vnd.oasis.opendocument.text"]]);
    expect(await docxText(packed(odt))).toEqual({ ok: false, refusal: { kind: "other-document" } });
  });

  it.each([
    ["a hundred and fifty tables within each other", 150],
    ["tables without end", 3000],
  ])("is refused if it has %s", async (_, depth) => {
    const nested = "<w:tbl><w:tr><w:tc>".repeat(depth) + "</w:tc></w:tr></w:tbl>".repeat(depth);
    const xml = String(baseParts.get("word/document.xml")).replace("<w:body>", `<w:body>${nested}`);
    const text = await docxText(packed(new Map([...baseParts, ["word/document.xml", xml]])));
    expect(text).toEqual({ ok: false, refusal: { kind: "inflates" } });
  });

  it("has a sign before each item of its lists, and a line for each paragraph", async () => {
    const numbering = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
    const item = (text: string, level: number) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(text)}</w:p>`;
    const plain = (text: string) => `<w:p>${run(text)}</w:p>`;
    const written = [
      item("kartlegging", 0),
      item("av språk", 1),
      item("veiledning", 0),
      plain("og mer"),
      plain("i år"),
    ];
    const own = plain("Eier stiller med tid og lokaler.");
    const parts = new Map([
      ...baseParts,
      ["word/document.xml", String(baseParts.get("word/document.xml")).replace(own, written.join(""))],
      ["word/numbering.xml", numbering],
      [
        "word/_rels/document.xml.rels",
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>`,
      ],
    ]);
    const read = await readOf(parts);
    expect(read?.measures[0].sections.ownEffort).toBe("a) kartlegging\n• av språk\nb) veiledning\nog mer\ni år");
  });

  it("is never misread silently if it has two traits", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...traits), fc.constantFrom(...traits), async (one, other) => {
        const { verdict, otherwise } = await outcomeOf(other.apply(one.apply(baseParts)));
        expect([one.name, other.name, ...(verdict === "silent" ? otherwise : [])]).toEqual([one.name, other.name]);
      }),
      { numRuns: runs(200) },
    );
  });
});
