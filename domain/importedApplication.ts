import type { Field, Form, FormSection } from "../forms/form";
import type { Member, Party, PersonId } from "./application";
import { type FormImport, type ImportAnswer, partyNamed } from "./formImport";
import type { Application } from "./section";
import type { Answer, AnswerValue, SectionRecord } from "./sectionRecord";
import { placesOf, samePlace } from "./walk";

/** Something that was read and has no field: it is shown, and does not come along. */
export type LeftBehind = Pick<ImportAnswer, "measure" | "label" | "text">;
export type ImportedApplication = { readonly application: Application; readonly left: readonly LeftBehind[] };

type Person = { readonly id: PersonId; readonly name: string };
type Placed = { readonly measure: number | null; readonly sectionId: string; readonly answer: Answer };

const measureId = (index: number): string => `m${index}`;

/**
 * What was read, as if it had been written here, so that it is carried over as every other application is.
 *
 * An answer that the document gives for all belongs to nobody in particular; one in a column belongs to the parties of
 * that side. What is private in the form goes to a party only where there can be no doubt whose it is.
 */
export function importedApplication(
  form: Form,
  draft: FormImport,
  {
    title,
    timeZone,
    person,
    at,
    newId,
  }: { title: string; timeZone: string; person: Person; at: Date; newId: () => string },
): ImportedApplication {
  const parties = [coordinatorOf(newId()), ...draft.parties.map(partyOf)];
  const owner = parties.find(({ kind }) => kind === "municipalOwner");
  const member = (party: Party, approves: boolean): Member => ({
    id: newId(),
    partyId: party.id,
    personId: person.id,
    personName: person.name,
    writes: true,
    approves,
    joinedAt: at,
  });
  const structure = {
    id: newId(),
    formId: form.id,
    title,
    year: draft.year ?? at.getUTCFullYear(),
    network: draft.answers.find(({ field, measure }) => field === "network" && measure === null)?.text.trim() ?? "",
    deadline: `${draft.year ?? at.getUTCFullYear()}-01-01T00:00`,
    timeZone,
    status: "drafting" as const,
    planId: null,
    earlierFrom: null,
    approvalRules: [],
    parties,
    members: [member(parties[0] as Party, false), ...(owner ? [member(owner, true)] : [])],
    measures: draft.measures.map((measure, index) => ({
      id: measureId(index),
      number: index + 1,
      name: measure.name,
      scheme: form.schemes.find(({ label }) => label === measure.scheme)?.id ?? null,
      partyIds: takingPart(draft, index),
    })),
  };
  const left: LeftBehind[] = [];
  const placed = [...answersOf(form, draft, left), ...amountsOf(form, draft, left), ...contactsOf(form, draft)].map(
    ({ answer, ...place }): Placed => ({
      ...place,
      answer: { ...answer, version: 1, writtenBy: person.id, writtenByName: person.name, writtenAt: at },
    }),
  );
  return {
    application: { ...structure, records: recordsOf(placed), amounts: [] },
    left: [...left, ...nowhere(form, structure, placed)],
  };
}

const coordinatorOf = (id: string): Party => ({
  id,
  kind: "coordinator",
  name: "Koordinator",
  shortName: null,
  orgNumber: null,
  removed: false,
});

const LONGEST_SHORT = 20;

/** A short name serves in tables; only institutions are called by one. */
const partyOf = ({ id, kind, name, aliases }: FormImport["parties"][number]): Party => {
  const [shortest] = aliases
    .filter((alias) => alias.length < Math.min(name.length, LONGEST_SHORT))
    .sort((a, b) => a.length - b.length);
  return { id, kind, name, shortName: kind === "uh" ? (shortest ?? null) : null, orgNumber: null, removed: false };
};

/** All owners and unions; of the institutions, those that have a share, where that is known. */
function takingPart({ parties, measures }: FormImport, index: number): string[] {
  const sharing = new Set(measures[index]?.amounts.map(({ partyId }) => partyId));
  const known = parties.some(({ id, kind }) => kind === "uh" && sharing.has(id));
  return parties.filter(({ id, kind }) => kind !== "uh" || !known || sharing.has(id)).map(({ id }) => id);
}

type Unsigned = Omit<Placed, "answer"> & { readonly answer: Pick<Answer, "field" | "partyId" | "value"> };

function answersOf(form: Form, draft: FormImport, left: LeftBehind[]): Unsigned[] {
  return draft.answers.flatMap((answer): Unsigned[] => {
    const section = form.sections.find(({ id }) => id === answer.section);
    if (section?.derived.some(({ from }) => from === answer.field)) return [];
    const field = section?.fields.find(({ id }) => id === answer.field);
    const value = field ? fitting(field, answer) : null;
    const whose = section && field ? belongsTo(section, field, answer, draft) : [];
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

/** The parties that an answer is written for; null for all together. */
function belongsTo(
  section: FormSection,
  field: Field,
  { side, measure }: ImportAnswer,
  draft: FormImport,
): (string | null)[] {
  if (field.answeredBy === "all") return [null];
  if (side === null) return field.private ? [] : [null];
  const ofSide = draft.parties.filter(({ kind }) => (side === "uh" ? kind === "uh" : kind === "municipalOwner"));
  const writing = ofSide.filter(({ kind }) => field.writers.includes(kind));
  if (section.scope === "application")
    return field.private && side === "uh" && writing.length > 1 ? [] : writing.slice(0, 1).map(({ id }) => id);
  if (field.private && writing.length > 1) return [];
  const present = new Set(takingPart(draft, measure ?? -1));
  return writing.filter(({ id }) => present.has(id)).map(({ id }) => id);
}

/** The value as the field holds it, or null where it is no answer to the question. */
function fitting(field: Field, { value, text }: ImportAnswer): AnswerValue | null {
  switch (field.type) {
    case "choice":
      return typeof value === "string" && field.options.some(({ id }) => id === value) ? value : null;
    case "choices":
    case "goals": {
      const chosen = [value].flat().filter((each) => field.options.some(({ id }) => id === each));
      return chosen.length > 0 ? (chosen as string[]) : null;
    }
    case "count":
    case "money":
    case "amount":
      return typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : null;
    case "rows": {
      const [first, second] = field.columns.map(({ id }) => id) as [string, string];
      const rows = [value].flat().flatMap((row) => (typeof row === "object" ? [row] : []));
      return rows.length === 0
        ? null
        : rows.map((row) => ({ [first]: row[first] || "–", [second]: row[second] || "–" }));
    }
    default:
      return text.trim() === "" ? null : typeof value === "string" ? value : text;
  }
}

/** Last year's shares: earlier answers like all others, and no lines of a ledger. */
function amountsOf(form: Form, draft: FormImport, left: LeftBehind[]): Unsigned[] {
  const places = form.sections
    .filter(({ scope }) => scope === "measure")
    .flatMap((section) =>
      section.fields.flatMap((field) =>
        field.type === "amount" && field.purpose === "grant" ? [{ section, field }] : [],
      ),
    );
  return draft.measures.flatMap(({ amounts, name }, measure) => {
    const byParty = new Map<string, number>();
    for (const { partyId, kroner, institution, side } of amounts) {
      if (partyId === null)
        left.push({ measure, label: institution ?? (side === "uh" ? "UH" : name), text: String(kroner) });
      else byParty.set(partyId, (byParty.get(partyId) ?? 0) + kroner);
    }
    return places.flatMap(({ section, field }) =>
      [...byParty].map(([partyId, kroner]) => ({
        measure,
        sectionId: section.id,
        answer: { field: field.id, partyId, value: kroner },
      })),
    );
  });
}

/** Who answers for a party, from the list of partners. */
function contactsOf(form: Form, { partners, parties }: FormImport): Unsigned[] {
  const seen = new Set<string>();
  return form.sections
    .filter(({ computed }) => computed === "partners")
    .flatMap(({ id: sectionId, fields: [field] }) =>
      partners.flatMap(({ name, contact }): Unsigned[] => {
        const party = partyNamed(parties, name);
        if (!field || !party || !contact || seen.has(party.id)) return [];
        seen.add(party.id);
        return [{ measure: null, sectionId, answer: { field: field.id, partyId: party.id, value: contact } }];
      }),
    );
}

function recordsOf(placed: readonly Placed[]): SectionRecord[] {
  const records = new Map<string, SectionRecord & { answers: Answer[] }>();
  for (const { measure, sectionId, answer } of placed) {
    const at = { measureId: measure === null ? null : measureId(measure), sectionId };
    const key = JSON.stringify(at);
    const record = records.get(key) ?? {
      ...at,
      answers: [],
      submissions: [],
      approvals: [],
      changeRequests: [],
      comments: [],
    };
    if (!record.answers.some(({ field, partyId }) => field === answer.field && partyId === answer.partyId))
      record.answers.push(answer);
    records.set(key, record);
  }
  return [...records.values()];
}

/** Answers in a part of the form that this application leaves out: nobody in it writes there. */
function nowhere(form: Form, structure: Parameters<typeof placesOf>[1], placed: readonly Placed[]): LeftBehind[] {
  const places = placesOf(form, structure);
  return placed.flatMap(({ measure, sectionId, answer }): LeftBehind[] => {
    const at = { measureId: measure === null ? null : measureId(measure), sectionId };
    if (places.some((place) => samePlace(place, at))) return [];
    const label = form.sections.find(({ id }) => id === sectionId)?.title ?? sectionId;
    return [{ measure, label, text: typeof answer.value === "string" ? answer.value : JSON.stringify(answer.value) }];
  });
}
