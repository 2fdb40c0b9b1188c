import type { Form } from "../../forms/form";
import type { Answer, SectionRecord } from "../answers/sectionRecord";
import { isSameSection, sectionRefsOf } from "../answers/sectionRef";
import { isNamedInSums } from "../application/columnOf";
import { formIn } from "../application/formInYear";
import { kindOf, kindWith } from "../application/kindOf";
import { newMember, newParty, newStructure, ofKind } from "../application/newStructure";
import { hasRole, type Member, type Party, type PersonId } from "../application/structure";
import type { Application } from "../section/section";
import { DEFAULT_LANGUAGE, type Language } from "../values/language";
import type { FormImport } from "./formImport";
import { importedAnswers, type LeftBehind, takingPart, type Unsigned } from "./importedAnswers";

export type ImportedApplication = { readonly application: Application; readonly left: readonly LeftBehind[] };

type Person = { readonly id: PersonId; readonly name: string };
type Placed = Omit<Unsigned, "answer"> & { readonly answer: Answer };

const measureId = (index: number): string => `m${index}`;

/**
 * Turns a read form into an application, so that it can be carried over like any other.
 *
 * An answer that the document gives for all is shared. An answer in a column belongs to the parties of that side. A
 * private field is assigned to a party only if there is no doubt whose it is.
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
    language = DEFAULT_LANGUAGE,
  }: { title: string; timeZone: string; person: Person; at: Date; newId: () => string; language?: Language },
): ImportedApplication {
  const lead = kindWith(formIn(form, language), "lead");
  const leading = newParty({ id: newId(), ...ofKind(lead), name: lead.one });
  const parties = [leading, ...draft.parties.map((party) => partyOf(form, party))];
  const owner = parties.find((party) => hasRole(party, "owner"));
  const member = (party: Party, approves: boolean): Member =>
    newMember({ id: newId(), partyId: party.id, personId: person.id, personName: person.name, approves, joinedAt: at });
  const structure = newStructure({
    id: newId(),
    formId: form.id,
    title,
    year: draft.year ?? at.getUTCFullYear(),
    network: draft.answers.find(({ field, measure }) => field === "network" && measure === null)?.text.trim() ?? "",
    deadline: `${draft.year ?? at.getUTCFullYear()}-01-01T00:00`,
    timeZone,
    language,
    parties,
    members: [member(leading, false), ...(owner ? [member(owner, true)] : [])],
    measures: draft.measures.map((measure, index) => ({
      id: measureId(index),
      number: index + 1,
      name: measure.name,
      scheme: schemeCalled(form, measure.scheme),
      partyIds: takingPart(form, draft, index),
    })),
  });
  const { answers, left } = importedAnswers(form, draft, leading);
  const placed = answers.map(
    ({ answer, ...place }): Placed => ({
      ...place,
      answer: { ...answer, version: 1, writtenBy: person.id, writtenByName: person.name, writtenAt: at },
    }),
  );
  return {
    application: { ...structure, records: recordsOf(placed), amounts: [], discussions: [] },
    left: [...left, ...nowhere(form, structure, placed)],
  };
}

/** The scheme with this name, in any of the form's languages. */
const schemeCalled = ({ inLanguages }: Form, name: string | null): string | null =>
  [...inLanguages.values()].flatMap(({ schemes }) => schemes).find(({ label }) => label === name)?.id ?? null;

const LONGEST_SHORT = 20;

/** Short names are for tables, and only those with a figure of their own there use one. */
const partyOf = (form: Form, { id, kind, name, aliases }: FormImport["parties"][number]): Party => {
  const known = kindOf(form, kind);
  const [shortest] = aliases
    .filter((alias) => alias.length < Math.min(name.length, LONGEST_SHORT))
    .sort((a, b) => a.length - b.length);
  const shortName = isNamedInSums(form, kind) ? (shortest ?? null) : null;
  return newParty({ id, ...(known ? ofKind(known) : { kind, roles: [], column: null }), name, shortName });
};

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

/** Answers in sections that this application leaves out because nobody writes there. */
function nowhere(form: Form, structure: Parameters<typeof sectionRefsOf>[1], placed: readonly Placed[]): LeftBehind[] {
  const places = sectionRefsOf(form, structure);
  return placed.flatMap(({ measure, sectionId, answer }): LeftBehind[] => {
    const at = { measureId: measure === null ? null : measureId(measure), sectionId };
    if (places.some((place) => isSameSection(place, at))) return [];
    const label = form.sections.find(({ id }) => id === sectionId)?.title ?? sectionId;
    return [{ measure, label, text: typeof answer.value === "string" ? answer.value : JSON.stringify(answer.value) }];
  });
}
