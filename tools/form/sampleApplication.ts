import { formIn } from "../../domain/application/formInYear";
import { newMember, newParty, newStructure, ofKind } from "../../domain/application/newStructure";
import { hasRole, type Measure, type Party } from "../../domain/application/structure";
import type { Application } from "../../domain/section/section";
import { instantOf } from "../../domain/values/deadline";
import type { Form, FormPartyKind, PartyKind } from "../../forms/form";

const TIME_ZONE = "Europe/Oslo";
const DAY = 86_400_000;

/** Invented people, one for each kind in turn. */
const PEOPLE = ["Turid Testesen", "Kari Prøve", "Siri Eksempel", "Lars Mønster", "Ulf Utkast"] as const;

const MEASURES = ["Trygt og godt skolemiljø", "Lesing og skriving i alle fag"];

const PREVIEW = { nb: "forhåndsvisning", nn: "førehandsvising", en: "preview" } as const;

/** An application with two measures and one party of each kind. Each kind's person has the kind as id. */
export type Sample = { readonly application: Application; readonly kinds: readonly PartyKind[]; readonly now: Date };

/** An invented application of an edition, three weeks before its usual deadline. Nobody has written anything. */
export function sampleApplication(form: Form): Sample {
  const deadline = `${form.year}-${form.usualDeadline}`;
  const now = new Date(instantOf(deadline, TIME_ZONE).getTime() - 21 * DAY);
  const joinedAt = new Date(now.getTime() - 30 * DAY);
  const kinds = kindsIn(formIn(form, form.printedIn));
  const parties = kinds.map(
    (kind): Party => newParty({ ...ofKind(kind), id: kind.id, name: nameOf(kind), hadPeople: true }),
  );
  const structure = newStructure({
    id: "forhandsvisning",
    formId: form.id,
    title: `${form.name}, ${PREVIEW[form.printedIn]}`,
    year: form.year,
    network: "Ytre Fjord",
    deadline,
    timeZone: TIME_ZONE,
    language: form.printedIn,
    planId: form.plans[0]?.id ?? null,
    parties,
    members: kinds.map(({ id, roles }, index) =>
      newMember({
        ...{ id: `member-${id}`, partyId: id, personId: id, joinedAt },
        personName: PEOPLE[index % PEOPLE.length] as string,
        approves: !roles.includes("lead"),
      }),
    ),
    measures: measuresIn(form, parties),
  });
  return {
    application: { ...structure, records: [], amounts: [], discussions: [] },
    kinds: kinds.map(({ id }) => id),
    now,
  };
}

/** "Kommune i Fjordvik"; the lead is only named by its kind. */
const nameOf = ({ one, roles }: FormPartyKind): string => (roles.includes("lead") ? one : `${one} i Fjordvik`);

/** The kind that leads, and every kind that the form asks anything of. */
function kindsIn({ sections, partyKinds }: Form): FormPartyKind[] {
  const asked = new Set(
    sections.flatMap(({ fields, approvers }) => [
      ...fields.flatMap(({ writers }) => writers),
      ...approvers.map(({ kind }) => kind),
    ]),
  );
  return partyKinds.filter(({ id, roles }) => roles.includes("lead") || asked.has(id));
}

/** Both measures are in the first scheme where a document holds one scheme, so that it shows two. */
const measuresIn = ({ sections, schemes, documents }: Form, parties: readonly Party[]): Measure[] =>
  sections.every(({ scope }) => scope === "application")
    ? []
    : MEASURES.map((name, index) => ({
        id: `tiltak-${index + 1}`,
        number: index + 1,
        name,
        scheme: (documents === "scheme" ? schemes[0] : schemes[index % Math.max(schemes.length, 1)])?.id ?? null,
        partyIds: parties.filter((party) => !hasRole(party, "lead")).map(({ id }) => id),
      }));
