import { isCoordinator, type PersonId, type Structure } from "./application";
import type { Notice } from "./notice";
import { askedAbout, ownersOf, type TakeOver } from "./takeOver";

const coordinatorsOf = (structure: Structure): PersonId[] =>
  structure.members.map(({ personId }) => personId).filter((id) => isCoordinator(structure, id));

const approversOf = (structure: Structure): PersonId[] => ownersOf(structure).flatMap(({ approvers }) => approvers);

/** Everybody whom a wish concerns: who asks, who leads, and who speaks for the owners. */
export const concernedBy = (structure: Structure, { asker }: TakeOver): ReadonlySet<PersonId> =>
  new Set([asker, ...coordinatorsOf(structure), ...approversOf(structure)]);

/** Who is asked hears of it, and so does who leads: at once, for who is there can end it. */
export function newsOfAsking(structure: Structure, takeOver: TakeOver, older: TakeOver | null): Notice[] {
  const asked = approversOf(structure).filter((id) => askedAbout(structure, takeOver, id).length > 0);
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

/** What became of it, to all whom it concerned before; `by` has seen it already, if it was anybody's doing. */
export const newsOfEnd = (before: Structure, takeOver: TakeOver, by: PersonId | null): Notice[] =>
  [...concernedBy(before, takeOver)]
    .filter((id) => id !== by)
    .map((personId) => ({
      kind: "take-over-news",
      applicationId: before.id,
      personId,
      takeOverId: takeOver.id,
      led: isCoordinator(before, personId),
    }));
