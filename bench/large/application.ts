import { randomUUID } from "node:crypto";
import type { Account } from "../../demo/connector";
import type { Answer, AnswerValue, SectionRecord } from "../../domain/answers/sectionRecord";
import { sectionRefsOf } from "../../domain/answers/sectionRef";
import { slotsOf } from "../../domain/answers/slot";
import { kindOf } from "../../domain/application/kindOf";
import { newMember, newParty, newStructure, ofKind } from "../../domain/application/newStructure";
import type { Measure, Party, PartyKind } from "../../domain/application/structure";
import { type Application, sectionAt } from "../../domain/section/section";
import type { Field, Form, FormPartyKind } from "../../forms/form";
import { sampleTable } from "../../tests/support/application/sampleTable";
import { PARAGRAPHS } from "../paragraphs";

/** How many measures there are, how many people, and how many parties of each kind, among them the one that coordinates. */
export type Size = {
  readonly measures: number;
  readonly people: number;
  readonly parties?: readonly (readonly [PartyKind, number])[];
};

/** Where the size does not say it: of 200 people so many parties of each kind, at least one of each, and one coordinates. */
const PARTIES_OF_200: readonly (readonly [PartyKind, number])[] = [
  ["municipalOwner", 10],
  ["privateOwner", 35],
  ["uh", 8],
  ["union", 6],
];
/** One in so many owners and unions takes part in a measure. */
const TAKING_PART = 5;

export type Person = { readonly id: string; readonly account: Account };

const TIME = new Date("2026-11-02T09:00:00Z");

function anyValue(field: Field): AnswerValue {
  switch (field.type) {
    case "text":
      return "Invented Person";
    case "longText":
      return PARAGRAPHS.slice(0, 2).join("\n\n");
    case "choice":
      return field.options[0]?.id ?? "";
    case "choices":
    case "goals":
      return field.options.slice(0, 2).map(({ id }) => id);
    case "declaration":
      return "yes";
    case "date":
      return "2027-03-15";
    case "count":
    case "number":
    case "percent":
    case "money":
      return 12;
    case "amount":
      return 150_000;
    case "table":
      return sampleTable(field);
    case "attachment":
      return [{ id: "file", name: "Plan.pdf", sha256: "0".repeat(64) }];
    case "rows":
      return [Object.fromEntries(field.columns.map(({ id, label }) => [id, label]))];
  }
}

export type Large = {
  readonly application: Application;
  readonly people: readonly Person[];
  readonly coordinator: Person;
};

/**
 * An application in which everybody has written everything once. A measure is a fifth of the owners' and unions', and one
 * institution's. The first person coordinates.
 */
export function largeApplication(form: Form, size: Size): Large {
  const counts = size.parties ?? [
    ["coordinator", 1] as const,
    ...PARTIES_OF_200.map(([kind, of200]) => [kind, Math.ceil((of200 * size.people) / 200)] as const),
  ];
  const parties = counts.flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, index) =>
      newParty({ id: randomUUID(), ...ofKind(kindOf(form, kind) as FormPartyKind), name: `${kind} ${index + 1}` }),
    ),
  );
  const people = Array.from({ length: size.people }, (_, index): Person => {
    const number = String(index + 1).padStart(12, "0");
    const aadObjectId = `00000000-0000-4000-8000-${number}`;
    return { id: randomUUID(), account: { id: `29:${number}`, name: `Person ${index + 1}`, aadObjectId } };
  });
  const members = people.map(({ id, account }, index) => {
    const { id: partyId } = parties[index % parties.length] as Party;
    return newMember({ id: randomUUID(), partyId, personId: id, personName: account.name, joinedAt: TIME });
  });
  const institutions = parties.filter(({ kind }) => kind === "uh");
  const structure = newStructure({
    id: randomUUID(),
    formId: form.id,
    title: "Behovsmelding for hele regionen",
    year: 2027,
    network: "Fjord",
    deadline: "2027-02-01T12:00",
    timeZone: "Europe/Oslo",
    parties,
    members,
    measures: Array.from({ length: size.measures }, (_, index): Measure => {
      const own = institutions[index % institutions.length];
      return {
        id: randomUUID(),
        number: index + 1,
        name: `Tiltak om lesing og lek ${index + 1}`,
        scheme: null,
        partyIds: parties
          .filter((party, place) => (party.kind === "uh" ? party === own : (place + index) % TAKING_PART === 0))
          .map(({ id }) => id),
      };
    }),
  });
  const bare: Application = { ...structure, records: [], amounts: [], discussions: [] };
  const [coordinator] = people as [Person];
  const { id: writtenBy, account } = coordinator;
  const records = sectionRefsOf(form, bare).map((place): SectionRecord => {
    const { form: section, parties: taking } = sectionAt(form, bare, place);
    const answers = slotsOf(section, taking).map(
      ({ field, party }): Answer => ({
        field: field.id,
        partyId: party?.id ?? null,
        value: anyValue(field),
        version: 1,
        writtenBy,
        writtenByName: account.name,
        writtenAt: TIME,
      }),
    );
    return { ...place, answers, submissions: [], approvals: [], changeRequests: [], comments: [] };
  });
  return { application: { ...bare, records }, people, coordinator };
}
