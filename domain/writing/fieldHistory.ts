import type { Field, Form } from "../../forms/form";
import type { SectionRef } from "../answers/sectionRef";
import { formSection } from "../answers/slot";
import {
  isCoordinator,
  membershipsOf,
  type Party,
  type PartyId,
  type PersonId,
  participantsOf,
  type Structure,
} from "../application/structure";
import { groupsOf } from "../section/approverGroup";
import { stepAt } from "../section/journeyFor";
import type { Version } from "./version";

/** All versions of one field, of one party or shared, newest first. */
export type FieldHistory = {
  readonly field: Field;
  readonly party: Party | null;
  readonly versions: readonly [Version, ...Version[]];
};

/** The role in which a person reads the history of a section. */
export type HistoryReader = "writer" | "approver" | "coordinator";

/**
 * The role in which a person may read a section's history: its writers, its approvers and the coordinator. Null for
 * anybody else, and for a section that the form no longer has.
 */
export function historyReader(
  form: Form,
  structure: Structure,
  personId: PersonId,
  place: SectionRef,
): HistoryReader | null {
  if (stepAt(form, structure, personId, place)) return "writer";
  const section = formSection(form, place.sectionId);
  if (!section) return null;
  const groups = groupsOf(section, structure, participantsOf(structure, place.measureId));
  const approves = membershipsOf(structure, personId).some(
    ({ member, party }) => member.approves && groups.some(({ parties }) => parties.some(({ id }) => id === party.id)),
  );
  if (approves) return "approver";
  return isCoordinator(structure, personId) ? "coordinator" : null;
}

/**
 * The history of a section, field by field in the form's order. A private field is shown to its own party only. The
 * answers of a party that has left since are kept.
 */
export function historyFor(
  form: Form,
  structure: Structure,
  personId: PersonId,
  { sectionId }: SectionRef,
  versions: readonly Version[],
): FieldHistory[] {
  const mine = new Set<PartyId | null>(membershipsOf(structure, personId).map(({ party }) => party.id));
  const fields = formSection(form, sectionId)?.fields ?? [];
  return fields
    .filter((field) => versions.some((each) => each.field === field.id))
    .flatMap((field) => {
      const all = versions.filter((each) => each.field === field.id && (!field.private || mine.has(each.partyId)));
      return [...new Set(all.map(({ partyId }) => partyId))].flatMap((partyId): FieldHistory[] => {
        const [newest, ...older] = all.filter((each) => each.partyId === partyId).reverse();
        const party = structure.parties.find(({ id }) => id === partyId) ?? null;
        return newest ? [{ field, party, versions: [newest, ...older] }] : [];
      });
    });
}

/** The current version: the newest that was saved. */
export const currentVersion = ({ versions }: FieldHistory): Version | null =>
  versions.find(({ outcome }) => outcome === "saved") ?? null;

/** The version that this one replaced or conflicted with; null for the first. */
export const previousVersion = ({ versions }: FieldHistory, { outcome, version }: Version): Version | null =>
  versions.find((each) => each.outcome === "saved" && each.version === (outcome === "saved" ? version - 1 : version)) ??
  null;

/** Whether a conflicting text was merged into the version saved at the same moment. */
export const wasMerged = ({ versions }: FieldHistory, { outcome, writtenBy, writtenAt }: Version): boolean =>
  outcome === "conflict" &&
  versions.some(
    (each) =>
      each.outcome === "saved" && each.writtenBy === writtenBy && each.writtenAt.getTime() === writtenAt.getTime(),
  );
