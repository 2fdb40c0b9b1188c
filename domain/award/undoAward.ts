import type { PersonId } from "../application/structure";
import { type Outcome, ok, refuse } from "../values/outcome";
import { type AwardDecision, type AwardRefusal, type AwardScene, awardRefusal } from "./recordAward";

/**
 * Takes back the newest change of an award: every line gets the figure that it had before. `change` is the one that the
 * card named; if another came since, it is shown first. Undoing an undo restores what it took back.
 */
export function undoAward(
  scene: AwardScene,
  command: { readonly by: PersonId; readonly number: number; readonly change: number },
): Outcome<AwardDecision, AwardRefusal> {
  const refusal = awardRefusal(scene, command);
  if (refusal) return refuse(refusal);
  const newest = scene.award.changes.at(-1);
  if (newest?.number !== command.change) return refuse({ kind: "changed-since-shown" });
  return ok({
    steps: newest.steps.map(({ was, kroner, ...place }) => ({ ...place, was: kroner, kroner: was })),
    undoes: newest.number,
  });
}
