import { parseForm } from "../../../forms";
import type { Form } from "../../../forms/form";
import { editionFiles } from "../forms/editionFiles";

type Column = { readonly id: string; readonly parties: "together" | "each"; readonly label: string };

const KINDS = ["municipalOwner", "privateOwner", "uh", "union", "fagskole", "bank"];
const answered = { answeredBy: "each", writers: KINDS, requiredOf: ["municipalOwner"] };
const others = { privateOwner: "none", union: "none", fagskole: "none", bank: "none", uh: "none" } as const;

/** An edition of the kinds of the shipped ones and two more, the first of them in each of these columns. */
export const columnsEdition = (columns: readonly Column[], more: Record<string, unknown> = {}) => ({
  id: "prove-2027",
  name: "Prøve 2027",
  year: 2027,
  title: "Søknad med kolonner",
  documents: "measure",
  usualDeadline: "02-01T12:00",
  years: 2,
  purposes: [
    { id: "grant", perYear: true, label: "Tilskudd" },
    { id: "own", summed: false, label: "Egenandel" },
  ],
  columns,
  partyKinds: [
    {
      ...{ id: "coordinator", one: "Koordinator", many: "koordinatorer", joins: "setUp", inEveryMeasure: true },
      roles: ["lead"],
    },
    ...KINDS.map((id, index) => ({
      ...{ id, one: `Slag ${id}`, many: id, joinAs: `Ny ${id}`, inEveryMeasure: true, orgNumber: "none" },
      ...(id in others ? {} : { roles: ["owner"] }),
      ...(columns.length > 0 ? { column: columns[Math.min(index, columns.length - 1)]?.id } : {}),
    })),
  ],
  sections: [
    { id: "sums", title: "Samlet beløp", help: "", scope: "application", computed: "totals", fields: [] },
    { id: "partners", title: "Parter", help: "", scope: "application", computed: "partners", fields: [] },
    {
      ...{ id: "economy", title: "Økonomi", help: "Hvor mye?", scope: "measure" },
      fields: [
        { id: "grant", type: "amount", purpose: "grant", label: "Tilskudd", ...answered },
        { id: "own", type: "amount", purpose: "own", label: "Egenandel", ...answered },
      ],
    },
  ].map((section) => ({ approvers: ["municipalOwner"], ...section, help: "Hjelp." })),
  ...more,
});

export const formWithColumns = (columns: readonly Column[], more: Record<string, unknown> = {}): Form =>
  parseForm("prove-2027", editionFiles(columnsEdition(columns, more)));

export const FOUR_COLUMNS: readonly Column[] = [
  { id: "kommune", parties: "together", label: "Kommune" },
  { id: "barnehage", parties: "together", label: "Barnehage" },
  { id: "miljo", parties: "each", label: "Kompetansemiljø" },
  { id: "union", parties: "each", label: "Organisasjon" },
];
