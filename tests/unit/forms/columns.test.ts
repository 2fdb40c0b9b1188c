import { parseEdition } from "../../../forms/parseEdition";
import { columnsEdition, FOUR_COLUMNS } from "../../support/application/columnsForm";
import { editionFiles } from "../../support/forms/editionFiles";

const mistakes = (columns: typeof FOUR_COLUMNS, more: Record<string, unknown> = {}): string[] =>
  parseEdition("prove-2027", editionFiles(columnsEdition(columns, more))).mistakes.map(({ message }) => message);

const column = (id: string) => ({ id, parties: "each", label: id }) as const;
const kinds = (change: (kind: Record<string, unknown>) => object) => ({
  partyKinds: columnsEdition(FOUR_COLUMNS).partyKinds.map((kind) => ({ ...kind, ...change(kind) })),
});
const derived = (...lines: object[]) => ({
  sections: columnsEdition(FOUR_COLUMNS).sections.map((section) => ({
    ...section,
    ...(section.id === "sums" ? { derived: lines.map((from) => ({ from, label: "Linje" })) } : {}),
  })),
});

it.each([0, 1, 2, 3, 4, 6])("An edition can have %i columns.", (count) => {
  const columns = Array.from({ length: count }, (_, index) => column(`c${index}`));

  expect(mistakes(columns)).toEqual([]);
});

it("An edition has at most six columns.", () => {
  expect(mistakes(Array.from({ length: 7 }, (_, index) => column(`c${index}`)))).toHaveLength(1);
});

it("Lines of parties can be by role, by column, or by both.", () => {
  const lines = [
    { id: "owner", role: "owner", column: "kommune" },
    { id: "lead", role: "lead" },
    { id: "miljo", column: "miljo" },
  ];

  expect(mistakes(FOUR_COLUMNS, derived(...lines))).toEqual([]);
});

it.each<[string, string[], string]>([
  ["a column twice", mistakes([...FOUR_COLUMNS, ...FOUR_COLUMNS.slice(0, 1)]), "«kommune» står to ganger"],
  [
    "a column that no kind is in",
    mistakes(
      FOUR_COLUMNS,
      kinds(({ column }) => (column === "barnehage" ? { column: "kommune" } : {})),
    ),
    "ingen slag part står i kolonnen «barnehage» (column)",
  ],
  [
    "a kind in a column that is not there",
    mistakes(
      FOUR_COLUMNS,
      kinds(({ id }) => (id === "bank" ? { column: "summed" } : {})),
    ),
    "«summed» er ikke en kolonne i columns; skjemaet har «kommune», «barnehage», «miljo», «union»",
  ],
  [
    "a kind that asks for an amount and has no column",
    mistakes(
      FOUR_COLUMNS,
      kinds(({ id }) => (id === "bank" ? { column: undefined } : {})),
    ),
    "«bank» skriver et beløp, men står ikke i noen kolonne av tabellene (column)",
  ],
  [
    "a line of parties by nothing",
    mistakes(FOUR_COLUMNS, derived({ id: "x" })),
    "si hvilke parter linjen har, med role eller column",
  ],
  [
    "a line of a role that no kind has",
    mistakes(FOUR_COLUMNS, derived({ id: "x", role: "consulted" })),
    "ingen slag part har rollen «consulted»",
  ],
  [
    "a line of a column that is not there",
    mistakes(FOUR_COLUMNS, derived({ id: "x", column: "uh" })),
    "«uh» er ikke en kolonne i columns; skjemaet har «kommune», «barnehage», «miljo», «union»",
  ],
  [
    "a line twice",
    mistakes(FOUR_COLUMNS, derived({ id: "x", role: "owner" }, { id: "x", role: "lead" })),
    "«x» står to ganger",
  ],
])("A mistake is found: %s.", (_what, found, message) => {
  expect(found).toContain(message);
});
