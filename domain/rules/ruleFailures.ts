/** A rule whose expression failed, though no answer was missing. `cause` is a code of CEL and holds no answer. */
export type RuleFailure = { readonly edition: string; readonly rule: string; readonly cause: string };

let tell: (failure: RuleFailure) => void = () => undefined;
const told = new Set<string>();

/** Who hears of failures from now on, with each rule of an edition once. */
export function onRuleFailure(listener: (failure: RuleFailure) => void): void {
  tell = listener;
  told.clear();
}

/** Says that a rule failed, unless it was said before: the same rule is asked at every save. */
export function ruleFailed(failure: RuleFailure): void {
  const key = `${failure.edition} ${failure.rule}`;
  if (told.has(key)) return;
  told.add(key);
  tell(failure);
}
