import { collide } from "./colliding";
import type { StageWithStatus } from "./stage";
import { takeOver } from "./takeOver";
import { hearTheUnion } from "./union";
import { voidAnApproval } from "./voided";

/** What a partnership meets after the first draft. @returns the link to the final documents */
export async function playOn(stage: StageWithStatus): Promise<string> {
  await collide(stage);
  await voidAnApproval(stage);
  await hearTheUnion(stage);
  return takeOver(stage);
}
