import { createHash } from "node:crypto";
import type { Field, Form, FormSection } from "../../forms/form";
import type { AnswerValue } from "../answers/sectionRecord";
import { type SectionRef, sectionRefsOf } from "../answers/sectionRef";
import { type Party, type PartyId, participantsOf } from "../application/structure";
import { type Application, sectionAt } from "../section/section";
import { carriedText } from "./carriedText";

/** An answer to carry over. `party` is null for a shared one. */
export type Carried = SectionRef & {
  readonly section: FormSection;
  readonly field: Field;
  readonly party: Party | null;
  readonly value: AnswerValue;
};

/** Where an answer goes: a field of the other edition, and the party whose field it is shown beside. */
export type Destination = {
  readonly from: Carried;
  readonly sectionId: string;
  readonly field: string;
  readonly partyId: PartyId | null;
  readonly text: string;
};

/** What has no place: the whole answer (`options` is empty), or some of its chosen options. */
export type Lost = { readonly from: Carried; readonly options: readonly string[] };

export type CarryOver = { readonly kept: readonly Destination[]; readonly lost: readonly Lost[] };

/**
 * Where each answer of an application goes in an edition of the form, and which answers have no place there.
 *
 * An answer goes to the fields that name its own field in `formerly`; in the same edition, to the same field. It goes
 * to the party that gave it, if that party writes the target field. A shared answer goes to the parties that wrote it
 * together and still write the target. Texts that meet in one field are placed below each other.
 *
 * Every current answer is in `kept` or `lost`, and in both if only some of its options are known. Answers of removed
 * parties and measures are not carried over; they remain in the earlier application.
 */
export function carryOver(form: Form, to: Form, application: Application): CarryOver {
  const kept: Destination[] = [];
  const lost: Lost[] = [];
  const taken = new Set<string>();
  for (const from of answersOf(form, application)) {
    const found = destinationsOf(form, to, application, from).filter(({ field, destination }) =>
      // A long text can hold two texts below each other; other fields hold one answer only.
      field.type === "longText" ? true : !taken.has(slotOf(destination)),
    );
    for (const { destination } of found) {
      kept.push(destination);
      taken.add(slotOf(destination));
    }
    const [first, ...others] = found;
    const unknown = (first?.unknown ?? []).filter((option) => others.every((each) => each.unknown.includes(option)));
    if (!first) lost.push({ from, options: [] });
    else if (unknown.length > 0) lost.push({ from, options: unknown });
  }
  return { kept, lost };
}

/** A short digest of what is lost, to tell whether it is what the person has seen. */
export const lostMark = ({ lost }: CarryOver): string =>
  createHash("sha256")
    .update(
      JSON.stringify(
        lost.map(({ from, options }) => [from.measureId, from.section.id, from.field.id, from.party?.id, options]),
      ),
    )
    .digest("base64url")
    .slice(0, 10);

/** A key for the field and party that an answer goes to: answers that meet there share it. */
export const slotOf = ({ from, sectionId, field, partyId }: Destination): string =>
  JSON.stringify([from.measureId, sectionId, field, partyId]);

type CarriedField = { readonly field: Field; readonly destination: Destination; readonly unknown: readonly string[] };

function destinationsOf(form: Form, to: Form, application: Application, from: Carried): CarriedField[] {
  return targetsOf(form, to, from).flatMap(({ section, field }) => {
    const { text, unknown } = carriedText(from.field, from.value, field);
    return text === null
      ? []
      : partiesFor(field, from, application).map((partyId) => ({
          field,
          destination: { from, sectionId: section.id, field: field.id, partyId, text },
          unknown,
        }));
  });
}

function answersOf(form: Form, application: Application): Carried[] {
  return sectionRefsOf(form, application).flatMap((place) => {
    const { form: section, answers, parties } = sectionAt(form, application, place);
    return section.fields.flatMap((field) =>
      answers
        .filter((answer) => answer.field === field.id)
        .flatMap(({ partyId, value }) => {
          const party = parties.find(({ id }) => id === partyId) ?? null;
          return value === null ? [] : [{ ...place, section, field, party, value }];
        }),
    );
  });
}

function targetsOf(form: Form, to: Form, { section, field }: Carried): { section: FormSection; field: Field }[] {
  const source = `${form.id}/${section.id}.${field.id}`;
  return to.sections.flatMap((each) =>
    each.fields
      .filter((target) =>
        form.id === to.id ? each.id === section.id && target.id === field.id : target.formerly?.includes(source),
      )
      .map((target) => ({ section: each, field: target })),
  );
}

/** The parties whose field an answer is shown beside; null in the list means the shared field. */
function partiesFor(target: Field, { field, party, measureId }: Carried, application: Application): (PartyId | null)[] {
  const writes = (kind: Party["kind"]) => target.writers.includes(kind);
  if (party !== null && !writes(party.kind)) return [];
  if (target.answeredBy === "all") return [null];
  if (party !== null) return [party.id];
  return participantsOf(application, measureId)
    .filter(({ kind }) => field.writers.includes(kind) && writes(kind))
    .map(({ id }) => id);
}
