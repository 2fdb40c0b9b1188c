import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { projectRoot } from "../../../env/projectRoot";
import { runs } from "../../support/cases";
import { any2024, any2026, anyLayout, closedMoney } from "../../support/importing/anyForm";
import { type Block, laidOut } from "../../support/importing/blocks";
import { blocksOf2024 } from "../../support/importing/filled2024";
import { blocksOf2026 } from "../../support/importing/filled2026";
import { isForm, json } from "../../support/importing/known";

const words = (text: string): string[] =>
  [...text.matchAll(/\p{L}{2,}|\d+/gu)].map(([word]) => word.toLocaleLowerCase("nb"));

/** The forms' own printed words, and signs of boxes and money. */
const printed = new Set(
  [
    "behovsmelding-2024/form.json",
    "behovsmelding-2024/nb.json",
    "behovsmelding-2024/nn.json",
    "behovsmelding-2026/form.json",
    "behovsmelding-2026/nb.json",
    "behovsmelding-2026/nn.json",
    "behovsmelding-2024/recognition.json",
    "behovsmelding-2026/recognition.json",
  ]
    .flatMap((name) => words(readFileSync(join(projectRoot(), "forms", name), "utf8")))
    .concat(words("kr kroner input type checkbox checked side ordning")),
);

/** Adds lines that no form asks for, anywhere, and removes some of the form's own lines. */
const disturbed = fc.record({
  added: fc.array(
    fc.tuple(
      fc.nat(200),
      fc.constantFrom(
        "Merknad frå kontoret: hugs xylofonen 4711",
        "Skriv til zebraveien",
        "Vedtatt i quorum den 31. mars, sak 88/23",
        "Tiltak 9 ble vurdert av kvernutvalget",
        "Jf. wienerbrødmøtet",
      ),
    ),
    { maxLength: 4 },
  ),
  cut: fc.array(fc.nat(200), { maxLength: 4 }),
});

function apply(blocks: readonly Block[], { added, cut }: { added: [number, string][]; cut: number[] }): Block[] {
  const gone = new Set(cut.map((index) => index % blocks.length));
  const rest = blocks.filter((block, index) => !gone.has(index) || (block.kind === "line" && !block.heading));
  for (const [index, text] of added) rest.splice(index % rest.length, 0, { kind: "line", text });
  return rest;
}

describe("the import loses no word", () => {
  it.each([
    ["2026", any2026.chain((form) => closedMoney.map((money) => blocksOf2026(form, money)))],
    [
      "2024",
      any2024.chain((form) =>
        closedMoney.map((money) => blocksOf2024(form, (kroner) => money(kroner).replace(/^Kr /, ""))),
      ),
    ],
  ] as const)("of a form of %s, whatever is added to it or removed from it", (_edition, anyBlocks) => {
    fc.assert(
      fc.property(anyBlocks, disturbed, anyLayout, (blocks, changes, layout) => {
        const text = laidOut(apply(blocks, changes), { ...layout, boxes: "sign" });
        fc.pre(isForm(text));
        const { findings: _findings, ...read } = json(text);
        const output = JSON.stringify(read).replace(/\\[nt]/g, " ");
        const kept = new Set(words(output));
        const figures = output.replace(/\D+/g, " ");
        const without = text.replace(/Side:\s*\d+\/\d+/g, "");
        const lost = words(without).filter(
          (word) =>
            !printed.has(word) &&
            !kept.has(word) &&
            !(/^\d/.test(word) && (figures.includes(word) || /^0+$/.test(word))),
        );

        expect([...new Set(lost)]).toEqual([]);
      }),
      { numRuns: runs(60) },
    );
  });
});
