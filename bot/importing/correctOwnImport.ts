import { noticeCard } from "../../cards/home/noticeCard";
import type { ImportArgs } from "../../cards/importing/importCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { importingVerbs } from "../../cards/verbs/importingVerbs";
import type { FormImport } from "../../domain/importing/formImport";
import type { AlreadyHandled } from "../../domain/ports/cause";
import type { NoSuchImport } from "../../domain/ports/importStore";
import type { Outcome } from "../../domain/values/outcome";
import type { BotDeps } from "../handler/botDeps";
import { importWithForm } from "../handler/requireOwnImport";
import type { Turn } from "../handler/turn";
import { withAccess } from "../handler/withAccess";

/** What the card showed is no longer in the import. */
type Gone = { readonly kind: "gone" };
type Correction<Refusal> = [
  deps: BotDeps,
  turn: Turn,
  importId: string,
  decide: (draft: FormImport) => Outcome<FormImport, Refusal>,
];
type Done = { readonly done: (args: ImportArgs) => AdaptiveCard };
type Wrong<Refusal> = { readonly wrong: (args: ImportArgs, refusal: Exclude<Refusal, Lost>) => AdaptiveCard };

type Lost = Gone | AlreadyHandled | NoSuchImport;

const isProblem = <Refusal extends { readonly kind: string }>(refusal: Refusal): refusal is Exclude<Refusal, Lost> =>
  !["gone", "already-handled", "no-such-import"].includes(refusal.kind);

/**
 * Corrects a person's own import. `done` draws the card after the change; `wrong` shows a refusal at its input. If the
 * target is gone, the card is stale.
 */
export function correctOwnImport(...correction: [...Correction<Gone>, answers: Done]): Promise<AdaptiveCard>;
export function correctOwnImport<Refusal extends { readonly kind: string }>(
  ...correction: [...Correction<Refusal>, answers: Done & Wrong<Refusal>]
): Promise<AdaptiveCard>;
export async function correctOwnImport<Refusal extends { readonly kind: string }>(
  ...[deps, turn, importId, decide, { done, wrong }]: [...Correction<Refusal>, answers: Done & Partial<Wrong<Refusal>>]
): Promise<AdaptiveCard> {
  if (turn.channel) return noticeCard({ kind: "no-such-thing" });
  const outcome = await deps.imports.mend(importId, turn.person.id, turn.cause, decide);
  if (outcome.ok) {
    const mended = importWithForm(deps, outcome.value);
    return mended.ok ? done(mended.value) : mended.refusal;
  }
  const { refusal } = outcome;
  if (refusal.kind === "already-handled") return noticeCard({ kind: "already-handled" });
  return withAccess(importingVerbs.look, deps, turn, { importId }, async (args) =>
    wrong && isProblem(refusal) ? wrong(args, refusal) : noticeCard({ kind: "stale" }),
  );
}
