import type { PartyKind } from "../application/application";
import { singleLine } from "../application/frame";
import { type KronerRefusal, parseKroner } from "../values/kroner";
import { type Outcome, ok, refuse } from "../values/outcome";
import { type FormImport, type ImportParty, partyNamed } from "./formImport";

export type ImportNameRefusal =
  | { kind: "name-missing" }
  | { kind: "name-too-long"; most: number }
  | { kind: "name-taken"; name: string };
export type Gone = { kind: "gone" };

const LONGEST_NAME = 200;

function importName(typed: string): Outcome<string, ImportNameRefusal> {
  const name = singleLine(typed);
  if (name === "") return refuse({ kind: "name-missing" });
  return name.length > LONGEST_NAME ? refuse({ kind: "name-too-long", most: LONGEST_NAME }) : ok(name);
}

/**
 * Gives a party its name and kind, which also confirms that its other names are its own; or, with `sameAs`, makes it
 * another name of that party, which takes over its shares.
 */
export function changeImportParty(
  draft: FormImport,
  { id, name: typed, kind, sameAs }: { id: string; name: string; kind: PartyKind; sameAs: string | null },
): Outcome<FormImport, ImportNameRefusal | Gone> {
  const party = draft.parties.find((each) => each.id === id);
  if (!party) return refuse({ kind: "gone" });
  if (sameAs !== null && sameAs !== id) return merged(draft, party, sameAs);
  const name = importName(typed);
  if (!name.ok) return name;
  const other = draft.parties.find((each) => each.id !== id && partyNamed([each], name.value));
  if (other) return refuse({ kind: "name-taken", name: other.name });
  const aliases = party.aliases.filter((alias) => alias !== name.value);
  const before = party.name === name.value ? [] : [party.name];
  const changed = { ...party, name: name.value, kind, aliases: [...new Set([...before, ...aliases])], confirmed: true };
  return ok({ ...draft, parties: draft.parties.map((each) => (each.id === id ? changed : each)) });
}

function merged(draft: FormImport, party: ImportParty, into: string): Outcome<FormImport, Gone> {
  if (!draft.parties.some(({ id }) => id === into)) return refuse({ kind: "gone" });
  const names = [party.name, ...party.aliases];
  return ok({
    ...draft,
    parties: draft.parties
      .filter(({ id }) => id !== party.id)
      .map((each) =>
        each.id === into
          ? {
              ...each,
              aliases: [...new Set([...each.aliases, ...names])].filter((alias) => alias !== each.name),
              confirmed: true,
            }
          : each,
      ),
    measures: draft.measures.map((measure) => ({
      ...measure,
      amounts: measure.amounts.map((amount) => (amount.partyId === party.id ? { ...amount, partyId: into } : amount)),
    })),
  });
}

/** Makes some of a party's names parties of their own, each with the shares that the document gives to that name. */
export function splitImportParty(draft: FormImport, id: string, chosen: readonly string[]): Outcome<FormImport, Gone> {
  const party = draft.parties.find((each) => each.id === id);
  const apart = party?.aliases.filter((alias) => chosen.includes(alias)) ?? [];
  if (!party || apart.length === 0) return refuse({ kind: "gone" });
  const own = apart.map((name, index) => ({
    id: `p${draft.ids + index}`,
    name,
    kind: party.kind,
    aliases: [],
    confirmed: true,
  }));
  const stays = { ...party, aliases: party.aliases.filter((alias) => !apart.includes(alias)), confirmed: true };
  return ok({
    ...draft,
    ids: draft.ids + apart.length,
    parties: draft.parties.flatMap((each) => (each.id === id ? [stays, ...own] : [each])),
    measures: draft.measures.map((measure) => ({
      ...measure,
      amounts: measure.amounts.map((amount) => {
        const to = amount.partyId === id && amount.institution !== null && partyNamed(own, amount.institution);
        return to ? { ...amount, partyId: to.id } : amount;
      }),
    })),
  });
}

export type MeasureMending = {
  readonly name: string;
  /** One for each share, in their order: the figure as it is typed, and whose it is. */
  readonly amounts: readonly { readonly kroner: string; readonly partyId: string }[];
};
export type MeasureMendingRefusal = {
  kind: "wrong";
  name: ImportNameRefusal | null;
  amounts: readonly (KronerRefusal | null)[];
};

/** Corrects a measure's name and shares. Every input that cannot be read is named. */
export function changeImportMeasure(
  draft: FormImport,
  index: number,
  { name: typed, amounts }: MeasureMending,
): Outcome<FormImport, MeasureMendingRefusal | Gone> {
  const measure = draft.measures[index];
  if (!measure || amounts.length !== measure.amounts.length) return refuse({ kind: "gone" });
  const name = importName(typed);
  const figures = amounts.map(({ kroner }) => parseKroner(kroner));
  if (!name.ok || figures.some((figure) => !figure.ok))
    return refuse({
      kind: "wrong",
      name: name.ok ? null : name.refusal,
      amounts: figures.map((figure) => (figure.ok ? null : figure.refusal)),
    });
  const changed = {
    ...measure,
    name: name.value,
    amounts: measure.amounts.map((amount, at) => {
      const figure = figures[at];
      const whose = draft.parties.find(({ id }) => id === amounts[at]?.partyId)?.id;
      return { ...amount, kroner: figure?.ok ? figure.value : amount.kroner, partyId: whose ?? amount.partyId };
    }),
  };
  return ok({ ...draft, measures: draft.measures.map((each, at) => (at === index ? changed : each)) });
}

/** Puts a text that had no place at a field, below what was read there. */
export function placeText(
  draft: FormImport,
  id: string,
  to: { measure: number | null; section: string; field: string; label: string },
): Outcome<FormImport, Gone> {
  const text = draft.unplaced.find((each) => each.id === id)?.text;
  if (text === undefined || (to.measure !== null && !draft.measures[to.measure])) return refuse({ kind: "gone" });
  const isThere = ({ measure, section, field, side }: FormImport["answers"][number]) =>
    measure === to.measure && section === to.section && field === to.field && side === null;
  const unplaced = draft.unplaced.filter((each) => each.id !== id);
  if (!draft.answers.some(isThere))
    return ok({ ...draft, unplaced, answers: [...draft.answers, { ...to, side: null, value: text, text }] });
  const below = (before: string) => `${before}\n\n${text}`;
  return ok({
    ...draft,
    unplaced,
    answers: draft.answers.map((answer) =>
      isThere(answer) ? { ...answer, value: below(answer.text), text: below(answer.text) } : answer,
    ),
  });
}
