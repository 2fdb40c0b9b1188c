import { noticeCard } from "../../cards/home/noticeCard";
import type { ImportArgs } from "../../cards/importing/importCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import type { FormImport } from "../../domain/importing/formImport";
import type { StoredImport } from "../../domain/ports/importStore";
import type { Outcome } from "../../domain/values/outcome";
import type { BotDeps } from "./deps";
import type { Turn } from "./turn";

const withForm = async (
  { forms }: BotDeps,
  stored: StoredImport | null,
  show: (args: ImportArgs) => Promise<AdaptiveCard> | AdaptiveCard,
): Promise<AdaptiveCard> => {
  const form = stored && forms.get(stored.draft.edition);
  return stored && form ? show({ ...stored, form }) : noticeCard({ kind: "no-such-thing" });
};

/**
 * Opens what a person has had read, for that person and in that person's chat only: to others, and in a channel, where
 * the card would be for all to see, it does not exist.
 */
export async function forOwnImport(
  deps: BotDeps,
  turn: Turn,
  importId: string,
  show: (args: ImportArgs) => Promise<AdaptiveCard> | AdaptiveCard,
): Promise<AdaptiveCard> {
  if (turn.channel) return noticeCard({ kind: "no-such-thing" });
  return withForm(deps, await deps.imports.load(importId, turn.person.id), show);
}

/** Mends it. `done` follows the change; `wrong` shows a refusal at its input. What is gone is a card that is too old. */
export async function mendOwnImport<Refusal extends { kind: string }>(
  deps: BotDeps,
  turn: Turn,
  importId: string,
  decide: (draft: FormImport) => Outcome<FormImport, Refusal>,
  {
    done,
    wrong,
  }: {
    done: (args: ImportArgs) => AdaptiveCard;
    wrong: (args: ImportArgs, refusal: Exclude<Refusal, { kind: "gone" }>) => AdaptiveCard;
  },
): Promise<AdaptiveCard> {
  if (turn.channel) return noticeCard({ kind: "no-such-thing" });
  const outcome = await deps.imports.mend(importId, turn.person.id, turn.cause, decide);
  if (outcome.ok) return withForm(deps, outcome.value, done);
  switch (outcome.refusal.kind) {
    case "already-handled":
      return noticeCard({ kind: "already-handled" });
    case "no-such-import":
      return noticeCard({ kind: "no-such-thing" });
    case "gone":
      return forOwnImport(deps, turn, importId, () => noticeCard({ kind: "stale" }));
    default:
      return forOwnImport(deps, turn, importId, (args) =>
        wrong(args, outcome.refusal as Exclude<Refusal, { kind: "gone" }>),
      );
  }
}
