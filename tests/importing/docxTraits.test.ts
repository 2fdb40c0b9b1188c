import fc from "fast-check";
import { docxText } from "../../importing/docxText";
import { importedOrNull } from "./known";
import { baseParts, type Parts, packed, type Trait, traits } from "./wordTraits";

type Json = ReturnType<typeof importedOrNull>;
type Outcome = { readonly verdict: "base" | "asks" | "silent"; readonly read: Json };

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

/** What becomes of a form: read as the plain one, asked about, or, what must never be, something else in silence. */
async function outcomeOf(parts: Parts): Promise<Outcome> {
  const [plain, read] = [(await readOf(baseParts)) as NonNullable<Json>, await readOf(parts)];
  if (!read) return { verdict: "asks", read };
  const before = asked(plain);
  const asks = asked(read).some((question) => !before.includes(question));
  const same = JSON.stringify(told(read)) === JSON.stringify(told(plain));
  return { verdict: asks ? "asks" : same ? "base" : "silent", read };
}

describe("a Word document", () => {
  it.each(traits.map((trait) => [trait.name, trait] as const))(
    "is read or asked about where it has %s",
    async (_, trait: Trait) => {
      const changed = trait.apply(baseParts);
      expect([...changed]).not.toEqual([...baseParts]);
      const { verdict, read } = await outcomeOf(changed);
      expect([verdict, verdict === trait.right ? null : read && told(read)]).toEqual([trait.right, null]);
    },
  );

  it("is never read otherwise in silence where it has two traits", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...traits), fc.constantFrom(...traits), async (one, other) => {
        const { verdict } = await outcomeOf(other.apply(one.apply(baseParts)));
        expect(verdict).not.toBe("silent");
      }),
      { numRuns: 300 },
    );
  });
});
