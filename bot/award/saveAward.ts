import { awardListCard } from "../../cards/award/awardListCard";
import { type AwardMeasureArgs, awardMeasureCard } from "../../cards/award/awardMeasureCard";
import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { awardVerbs } from "../../cards/verbs/awardVerbs";
import type { SentBy } from "../../cards/verbs/verb";
import { formFor } from "../../domain/application/formInYear";
import { measuresOf } from "../../domain/application/structure";
import type { StoredAward } from "../../domain/award/awardStore";
import { compareAward } from "../../domain/award/compareAward";
import { type AwardScene, recordAward } from "../../domain/award/recordAward";
import { askedLines } from "../../domain/award/soughtLines";
import type { BotDeps } from "../handler/botDeps";
import { cardAction, decidingAction } from "../handler/cardAction";
import { refusedChange } from "../handler/refusedChange";
import type { Turn } from "../handler/turn";
import { type ApplicationContext, withAccess } from "../handler/withAccess";
import { currentFinal, ofDelivered } from "./currentFinal";

type Saved = Parameters<typeof awardListCard>[0]["saved"];

const listOf = (
  deps: BotDeps,
  turn: Turn,
  { form, application }: ApplicationContext,
  { page = 1, saved = null }: { page?: number; saved?: Saved } = {},
): Promise<AdaptiveCard> =>
  ofDelivered(deps, turn, application, async ({ current: { number } }) => {
    const { award } = await deps.awards.of(application.id);
    return awardListCard({ application, number, comparison: compareAward(form, application, award), saved, page });
  });

/** "Registrer tilsagn": the measures. */
export const listAwards = cardAction(awardVerbs.list, (deps, turn, { page }, context) =>
  listOf(deps, turn, context, { page }),
);

type Shown = Partial<Pick<AwardMeasureArgs, "typed" | "problems" | "above" | "changed">>;

const measureOf = (
  deps: BotDeps,
  turn: Turn,
  { form, application }: ApplicationContext,
  measureId: string,
  { typed = null, problems = new Map(), above = [], changed = false }: Shown = {},
): Promise<AdaptiveCard> =>
  ofDelivered(deps, turn, application, async ({ current: { number } }) => {
    const measure = measuresOf(application).find(({ id }) => id === measureId);
    if (!measure) return noticeCard({ kind: "stale" });
    const { award } = await deps.awards.of(application.id);
    const sought = askedLines(form, application, award, measureId);
    return awardMeasureCard({ application, number, measure, award, sought, typed, problems, above, changed });
  });

/** One measure, with an input for each party and year. */
export const openAward = cardAction(awardVerbs.measure, (deps, turn, { measureId }, context) =>
  measureOf(deps, turn, context, measureId),
);

/** The award as a decision sees it, with its form. */
export const sceneOf = ({ forms }: Pick<BotDeps, "forms">, stored: StoredAward): AwardScene => ({
  form: formFor(forms, stored.application),
  ...stored,
});

const LONGEST_INPUT = 200;

/** The texts of the inputs that arrived, by input. */
const typedIn = (data: SentBy<typeof awardVerbs.save>): Map<string, string> =>
  new Map(
    Object.entries(data as Record<string, unknown>).flatMap(([key, value]): [string, string][] =>
      key.startsWith("granted.") && typeof value === "string" ? [[key, value.slice(0, LONGEST_INPUT)]] : [],
    ),
  );

/** "Lagre" on the card of a measure, and the yes to more than was applied for. */
export const saveAward = decidingAction(awardVerbs.save, async (deps, turn, data) => {
  const { applicationId, measureId, number, newest: seen, agreed } = data;
  const typed = typedIn(data);
  const again = (shown: Shown) =>
    withAccess(awardVerbs.measure, deps, turn, { applicationId }, (context) =>
      measureOf(deps, turn, context, measureId, shown),
    );
  const command = { by: turn.person.id, number, measureId, seen, agreed, typed: (input: string) => typed.get(input) };
  const outcome = await deps.awards.record(applicationId, turn.cause, deps.clock.now(), (stored) =>
    recordAward(sceneOf(deps, stored), command),
  );
  if (outcome.ok) {
    const change = outcome.value.changes.at(-1)?.number;
    return withAccess(awardVerbs.list, deps, turn, { applicationId }, (context) => {
      const measure = measuresOf(context.application).find(({ id }) => id === measureId);
      const saved = measure && change !== undefined ? { measure: `${measure.number} ${measure.name}`, change } : null;
      return listOf(deps, turn, context, { saved });
    });
  }
  const { refusal } = outcome;
  if (refusal.kind === "stale") return currentFinal(deps, turn, applicationId);
  return refusedChange(deps, turn, applicationId, refusal, (own) => {
    switch (own.kind) {
      case "not-kroner":
        return again({ typed, problems: own.problems });
      case "above-sought":
        return again({ typed, above: own.lines });
      case "changed-since-shown":
        return again({ changed: true });
    }
  });
});
