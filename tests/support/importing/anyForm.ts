import fc from "fast-check";
import { formatKroner } from "../../../domain/amounts/formatKroner";
import type { Layout } from "./blocks";
import type { Filled2024 } from "./filled2024";
import type { Filled2026 } from "./filled2026";

const WORDS =
  "barnehagene utvikler felles språk arbeid gjennom nettverk som møtes fire ganger hvert år og deler erfaringer med kollegaer om lek læring lesing medvirkning inkludering ledelse refleksjon".split(
    " ",
  );
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 6, maxLength: 25 }).map((words) => {
  const text = words.join(" ");
  return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
});
export const anyText = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(" "));

export const anyKroner = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 10, max: 2500 }).map((n) => n * 1000) },
  fc.integer({ min: 1000, max: 4_000_000 }),
);
const name = fc.constantFrom(
  "Språklek",
  "Lesing og skriving",
  "Ledersamlinger",
  "Trygt og godt skolemiljø",
  "Overgang barnehage – skole",
  "Inkluderende praksis",
  "Digital dømmekraft",
  "Realfag i fjæra",
);
const bits = (length: number) => fc.array(fc.boolean(), { minLength: length, maxLength: length });

const UH = [
  { label: "LMS", name: "Læringsmiljøsenteret, Universitetet i Stavanger" },
  { label: "Nord", name: "Nord universitet" },
  { label: "UiT", name: "UiT Norges arktiske universitet" },
] as const;

const OWNERS = [
  "Fjellbygda kommune",
  "Solstua barnehage AS",
  "Havly barnehage SA",
  "Stiftelsen Trollskogen barnehage",
] as const;
const PEOPLE = ["Kari Nordmann", "Ola Hansen", "Liv Berg", "Per Olav Dahl", "Anne-Lise Moe", "Jon S. Vik"] as const;
const UNIONS = [
  "Utdanningsforbundet",
  "Fagforbundet",
  "Delta",
  "Skolenes Landsforbund",
  "Skolelederforbundet",
] as const;

export const any2026: fc.Arbitrary<Filled2026> = fc
  .record({
    network: fc.constantFrom("Salten", "Ytre Helgeland", "RKK Vefsn"),
    uh: fc.integer({ min: 0, max: 2 }),
    concerns: fc.constantFrom(0 as const, 1 as const, 2 as const),
    rows: fc.array(
      fc.record({
        name,
        owner: anyKroner,
        uh: fc.array(fc.record({ label: fc.constantFrom(...UH.map(({ label }) => label)), kroner: anyKroner }), {
          minLength: 1,
          maxLength: 1,
        }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    own: fc.nat(5),
    texts: fc.array(anyText, { minLength: 9, maxLength: 9 }),
    phases: bits(3),
    duration: bits(4),
    discussed: fc.constantFrom(true, false),
    participants: fc.uniqueArray(fc.tuple(fc.constantFrom(...UNIONS), fc.constantFrom(...PEOPLE)), {
      minLength: 1,
      maxLength: 4,
      selector: ([union]) => union,
    }),
    partners: fc.integer({ min: 1, max: OWNERS.length }),
    counts: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 5, maxLength: 5 }),
  })
  .map(({ rows, own, uh, partners, ...rest }) => ({
    ...rest,
    owner: OWNERS[0],
    uh: UH[uh]?.name ?? "",
    severalOwners: partners > 1,
    severalUh: false,
    rows: rows.map((row, index) => ({ ...row, number: index + 1 })),
    own: own % rows.length,
    partners: [
      ...OWNERS.slice(0, partners).map((owner, index) => [owner, PEOPLE[index], "Eier"] as const),
      [UH[uh]?.name ?? "", PEOPLE[4], "UH"] as const,
    ] as Filled2026["partners"],
  }));

export const any2024: fc.Arbitrary<Filled2024> = fc.record({
  owner: fc.constantFrom("Fjellbygda kommune", "Fjellbygda, Havnes og Øyane kommuner"),
  network: fc.constantFrom("Salten", "Ytre Helgeland (GOA)"),
  uh: fc.constantFrom("Nord universitet", "HINN: Senter for praksisrettet utdanningsforskning (SePU)"),
  scheme: fc.constantFrom(0 as const, 1 as const, 2 as const),
  others: fc.array(fc.record({ owner: anyKroner, uh: anyKroner }), { minLength: 3, maxLength: 3 }),
  measures: fc.array(
    fc.record({
      name,
      owner: anyKroner,
      uh: fc.oneof({ weight: 4, arbitrary: anyKroner }, fc.constant(null)),
      purpose: fc.constantFrom(0 as const, 1 as const, 2 as const, null),
      texts: fc.array(anyText, { minLength: 7, maxLength: 7 }),
      periods: bits(3),
    }),
    { minLength: 1, maxLength: 9 },
  ),
});

export const anyLayout: fc.Arbitrary<Layout> = fc.record({
  cells: fc.constantFrom("blank", "tab", "line"),
  width: fc.constantFrom(0, 60, 90),
  airy: fc.boolean(),
  upper: fc.boolean(),
  boxes: fc.constantFrom("sign", "square", "input", "x"),
  marks: fc.boolean(),
  nbsp: fc.boolean(),
});

/** Ways of writing money that say where the figure ends, whatever stands beside it. */
export const closedMoney = fc.constantFrom(
  (kroner: number, label?: string) => `${formatKroner(kroner)},-${label ? ` (${label})` : ""}`,
  (kroner: number, label?: string) =>
    `${formatKroner(kroner).replaceAll("\u00a0", ".")}, -${label ? ` (${label})` : ""}`,
  (kroner: number, label?: string) =>
    `${formatKroner(kroner).replaceAll("\u00a0", " ")} kr${label ? ` (${label})` : ""}`,
  (kroner: number, label?: string) => `Kr ${formatKroner(kroner)}${label ? ` (${label})` : ""}`,
  (kroner: number, label?: string) => `${formatKroner(kroner).replaceAll("\u00a0", ".")}${label ? ` (${label})` : ""}`,
);
