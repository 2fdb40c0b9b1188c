import fc from "fast-check";
import { docxText } from "../../importing/docxText";
import { importedOrNull } from "./known";
import { baseParts, type Parts, packed, type Trait, traits } from "./wordTraits";

type Json = ReturnType<typeof importedOrNull>;
type Outcome = { readonly verdict: "base" | "asks" | "silent"; readonly otherwise: readonly string[] };

async function readOf(parts: Parts): Promise<Json> {
  const text = await docxText(packed(parts));
  return text.ok ? importedOrNull(text.value) : null;
}

/** Everything that was read, without what is asked about. */
const told = (read: NonNullable<Json>): unknown => {
  const { findings: _findings, unplaced: _unplaced, ...rest } = read;
  return rest;
};
const asked = (read: NonNullable<Json>): string[] => [
  ...read.findings.map(({ where, message }: Record<string, string>) => `${where} ${message}`),
  ...read.unplaced.map(({ text }: { text: string }) => text),
];

/** What was read, line by line; the sign before an item of a list is no difference. */
const linesOf = (read: NonNullable<Json>): string[] =>
  JSON.stringify(told(read), null, 1).replaceAll("• ", "").split("\n");

/** What becomes of a form: read as the plain one, asked about, or, what must never be, something else in silence. */
async function outcomeOf(parts: Parts): Promise<Outcome> {
  const [plain, read] = [(await readOf(baseParts)) as NonNullable<Json>, await readOf(parts)];
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
  it.each(traits.map((trait) => [trait.name, trait] as const))(
    "is read or asked about where it has %s",
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

  it("is never read otherwise in silence where it has two traits", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...traits), fc.constantFrom(...traits), async (one, other) => {
        const { verdict, otherwise } = await outcomeOf(other.apply(one.apply(baseParts)));
        expect([one.name, other.name, ...(verdict === "silent" ? otherwise : [])]).toEqual([one.name, other.name]);
      }),
      { numRuns: 200 },
    );
  });
});
