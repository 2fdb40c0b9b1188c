import type { Field, Form, FormSection } from "../../forms/form";
import type { Answer } from "../answers/sectionRecord";
import { columnOfKind, columnsWith } from "../application/columnOf";
import { isLeadName, kindOf, kindWith } from "../application/kindOf";
import { fittingValue } from "./fittingValue";
import { type FormImport, type ImportAnswer, partyNamed } from "./formImport";

/** Something that was read but has no field: it is shown and not imported. */
export type LeftBehind = Pick<ImportAnswer, "measure" | "label" | "text">;

/**
 * An answer that was read, with its place in the form. It has no author, because nobody wrote it in the application.
 */
export type Unsigned = {
  /** Index of the document's measure, from 0; null for the whole application. */
  readonly measure: number | null;
  readonly sectionId: string;
  readonly answer: Pick<Answer, "field" | "partyId" | "value">;
};

/** The read answers that have a field in the form, and what has none. `lead` is the party that leads the writing. */
export function importedAnswers(
  form: Form,
  draft: FormImport,
  lead: PartyOfKind,
): { readonly answers: readonly Unsigned[]; readonly left: readonly LeftBehind[] } {
  const left: LeftBehind[] = [];
  const answers = [...answersOf(form, draft, lead, left), ...amountsOf(form, draft, left), ...contactsOf(form, draft)];
  return { answers, left };
}

/**
 * The parties in a measure: those whose kind is in every one, and of the others those that have a share or an answer in
 * their own name, or are the only ones that can have given an answer. All of them if none has one.
 */
export function takingPart(
  form: Pick<Form, "partyKinds" | "sections">,
  { parties, measures, answers }: FormImport,
  index: number,
): string[] {
  const isChosen = (kind: string) => kindOf(form, kind)?.inEveryMeasure === false;
  const own = answers.filter(({ measure }) => measure === index);
  const unnamed = own.filter(({ party, side }) => !party && side === null);
  const alone = unnamed.flatMap(({ section, field }) => {
    const asked = form.sections.find(({ id }) => id === section)?.fields.find(({ id }) => id === field);
    const [only, another] = parties.filter(({ kind }) => asked?.answeredBy === "each" && asked.writers.includes(kind));
    return only && !another ? [only.id] : [];
  });
  const sharing = new Set([
    ...(measures[index]?.amounts ?? []).map(({ partyId }) => partyId),
    ...own.map(({ party }) => partyNamed(parties, party ?? "")?.id),
    ...alone,
  ]);
  const known = parties.some(({ id, kind }) => isChosen(kind) && sharing.has(id));
  return parties.filter(({ id, kind }) => !isChosen(kind) || !known || sharing.has(id)).map(({ id }) => id);
}

function answersOf(form: Form, draft: FormImport, lead: PartyOfKind, left: LeftBehind[]): Unsigned[] {
  return draft.answers.flatMap((answer): Unsigned[] => {
    const section = form.sections.find(({ id }) => id === answer.section);
    const isKnown =
      section?.derived.some(({ id }) => id === answer.field) ||
      section?.computedFields.some(({ id }) => id === answer.field);
    if (isKnown) return [];
    const field = section?.fields.find(({ id }) => id === answer.field);
    const value = field ? fittingValue(field, answer) : null;
    const whose = section && field ? belongsTo(form, section, field, answer, draft, lead) : [];
    if (!section || !field || value === null || whose.length === 0) {
      left.push(answer);
      return [];
    }
    return whose.map((partyId) => ({
      measure: answer.measure,
      sectionId: section.id,
      answer: { field: field.id, partyId, value },
    }));
  });
}

type PartyOfKind = { readonly id: string; readonly kind: string };

/**
 * The parties that an answer belongs to; null in the list means the shared answer. An answer without a name is that of
 * the only party that answers there, if there is just one.
 */
function belongsTo(
  form: Form,
  section: FormSection,
  field: Field,
  { side, party, measure }: ImportAnswer,
  draft: FormImport,
  lead: PartyOfKind,
): (string | null)[] {
  if (field.answeredBy === "all") return [null];
  if (party) {
    const named = isLeadName(form, party) ? lead : partyNamed(draft.parties, party);
    return named ? [named.id] : [];
  }
  const present = new Set(
    section.scope === "measure" ? takingPart(form, draft, measure ?? -1) : draft.parties.map(({ id }) => id),
  );
  const writes = ({ kind }: PartyOfKind) => field.writers.includes(kind);
  if (side === null) {
    const [only, another] = [lead, ...draft.parties.filter(({ id }) => present.has(id))].filter(writes);
    return field.private ? [] : [only && !another ? only.id : null];
  }
  const isEach = columnsWith(form, "each").some(({ id }) => id === side);
  const ofSide = draft.parties.filter(({ kind }) =>
    isEach ? columnOfKind(form, kind)?.id === side : kind === kindWith(form, "owner").id,
  );
  const writing = ofSide.filter(writes);
  if (section.scope === "application")
    return field.private && isEach && writing.length > 1 ? [] : writing.slice(0, 1).map(({ id }) => id);
  if (field.private && writing.length > 1) return [];
  return writing.filter(({ id }) => present.has(id)).map(({ id }) => id);
}

/**
 * Last year's shares. They become earlier answers like all others, not ledger lines. A share goes to the amounts of its
 * purpose and year; one without a purpose to the sum applied for, unless that is asked for by year: it is not guessed.
 */
function amountsOf(form: Form, draft: FormImport, left: LeftBehind[]): Unsigned[] {
  const applied = form.purposes.find(({ isSummed, perYear }) => isSummed && !perYear)?.id;
  const fields = form.sections
    .filter(({ scope }) => scope === "measure")
    .flatMap((section) => section.fields.flatMap((field) => (field.type === "amount" ? [{ section, field }] : [])));
  return draft.measures.flatMap(({ amounts }, measure) => {
    const sums = new Map<string, Unsigned & { answer: { value: number } }>();
    for (const { partyId, kroner, institution, side, purpose = applied, year = 0 } of amounts) {
      const places = fields.filter(({ field }) => field.purpose === purpose && (field.year ?? 0) === year);
      if (partyId === null || places.length === 0) {
        const label = institution ?? form.columns.find(({ id }) => id === side)?.label ?? side;
        left.push({ measure, label, text: String(kroner) });
        continue;
      }
      for (const { section, field } of places) {
        const key = JSON.stringify([section.id, field.id, partyId]);
        const value = (sums.get(key)?.answer.value ?? 0) + kroner;
        sums.set(key, { measure, sectionId: section.id, answer: { field: field.id, partyId, value } });
      }
    }
    return [...sums.values()];
  });
}

/**
 * Contact persons of the parties, from the list of partners. A party that has named its own elsewhere is not asked there.
 */
function contactsOf(form: Form, { partners, parties, answers }: FormImport): Unsigned[] {
  const seen = new Set<string>();
  return form.sections
    .filter(({ computed }) => computed === "partners")
    .flatMap(({ id: sectionId, fields: [field] }) =>
      partners.flatMap(({ name, contact }): Unsigned[] => {
        const party = partyNamed(parties, name);
        if (!field || !party || !contact || seen.has(party.id)) return [];
        const isElsewhere = answers.some(
          ({ party: named, text }) => text === contact && named && partyNamed([party], named),
        );
        if (isElsewhere && !field.writers.includes(party.kind)) return [];
        seen.add(party.id);
        return [{ measure: null, sectionId, answer: { field: field.id, partyId: party.id, value: contact } }];
      }),
    );
}
