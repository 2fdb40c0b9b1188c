import type { Form } from "../../forms/form";
import type { SectionRecord } from "../answers/sectionRecord";
import {
  type MeasureId,
  measuresOf,
  type Party,
  type PartyId,
  participantsOf,
  partiesOf,
  partyLabel,
  type Structure,
} from "../application/structure";
import { answerView } from "./answerView";
import { lazily, once } from "./lazily";
import type { Site, View, ViewAt } from "./view";

type Seen = { readonly view: View; readonly parties: ReadonlyMap<PartyId, View> };

/** The sums that an amount is part of: that of its purpose, and that of its year. */
const sumsOf = ({ purpose, year }: { readonly purpose: string; readonly year?: number }): string[] =>
  year === undefined ? [purpose] : [purpose, `${purpose}Year${year}`];

type Known = { readonly form: Form; readonly structure: Structure; readonly viewAt: ViewAt };
const known = new WeakMap<readonly SectionRecord[], Known>();

/**
 * An application as expressions see it, read-only, and worked out only as far as they name it.
 * docs/how-to/write-a-rule.md describes it, and `languagesOf` has its types. A sum is of the answers, so that it holds
 * what was saved this moment. Cached per records, which never change.
 */
export function ruleView(form: Form, structure: Structure, records: readonly SectionRecord[]): ViewAt {
  const before = known.get(records);
  if (before?.form === form && before.structure === structure) return before.viewAt;
  const viewAt = viewOf(form, structure, records);
  known.set(records, { form, structure, viewAt });
  return viewAt;
}

function viewOf(form: Form, structure: Structure, records: readonly SectionRecord[]): ViewAt {
  const answers = answerView(form, structure, records, (site) => view(site));
  const lines = form.sections.flatMap((section) =>
    section.fields.flatMap((field) =>
      field.type === "amount" ? [{ sectionId: section.id, field: field.id, names: sumsOf(field) }] : [],
    ),
  );
  const awarded = form.purposes.filter(({ from }) => from === "award").map(({ id }) => id);
  const sumIn = (measures: readonly { id: MeasureId }[], partyId: PartyId | null): View => {
    const sums: Record<string, bigint> = Object.fromEntries(
      [...lines.flatMap(({ names }) => names), ...awarded].map((name) => [name, 0n]),
    );
    for (const purpose of awarded)
      for (const line of structure.granted)
        if ((partyId === null || line.partyId === partyId) && measures.some(({ id }) => id === line.measureId))
          sums[purpose] = (sums[purpose] ?? 0n) + BigInt(line.kroner);
    for (const { id: measureId } of measures)
      for (const party of participantsOf(structure, measureId))
        for (const { sectionId, field, names } of partyId === null || party.id === partyId ? lines : []) {
          const kroner = answers.own(sectionId, measureId, field, party.id);
          if (typeof kroner === "bigint") for (const name of names) sums[name] = (sums[name] ?? 0n) + kroner;
        }
    return sums;
  };
  const partyIn = (party: Party, measureId: MeasureId | null): View =>
    lazily({
      kind: () => party.kind,
      name: () => partyLabel(party),
      sum: () => sumIn(measureId === null ? measuresOf(structure) : [{ id: measureId }], party.id),
      answer: () => answers.at(measureId, [], party),
    });
  const partiesIn = (those: readonly Party[], measureId: MeasureId | null) =>
    new Map(those.map((party) => [party.id, partyIn(party, measureId)]));

  const parties = once(() => partiesIn(partiesOf(structure), null));
  // Each measure by itself: a save asks about one of forty.
  const measures = new Map(measuresOf(structure).map((measure) => [measure.id, once(() => measureOf(measure))]));
  const measureOf = ({ id, number, name, scheme }: ReturnType<typeof measuresOf>[number]): Seen => {
    const taking = participantsOf(structure, id);
    const here = partiesIn(taking, id);
    const view = lazily({
      number: () => BigInt(number),
      name: () => name,
      scheme: () => scheme ?? "",
      sum: () => sumIn([{ id }], null),
      parties: () => [...here.values()],
      answer: () => answers.at(id, taking, null),
    });
    return { view, parties: here };
  };
  const schemeOf = (id: string): View => {
    const own = measuresOf(structure).filter(({ scheme }) => scheme === id);
    return lazily({ measures: () => BigInt(own.length), sum: () => sumIn(own, null) });
  };

  const whole = lazily({
    year: () => BigInt(structure.year),
    deadline: () => structure.deadline,
    sum: () => sumIn(measuresOf(structure), null),
    parties: () => [...parties().values()],
    measures: () => [...measures.values()].map((measure) => measure().view),
    schemes: () => lazily(Object.fromEntries(form.schemes.map(({ id }) => [id, () => schemeOf(id)]))),
  });
  const common = once(() => answers.at(null, partiesOf(structure), null));
  const viewAt = ({ measureId, partyId }: Site): View => {
    const measure = measureId === null ? undefined : measures.get(measureId)?.();
    const party = partyId === null ? undefined : (measure?.parties ?? parties()).get(partyId);
    return Object.create(whole, {
      answer: { get: () => (party ?? measure?.view)?.answer ?? common() },
      measure: { value: measure?.view },
      party: { value: party },
    });
  };
  const views = new Map<string, View>();
  const view = (site: Site): View => {
    const key = `${site.measureId} ${site.partyId}`;
    const made = views.get(key) ?? viewAt(site);
    views.set(key, made);
    return made;
  };
  return view;
}
