/** A rule whose expression failed, though no answer was missing. `cause` is a code of CEL and holds no answer. */
export type RuleFailure = { readonly edition: string; readonly rule: string; readonly cause: string };

let tell: (failure: RuleFailure) => void = () => undefined;
const told = new Set<string>();

export const ruleFailures = {
  /** Who hears of failures from now on, of each rule of an edition once. */
  tellTo(listener: (failure: RuleFailure) => void): void {
    tell = listener;
    told.clear();
  },

  /** Tells that a rule failed, unless it was told before: the same rule is asked at every save. */
  add(failure: RuleFailure): void {
    const key = `${failure.edition} ${failure.rule}`;
    if (told.has(key)) return;
    told.add(key);
    tell(failure);
  },
};
