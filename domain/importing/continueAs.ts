import type { Form } from "../../forms/form";
import type { ApplicationDetails } from "../application/applicationDetails";
import { newStructure } from "../application/newStructure";
import {
  type Measure,
  type Member,
  measuresOf,
  type Party,
  partiesOf,
  partyLabel,
  type Structure,
} from "../application/structure";
import type { EarlierAnswer } from "../writing/earlierAnswer";
import { type Destination, slotOf } from "./carryOver";

export type Continued = {
  readonly structure: Structure;
  readonly earlier: readonly EarlierAnswer[];
  /** The earlier measure and party of each new one, by id. */
  readonly from: { readonly measures: ReadonlyMap<string, string>; readonly parties: ReadonlyMap<string, string> };
};

type Continuing = {
  readonly from: Form;
  readonly application: Structure;
  readonly kept: readonly Destination[];
  readonly at: Date;
  readonly newId: () => string;
};

/**
 * Creates a new application to replace an earlier one. It has the same parties, people and measures, and shows what
 * `carryOver` kept as earlier answers beside the fields. Nothing in it is answered, sent or approved yet.
 *
 * A measure keeps its scheme if the edition has it. Removed parties and measures are not included.
 */
export function continueAs(
  { form, title, year, deadline, planId }: ApplicationDetails,
  { from, application, kept, at, newId }: Continuing,
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
  const structure = newStructure({
    id: newId(),
    formId: form.id,
    title,
    year,
    network: application.network,
    deadline,
    timeZone: application.timeZone,
    language: application.language,
    region: application.region,
    planId,
    earlierFrom: application.title,
    parties: [...parties.values()],
    members: application.members.flatMap((member): Member[] => {
      const partyId = parties.get(member.partyId)?.id;
      return partyId && member.standsInFor === null
        ? [{ ...member, id: newId(), partyId, joinedAt: at, admittedAt: member.admittedAt && at }]
        : [];
    }),
    measures: [...measures.values()],
  });
  return {
    structure,
    earlier: earlierFrom(from, kept, parties, measures),
    from: { measures: earlierOf(measures), parties: earlierOf(parties) },
  };
}

const earlierOf = (made: ReadonlyMap<string, { readonly id: string }>): Map<string, string> =>
  new Map([...made].map(([earlier, { id }]) => [id, earlier]));

/** Joins texts that meet in one field. Each gets its party's name as a heading if the parties and texts differ. */
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
