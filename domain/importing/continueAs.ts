import type { Form } from "../../forms/form";
import {
  type Measure,
  type Member,
  measuresOf,
  type Party,
  partiesOf,
  partyLabel,
  type Structure,
} from "../application/application";
import type { ApplicationDetails } from "../application/frame";
import type { EarlierAnswer } from "../writing/earlierAnswers";
import { type Destination, slotOf } from "./carryOver";

export type Continued = { readonly structure: Structure; readonly earlier: readonly EarlierAnswer[] };

/**
 * A new application in place of an earlier one: the same parties, people and measures, and what `carryOver` kept as
 * earlier answers beside the fields. Nobody has answered, sent or approved anything in it.
 *
 * A measure keeps its scheme where the edition has it. Parties and measures that were taken out do not come along.
 */
export function continueAs(
  { form, title, year, deadline, planId }: ApplicationDetails,
  {
    from,
    application,
    kept,
    at,
    newId,
  }: {
    from: Form;
    application: Structure;
    kept: readonly Destination[];
    at: Date;
    newId: () => string;
  },
): Continued {
  const parties = new Map(
    partiesOf(application).map((party) => [party.id, { ...party, id: newId(), registeredBy: null, hadPeople: false }]),
  );
  const measures = new Map(
    measuresOf(application).map((measure, index): [string, Measure] => [
      measure.id,
      {
        id: newId(),
        number: index + 1,
        name: measure.name,
        scheme: form.schemes.some(({ id }) => id === measure.scheme) ? measure.scheme : null,
        partyIds: measure.partyIds.flatMap((id) => parties.get(id)?.id ?? []),
      },
    ]),
  );
  const structure: Structure = {
    id: newId(),
    formId: form.id,
    title,
    year,
    network: application.network,
    deadline,
    timeZone: application.timeZone,
    status: "drafting",
    planId,
    earlierFrom: application.title,
    approvalRules: [],
    deputies: [],
    takenOut: [],
    invitations: [],
    parties: [...parties.values()],
    members: application.members.flatMap((member): Member[] => {
      const partyId = parties.get(member.partyId)?.id;
      return partyId && member.standsInFor === null
        ? [{ ...member, id: newId(), partyId, joinedAt: at, admittedAt: member.admittedAt && at }]
        : [];
    }),
    measures: [...measures.values()],
  };
  return { structure, earlier: earlierFrom(from, kept, parties, measures) };
}

/** Texts that meet in one field stand below each other, each under the name of who wrote it where that differs. */
function earlierFrom(
  from: Form,
  kept: readonly Destination[],
  parties: ReadonlyMap<string, Party>,
  measures: ReadonlyMap<string, Measure>,
): EarlierAnswer[] {
  const groups = new Map<string, Destination[]>();
  for (const each of kept) groups.set(slotOf(each), [...(groups.get(slotOf(each)) ?? []), each]);
  return [...groups.values()].flatMap((group): EarlierAnswer[] => {
    const [first] = group;
    if (!first) return [];
    const several = new Set(group.map((each) => each.from.party?.id)).size > 1;
    const alike = new Set(group.map(({ text }) => text)).size === 1;
    const texts = (alike ? [first] : group).map(({ text, from: { party } }) =>
      several && !alike && party ? `${partyLabel(party)}:\n${text}` : text,
    );
    const sections = [...new Set(group.map((each) => each.from.section.title))].join(", ");
    return [
      {
        measureId: first.from.measureId === null ? null : (measures.get(first.from.measureId)?.id ?? null),
        sectionId: first.sectionId,
        field: first.field,
        partyId: first.partyId === null ? null : (parties.get(first.partyId)?.id ?? null),
        text: texts.join("\n\n"),
        from: `${from.name}, ${sections}`,
      },
    ];
  });
}
