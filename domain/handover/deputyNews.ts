import type { Notice } from "../application/notice";
import { type Deputy, isCoordinator, type Named, type PersonId, type Structure } from "../application/structure";

/** A change of one person's deputy. A stepping out or removal is listed before a naming or stepping in. */
export type DeputyChange = {
  readonly person: Named;
  readonly deputy: Named;
  readonly what: "named" | "dropped" | "in" | "out";
};

/** What changed between two structures, whatever caused it. */
export function deputyChanges(before: Structure, after: Structure): DeputyChange[] {
  const people = new Set([...before.deputies, ...after.deputies].map(({ personId }) => personId));
  return [...people].flatMap((personId): DeputyChange[] => {
    const [was, is] = [before, after].map(({ deputies }) => deputies.find((each) => each.personId === personId));
    const person = { personId, personName: nameOf([...after.members, ...before.members], personId) };
    const other = was?.deputy.personId !== is?.deputy.personId;
    const changed = (one: Deputy | undefined, what: DeputyChange["what"], happened: boolean): DeputyChange[] =>
      one && happened ? [{ person, deputy: one.deputy, what }] : [];
    return [
      ...changed(was, "out", was?.since !== null && (other || is?.since === null)),
      ...changed(was, "dropped", other && !is),
      ...changed(is, "named", other),
      ...changed(is, "in", is?.since !== null && (other || was?.since === null)),
    ];
  });
}

const nameOf = (members: Structure["members"], id: PersonId): string =>
  members.find(({ personId }) => personId === id)?.personName ?? "";

/** Notices to the deputy and the person, and to the coordinators if the deputy steps in or out. `by` already knows. */
export function deputyNews(before: Structure, after: Structure, by: PersonId): Notice[] {
  const leaders = after.members.map(({ personId }) => personId).filter((id) => isCoordinator(after, id));
  const isIn = (id: PersonId) => after.members.some(({ personId }) => personId === id);
  return deputyChanges(before, after).flatMap(({ person, deputy, what }): Notice[] => {
    if (what === "dropped") return [];
    const told = new Set([deputy.personId, person.personId, ...(what === "named" ? [] : leaders)]);
    told.delete(by);
    // A person who has left the application knows already.
    if (!isIn(person.personId)) told.delete(person.personId);
    return [...told].map((personId) => ({
      kind: "deputy-news",
      applicationId: after.id,
      personId,
      person,
      deputy,
      what,
    }));
  });
}
