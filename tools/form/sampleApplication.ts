import { newMember, newParty, newStructure } from "../../domain/application/newStructure";
import type { Measure, Party } from "../../domain/application/structure";
import type { Application } from "../../domain/section/section";
import { instantOf } from "../../domain/values/deadline";
import { type Form, PartyKind } from "../../forms/form";

const TIME_ZONE = "Europe/Oslo";
const DAY = 86_400_000;

/** Invented parties and people, by kind. */
const INVENTED: Readonly<Record<PartyKind, { party: string; shortName: string | null; person: string }>> = {
  coordinator: { party: "Koordinator", shortName: null, person: "Turid Testesen" },
  municipalOwner: { party: "Fjordvik kommune", shortName: null, person: "Kari Prøve" },
  privateOwner: { party: "Lia barnehage AS", shortName: null, person: "Siri Eksempel" },
  uh: { party: "Høgskolen i Fjordvik", shortName: "HiF", person: "Lars Mønster" },
  union: { party: "Fjordvik lærerlag", shortName: null, person: "Ulf Utkast" },
};

const MEASURES = ["Trygt og godt skolemiljø", "Lesing og skriving i alle fag"];

/** An application with two measures and one party of each kind. Each kind's person has the kind as id. */
export type Sample = { readonly application: Application; readonly kinds: readonly PartyKind[]; readonly now: Date };

/** An invented application of an edition, three weeks before its usual deadline. Nobody has written anything. */
export function sampleApplication(form: Form): Sample {
  const deadline = `${form.year}-${form.usualDeadline}`;
  const now = new Date(instantOf(deadline, TIME_ZONE).getTime() - 21 * DAY);
  const joinedAt = new Date(now.getTime() - 30 * DAY);
  const kinds = kindsIn(form);
  const parties = kinds.map(
    (kind): Party => ({
      ...newParty({ id: kind, kind, name: INVENTED[kind].party, shortName: INVENTED[kind].shortName }),
      hadPeople: true,
    }),
  );
  const structure = newStructure({
    id: "forhandsvisning",
    formId: form.id,
    title: `${form.name}, forhåndsvisning`,
    year: form.year,
    network: "Ytre Fjord",
    deadline,
    timeZone: TIME_ZONE,
    language: form.printedIn,
    planId: form.plans[0]?.id ?? null,
    parties,
    members: kinds.map((kind) =>
      newMember({
        ...{ id: `member-${kind}`, partyId: kind, personId: kind, personName: INVENTED[kind].person, joinedAt },
        approves: kind !== "coordinator",
      }),
    ),
    measures: measuresIn(form, parties),
  });
  return { application: { ...structure, records: [], amounts: [], discussions: [] }, kinds, now };
}

/** The coordinator, and every kind that the form asks anything of. */
function kindsIn({ sections }: Form): PartyKind[] {
  const asked = new Set(
    sections.flatMap(({ fields, approvers }) => [
      ...fields.flatMap(({ writers }) => writers),
      ...approvers.map(({ kind }) => kind),
    ]),
  );
  return PartyKind.options.filter((kind) => kind === "coordinator" || asked.has(kind));
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
        partyIds: parties.filter(({ kind }) => kind !== "coordinator").map(({ id }) => id),
      }));
