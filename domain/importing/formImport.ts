import { z } from "zod";
import type { Form } from "../../forms/form";
import { isNamedInSums } from "../application/columnOf";
import { kindWith } from "../application/kindOf";

const Place = {
  /** Index of the document's measure, from 0; null for the whole application. */
  measure: z.number().int().nonnegative().nullable(),
  section: z.string().nullable(),
  field: z.string().nullable(),
};
/** The id of the form's column that a figure or an answer stands in. */
const Side = z.string();
const Kroner = z.number().int();

const Answer = z.object({
  ...Place,
  side: Side.nullable(),
  /** The party whose answer it is, if the document names it. */
  party: z.string().nullable().optional(),
  label: z.string(),
  value: z.union([
    z.string(),
    z.number(),
    z.array(z.string()),
    z.array(z.record(z.string())),
    z.array(z.object({ row: z.string(), cells: z.record(z.string()) })),
  ]),
  text: z.string(),
});
const Sum = z.object({
  of: z.string(),
  claimed: Kroner,
  computed: Kroner,
  holds: z.boolean(),
  /** The shares that it adds up: indexes of measure and amount, both from 0. */
  parts: z.array(z.object({ measure: z.number().int(), amount: z.number().int() })).default([]),
});
const StoredFinding = z.object({
  code: z.string(),
  severity: z.enum(["blocking", "warning"]),
  place: z.object(Place),
  where: z.string(),
  message: z.string(),
});
const Partner = z.object({ name: z.string(), contact: z.string().nullable() });
/** Without a purpose, it is the sum applied for. A year counts from 1, the application's own. */
const Amount = z.object({
  side: Side,
  institution: z.string().nullable(),
  kroner: Kroner,
  purpose: z.string().optional(),
  year: z.number().int().optional(),
});
const Measure = { number: z.number().int(), name: z.string(), scheme: z.string().nullable(), total: Kroner.nullable() };
const Party = { name: z.string(), kind: z.string(), aliases: z.array(z.string()) };
const Unplaced = { near: z.string(), text: z.string() };

const common = {
  edition: z.string(),
  year: z.number().int().nullable(),
  answers: z.array(Answer),
  partners: z.array(Partner),
  sums: z.array(Sum),
  findings: z.array(StoredFinding),
};

/** The result of reading a filled-in form. */
export const ReadForm = z.object({
  ...common,
  parties: z.array(z.object(Party)),
  measures: z.array(z.object({ ...Measure, amounts: z.array(Amount) })),
  unplaced: z.array(z.object(Unplaced)),
});
export type ReadForm = z.infer<typeof ReadForm>;

/**
 * A read form with its owner's corrections so far. It belongs to one person and to no application.
 *
 * Ids of parties and unplaced texts are never reused, so that an old card cannot change another one.
 */
export const FormImport = z.object({
  ...common,
  /** `confirmed`: a person has confirmed that its names are one party's; until then they are a proposal. */
  parties: z.array(z.object({ id: z.string(), ...Party, confirmed: z.boolean() })),
  /**
   * `read` is the figure in the document, `kroner` the corrected one. `partyId` is null if the share's party is
   * unknown.
   */
  measures: z.array(
    z.object({ ...Measure, amounts: z.array(Amount.extend({ partyId: z.string().nullable(), read: Kroner })) }),
  ),
  unplaced: z.array(z.object({ id: z.string(), ...Unplaced })),
  /** How many party ids have been assigned. */
  ids: z.number().int().nonnegative(),
});
export type FormImport = z.infer<typeof FormImport>;
export type ImportParty = FormImport["parties"][number];
export type ImportMeasure = FormImport["measures"][number];
export type ImportAnswer = FormImport["answers"][number];
export type UnplacedText = FormImport["unplaced"][number];

const same = (a: string, b: string): boolean => a.toLocaleLowerCase("nb") === b.toLocaleLowerCase("nb");

/** The party that a name in the document means. */
export const partyNamed = <Named extends { name: string; aliases: readonly string[] }>(
  parties: readonly Named[],
  name: string,
): Named | undefined =>
  parties.find((party) => same(party.name, name)) ??
  parties.find(({ aliases }) => aliases.some((alias) => same(alias, name)));

/**
 * Starts the correction of a read form. An unnamed share of a column with a figure for each goes to the only party
 * there, if there is just one. One of parties together goes to the first owner by its role.
 */
export function beginImport(form: Pick<Form, "columns" | "partyKinds">, read: ReadForm): FormImport {
  const parties = read.parties.map((party, index) => ({
    ...party,
    id: `p${index}`,
    confirmed: party.aliases.length === 0,
  }));
  const each = parties.filter(({ kind }) => isNamedInSums(form, kind));
  const owner = parties.find(({ kind }) => kind === kindWith(form, "owner").id);
  const partyOf = ({ side, institution }: z.infer<typeof Amount>): string | null => {
    if (institution !== null) return partyNamed(parties, institution)?.id ?? null;
    if (form.columns.find(({ id }) => id === side)?.parties === "together") return owner?.id ?? null;
    return each.length === 1 ? (each[0]?.id ?? null) : null;
  };
  return {
    ...read,
    parties,
    measures: read.measures.map((measure) => ({
      ...measure,
      amounts: measure.amounts.map((amount) => ({ ...amount, partyId: partyOf(amount), read: amount.kroner })),
    })),
    unplaced: read.unplaced.map((text, index) => ({ ...text, id: `u${index}` })),
    ids: read.parties.length,
  };
}

/** Whether a figure is part of the sum applied for. */
const isSummed =
  ({ purposes }: Pick<Form, "purposes">) =>
  ({ purpose }: { readonly purpose?: string | undefined }): boolean =>
    purpose === undefined || purposes.some((each) => each.id === purpose && each.isSummed);

/** The total of a measure's shares. */
export const sumOf = (form: Pick<Form, "purposes">, { amounts }: Pick<ImportMeasure, "amounts">): number =>
  amounts.filter(isSummed(form)).reduce((sum, { kroner }) => sum + kroner, 0);

/** The sums that the document claims, compared with the current, corrected shares. */
export const sumsNow = ({ sums, measures }: Pick<FormImport, "sums" | "measures">): FormImport["sums"] =>
  sums.map((sum) => {
    const computed = sum.parts.reduce((all, { measure, amount }) => {
      const share = measures[measure]?.amounts[amount];
      return share ? all + share.kroner - share.read : all;
    }, sum.computed);
    return { ...sum, computed, holds: sum.claimed === computed };
  });

/** The sum of each of the form's columns over all measures, and of everything, from the current shares. */
export function totalsOfImport(
  form: Pick<Form, "columns" | "purposes">,
  { measures }: Pick<FormImport, "measures">,
): { readonly columns: readonly { readonly column: string; readonly kroner: number }[]; readonly total: number } {
  const columns = form.columns.map(({ id: column }) => ({
    column,
    kroner: measures.reduce(
      (sum, { amounts }) => sum + sumOf(form, { amounts: amounts.filter(({ side }) => side === column) }),
      0,
    ),
  }));
  return { columns, total: measures.reduce((sum, measure) => sum + sumOf(form, measure), 0) };
}
