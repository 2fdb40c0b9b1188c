import type { Mistake, Path } from "./mistake";

/** Every id that an earlier one of the list has already. */
export const usedTwice = (of: readonly (string | { readonly id: string })[], at: Path): Mistake[] => {
  const ids = of.map((each) => (typeof each === "string" ? each : each.id));
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index ? [{ path: [...at, index], message: `«${id}» står to ganger` }] : [],
  );
};
