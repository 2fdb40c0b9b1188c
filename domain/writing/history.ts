import type { Field, Form } from "../../forms/form";
import {
  isCoordinator,
  membershipsOf,
  type Party,
  type PartyId,
  type PersonId,
  participantsOf,
  type Structure,
} from "../application/application";
import { groupsOf } from "../section/approvalRule";
import { formSection } from "../section/slots";
import { type SectionRef, isSameSection, journeyFor } from "../section/walk";
import type { Version } from "./version";

/** What has stood in one field, of one party or of all together, newest first. */
export type FieldHistory = {
  readonly field: Field;
  readonly party: Party | null;
  readonly versions: readonly [Version, ...Version[]];
};

/** As what a person reads how a section came about. */
export type HistoryReader = "writer" | "approver" | "coordinator";

/** Those who write in a section or approve it may read its history, and the coordinator; null for anybody else. */
export function historyReader(
  form: Form,
  structure: Structure,
  personId: PersonId,
  place: SectionRef,
): HistoryReader | null {
  if (journeyFor(form, structure, personId).some((step) => isSameSection(step, place))) return "writer";
  const section = formSection(form, place.sectionId);
  const groups = section ? groupsOf(section, structure, participantsOf(structure, place.measureId)) : [];
  const approves = membershipsOf(structure, personId).some(
    ({ member, party }) => member.approves && groups.some(({ parties }) => parties.some(({ id }) => id === party.id)),
  );
  if (approves) return "approver";
  return isCoordinator(structure, personId) ? "coordinator" : null;
}

/**
 * The history of a section, field by field in the order of the form. A private field is for its own party only. What a
 * party wrote that has left since stays.
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

/** What stands now: the newest that was saved. */
export const currentVersion = ({ versions }: FieldHistory): Version | null =>
  versions.find(({ outcome }) => outcome === "saved") ?? null;

/** What a version took the place of, or met: null for the first of all. */
export const previousVersion = ({ versions }: FieldHistory, { outcome, version }: Version): Version | null =>
  versions.find((each) => each.outcome === "saved" && each.version === (outcome === "saved" ? version - 1 : version)) ??
  null;

/** Whether what was typed in conflict was merged into what was saved in the same moment. */
export const wasMerged = ({ versions }: FieldHistory, { outcome, writtenBy, writtenAt }: Version): boolean =>
  outcome === "conflict" &&
  versions.some(
    (each) =>
      each.outcome === "saved" && each.writtenBy === writtenBy && each.writtenAt.getTime() === writtenAt.getTime(),
  );
