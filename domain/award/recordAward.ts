import type { Form } from "../../forms/form";
import { type KronerRefusal, parseKroner } from "../amounts/parseKroner";
import { isCoordinator, type MeasureId, measuresOf, membershipsOf, type PersonId } from "../application/structure";
import type { Finalisation } from "../finalising/finalisation";
import type { Application } from "../section/section";
import { type Outcome, ok, refuse } from "../values/outcome";
import { type Award, type AwardLine, type AwardStep, grantedAt, hasAward, samePlace } from "./award";
import { awardInput, soughtLines } from "./soughtLines";

/** The application as an award is decided on. */
export type AwardScene = {
  readonly form: Form | undefined;
  readonly application: Application;
  /** The current final version; null while it is written. */
  readonly current: Finalisation | null;
  readonly award: Award;
};

/** What a change does; `undoes` is the change that it takes back. */
export type AwardDecision = { readonly steps: readonly AwardStep[]; readonly undoes: number | null };

export type AwardRefusal =
  | { readonly kind: "not-member" }
  | { readonly kind: "not-coordinator" }
  /** It is not handed in, it is a report, or the card is of another version. */
  | { readonly kind: "stale" }
  | { readonly kind: "changed-since-shown" };

export type RecordRefusal =
  | AwardRefusal
  | { readonly kind: "not-kroner"; readonly problems: ReadonlyMap<string, KronerRefusal> }
  /** Allowed, but the coordinator is asked first. The lines are those above what was applied for. */
  | { readonly kind: "above-sought"; readonly lines: readonly AwardLine[] };

/** What every change of an award begins with. @returns a refusal, or null */
export function awardRefusal(
  { form, application, current }: AwardScene,
  { by, number }: { readonly by: PersonId; readonly number: number },
): AwardRefusal | null {
  if (!form || membershipsOf(application, by).length === 0) return { kind: "not-member" };
  if (!isCoordinator(application, by)) return { kind: "not-coordinator" };
  return hasAward(application) && current?.number === number ? null : { kind: "stale" };
}

export type RecordAward = {
  readonly by: PersonId;
  /** The final version on the card. */
  readonly number: number;
  readonly measureId: MeasureId;
  /** The newest change that the card showed; 0 if there was none. */
  readonly seen: number;
  /** The text in the input of a place; undefined if the card had none. */
  readonly typed: (input: string) => string | undefined;
  /** The figures above what was applied for that the coordinator has said yes to: see `agreementOn`. */
  readonly agreed: readonly string[];
};

/**
 * Records what was granted in one measure. An empty input means that nothing is recorded; 0 is a refusal of the whole
 * sum. Inputs that the card did not have are left as they are.
 */
export function recordAward(
  scene: AwardScene,
  { by, number, measureId, seen, typed, agreed }: RecordAward,
): Outcome<AwardDecision, RecordRefusal> {
  const refusal = awardRefusal(scene, { by, number });
  if (refusal || !scene.form) return refuse(refusal ?? { kind: "not-member" });
  const { form, application, award } = scene;
  if (!measuresOf(application).some(({ id }) => id === measureId)) return refuse({ kind: "stale" });
  const isNewer = award.changes.some(
    (change) => change.number > seen && change.steps.some((step) => step.measureId === measureId),
  );
  if (isNewer) return refuse({ kind: "changed-since-shown" });
  const problems = new Map<string, KronerRefusal>();
  const sought = soughtLines(form, application).filter((line) => line.measureId === measureId);
  const steps = sought.flatMap((place): AwardStep[] => {
    const text = typed(awardInput(place))?.trim();
    if (text === undefined) return [];
    const read = text === "" ? ok(null) : parseKroner(text);
    if (!read.ok) {
      problems.set(awardInput(place), read.refusal);
      return [];
    }
    const was = grantedAt(award, place);
    const { partyId, year } = place;
    return was === read.value ? [] : [{ measureId, partyId, year, was, kroner: read.value }];
  });
  if (problems.size > 0) return refuse({ kind: "not-kroner", problems });
  const above = steps.flatMap(({ was: _, kroner, ...place }): AwardLine[] => {
    const asked = sought.find((line) => samePlace(line, place))?.kroner ?? 0;
    return kroner !== null && kroner > asked ? [{ ...place, kroner }] : [];
  });
  return above.some((line) => !agreed.includes(agreementOn(line)))
    ? refuse({ kind: "above-sought", lines: above })
    : ok({ steps, undoes: null });
}

/** What a yes to a figure says; a yes to another figure is asked for anew. */
export const agreementOn = (line: AwardLine): string => `${awardInput(line)}=${line.kroner}`;

/**
 * Records that everything was granted as applied for, where nothing is recorded yet. Parties that applied for nothing
 * get no line.
 */
export function awardAsSought(
  scene: AwardScene,
  command: { readonly by: PersonId; readonly number: number },
): Outcome<AwardDecision, AwardRefusal> {
  const refusal = awardRefusal(scene, command);
  if (refusal || !scene.form) return refuse(refusal ?? { kind: "not-member" });
  const steps = soughtLines(scene.form, scene.application)
    .filter((line) => line.kroner > 0 && grantedAt(scene.award, line) === null)
    .map((line): AwardStep => ({ ...line, was: null }));
  return ok({ steps, undoes: null });
}
