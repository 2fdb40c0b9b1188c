import type { Notice } from "../application/notice";
import { isCoordinator, type PersonId, type Structure } from "../application/structure";
import { ownersOf } from "./ownersOf";
import { askedAbout, type TakeOver } from "./takeOver";

const coordinatorsOf = (structure: Structure): PersonId[] =>
  structure.members.map(({ personId }) => personId).filter((id) => isCoordinator(structure, id));

const approversOf = (structure: Structure, { at }: TakeOver): PersonId[] =>
  ownersOf(structure, at).flatMap(({ approvers }) => approvers);

/** Everybody concerned by a take-over request: the asker, the coordinators, and the owners' approvers. */
export const concernedBy = (structure: Structure, takeOver: TakeOver): ReadonlySet<PersonId> =>
  new Set([takeOver.asker, ...coordinatorsOf(structure), ...approversOf(structure, takeOver)]);

/** Notifies the owners' approvers and the coordinators at once, since a coordinator who is still there can end it. */
export function newsOfAsking(structure: Structure, takeOver: TakeOver, older: TakeOver | null): Notice[] {
  const asked = approversOf(structure, takeOver).filter((id) => askedAbout(structure, takeOver, id).length > 0);
  const told = new Set([...coordinatorsOf(structure), ...asked]);
  const at = { applicationId: structure.id };
  const replaced: Notice[] =
    older && older.asker !== takeOver.asker
      ? [{ kind: "take-over-news", ...at, personId: older.asker, takeOverId: older.id, led: false }]
      : [];
  return [
    ...[...told].map((personId): Notice => ({ kind: "take-over", ...at, personId, takeOverId: takeOver.id })),
    ...replaced,
  ];
}

/**
 * Sends the outcome, or that the request is settled and waits, to everybody concerned before the change. `by` (null:
 * nobody) acted and has seen it already.
 */
export const newsOfOutcome = (before: Structure, takeOver: TakeOver, by: PersonId | null): Notice[] =>
  [...concernedBy(before, takeOver)]
    .filter((id) => id !== by)
    .map((personId) => ({
      kind: "take-over-news",
      applicationId: before.id,
      personId,
      takeOverId: takeOver.id,
      led: isCoordinator(before, personId),
    }));
