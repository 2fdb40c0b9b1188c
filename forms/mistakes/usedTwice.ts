import type { Mistake, Path } from "./mistake";

/** Every id that an earlier one of the list has already. */
export const usedTwice = (what: string, of: readonly { readonly id: string }[], at: Path): Mistake[] =>
  of.flatMap(({ id }, index) =>
    of.findIndex((each) => each.id === id) < index
      ? [{ path: [...at, index, "id"], message: `the ${what} id "${id}" is used twice` }]
      : [],
  );
