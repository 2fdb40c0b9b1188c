import fc from "fast-check";
import { formatKroner } from "../../../domain/amounts/formatKroner";
import { readPlainText } from "../../../importing/formats/readPlainText";
import { rows } from "../../support/cases";
import { any2024, any2026 } from "../../support/importing/anyForm";
import { broken, copied, laidOut, table } from "../../support/importing/blocks";
import { blocksOf2024 } from "../../support/importing/filled2024";
import { blocksOf2026, uhOf } from "../../support/importing/filled2026";
import { json } from "../../support/importing/known";

const money = (kroner: number, label?: string) => `${formatKroner(kroner)},-${label ? ` (${label})` : ""}`;
const [form] = fc.sample(any2026, { numRuns: 1, seed: 21 });
const [older] = fc.sample(any2024, { numRuns: 1, seed: 22 });
if (!form || !older) throw new Error("no sample");
const text2026 = laidOut(blocksOf2026(form, money), copied);
const text2024 = laidOut(blocksOf2024(older, money), copied);

/** The text as the importer reads it from the file. */
const asFile = (text: string): string => {
  const read = readPlainText(Buffer.from(text, "utf8"));
  return read.ok ? read.value : "";
};

type Read = { number: number; amounts: { kroner: number }[]; sections: Record<string, string> };
const amounts = (text: string) => json(text).measures.map(({ amounts }: Read) => amounts.map(({ kroner }) => kroner));
const truth2026 = form.rows.map((row) => [row.owner, uhOf(row)]);
const truth2024 = older.measures.map(({ owner, uh }) => [owner, ...(uh === null ? [] : [uh])]);

describe("a form edited by other programs", () => {
  it.each(
    rows<[string, (text: string) => string]>([
      ["in small letters", (text) => text.toLocaleLowerCase("nb")],
      ["in capitals", (text) => text.toLocaleUpperCase("nb")],
      ["all on one line", (text) => text.replace(/\s+/g, " ")],
      ["all on one line with wide gaps", (text) => text.replace(/\n/g, "    ")],
      [
        "with blanks for tabs, and its rows broken over lines",
        (text) => broken(text.replaceAll("\t", " "), 40).join("\n"),
      ],
      ["with Windows line ends", (text) => text.replaceAll("\n", "\r\n")],
      ["with non-breaking blanks only", (text) => text.replaceAll(" ", "\u00a0")],
      [
        "as Markdown",
        (text) =>
          text
            .split("\n")
            .map((line) =>
              line.includes("\t") ? `| ${line.replaceAll("\t", " | ")} |` : /^\d\. /.test(line) ? `**${line}**` : line,
            )
            .join("\n"),
      ],
      [
        "as HTML",
        (text) =>
          `<html><body>${text
            .split("\n")
            .map((line) =>
              line.includes("\t")
                ? `<table><tr><td>${line.replaceAll("\t", "</td><td>")}</td></tr></table>`
                : `<p>${line}</p>`,
            )
            .join("\n")}</body></html>`,
      ],
      ["with soft hyphens", (text) => text.replaceAll("barnehage", "barne\u00adhage")],
    ]),
  )("is readable: %s", (_what, change) => {
    const [newer, earlier] = [text2026, text2024].map((text) => asFile(change(text))) as [string, string];

    expect(amounts(newer)).toEqual(truth2026);
    expect(amounts(earlier)).toEqual(truth2024);
    expect(json(newer).sums).toHaveLength(form.rows.length + 5);
    expect(json(earlier).sums).toHaveLength(older.measures.length + 10);
  });

  it("is readable if a prompt is broken over lines, even within words", () => {
    const broken = text2024.replaceAll("fremme kollektive prosesser", "fremme kollek-\ntive pro\nsesser");
    const { collective } = json(broken).measures[0].sections;

    expect(collective.replace(/\s+/g, " ")).toBe(older.measures[0]?.texts[1]);
  });

  it("loses the hyphen in a divided word that occurs whole elsewhere, and keeps other hyphens", () => {
    const changed = text2026.replace(
      "Ingen merknader herfra.",
      "Alle barne-\nhagene og SFO-\nansatte er med i barnehagene.",
    );

    expect(json(changed).header.comment).toBe("Alle barnehagene og SFO-ansatte er med i barnehagene.");
  });

  it("keeps a sentence whole despite a page mark and an address in it", () => {
    const changed = text2026.replace(
      "Ingen merknader herfra.",
      "Arbeidet skal\n\nSide: 3/20\n\nhttps://eksempel.no/plan/\n\nvare i to år.",
    );
    const read = json(changed);

    expect(read.header.comment).toBe("Arbeidet skal vare i to år.");
    expect(read.unplaced).toContainEqual({ near: "Ev. kommentar fra innsender", text: "https://eksempel.no/plan/" });
  });

  it("keeps a page reference in the text, and an address within a sentence", () => {
    const comment = "Vi viser til se side 3 av planen og https://eksempel.no/plan for mer.";

    expect(json(text2026.replace("Ingen merknader herfra.", comment)).header.comment).toBe(comment);
  });

  it("gives text to the next section if a drop-down list's own prompt is missing", () => {
    const cut = text2024.replaceAll(/Beskriv hvordan tiltaket er forankret i den enkelte barnehage .*\n/g, "");

    older.measures.forEach(({ texts }, index) => {
      expect(json(cut).measures[index].sections.anchoring.replace(/\s+/g, " ")).toBe(texts[0]);
    });
  });
});

describe("a form with parts missing", () => {
  const without = (from: string, to: string) => text2026.replace(new RegExp(`${from}[\\s\\S]*?(?=${to})`), "");

  it("supplies shares from the measure's own section if the table of sums is missing", () => {
    const read = json(without("Total sum det meldes", "Ev. kommentar"));
    const own = form.rows[form.own];

    expect(read.measures).toHaveLength(1);
    expect(read.measures[0]).toMatchObject({
      number: own?.number,
      amounts: [
        { side: "owner", kroner: own?.owner },
        { side: "uh", kroner: own && uhOf(own) },
      ],
    });
    expect(read.sums).toHaveLength(1);
  });

  it("has its measure found by the shares if the document does not name it", () => {
    const rows = [
      ...form.rows.map((row, index) => ({ ...row, owner: row.owner + index })),
      { number: 99, name: "Eget", owner: 12_345, uh: [{ label: "Nord", kroner: 54_321 }] },
    ];
    const text = laidOut(blocksOf2026({ ...form, rows, own: rows.length - 1 }, money), copied).replace(
      "TILTAK 99: Eget\n",
      "",
    );
    const read = json(text);

    expect(read.measures).toHaveLength(rows.length);
    expect(Object.keys(read.measures[rows.length - 1].sections)).toContain("economy");
  });

  it.each([
    "Liste over andre eiere",
    "Behovsmeldingen har vært drøftet",
    "Hvor mange enheter",
    "1\\. Vurdering",
    "5\\. Målgruppe",
  ])("is readable without %s", (from) => {
    expect(amounts(text2026.replace(new RegExp(`${from}[\\s\\S]*?\\n(?=\\S)`), ""))).toEqual(truth2026);
  });

  it("can have several measures in one document", () => {
    const first = blocksOf2026({ ...form, rows: form.rows.slice(0, 1), own: 0 }, money);
    const again = blocksOf2026(
      { ...form, rows: [{ number: 2, name: "Noe annet", owner: 1000, uh: [{ label: "Nord", kroner: 2000 }] }], own: 0 },
      money,
    );
    const start = again.findIndex((block) => block.kind === "line" && block.text.startsWith("1. Vurdering"));
    const end = again.findIndex((block) => block.kind === "line" && block.text.startsWith("Liste over"));
    const heading = again.slice(1, 2);
    const read = json(laidOut([...first.slice(0, -9), ...heading, ...again.slice(start, end)], copied));

    expect(read.measures.map(({ number, sections }: Read) => [number, Object.keys(sections).length])).toEqual([
      [1, 8],
      [2, 8],
    ]);
  });

  it("can have two institutions in one cell, on separate lines", () => {
    const rows = [
      {
        number: 1,
        name: "Språklek",
        owner: 1000,
        uh: [
          { label: "LMS", kroner: 2000 },
          { label: "Nord", kroner: 3000 },
        ],
      },
    ];
    const blocks = blocksOf2026({ ...form, rows, own: 0 }, money).map((block) =>
      block.kind === "table" && block.rows[0]?.includes("Totalt")
        ? table(...block.rows.map((row) => row.map((cell) => cell.replace(") ", ")\u2028"))))
        : block,
    );

    expect(json(laidOut(blocks, copied)).measures[0].amounts).toEqual([
      { side: "owner", institution: null, kroner: 1000 },
      { side: "uh", institution: "LMS", kroner: 2000 },
      { side: "uh", institution: "Nord", kroner: 3000 },
    ]);
  });

  it("can have its columns in another order", () => {
    const blocks = blocksOf2026(form, money).map((block) =>
      block.kind === "table" && block.rows[0]?.includes("Totalt")
        ? table(...block.rows.map(([label = "", owner = "", uh = "", total = ""]) => [label, total, owner, uh]))
        : block,
    );

    expect(amounts(laidOut(blocks, copied))).toEqual(truth2026);
  });
});
