/** What one place can be filled with, and how it is read as text. */
export type Value =
  | { readonly kind: "text"; readonly text: string }
  /** A day: 2027-03-15. */
  | { readonly kind: "day"; readonly day: string }
  /** What is chosen, by the ids of the options, with all that an option is called. */
  | { readonly kind: "chosen"; readonly ids: readonly string[]; readonly labels: ReadonlyMap<string, string> };

/** Which answer is wanted, and whose. */
export type Wanted = {
  readonly answer: string;
  readonly of?: readonly string[] | undefined;
  readonly names?: boolean | undefined;
  /** The purpose of a sum; all that are part of the sum applied for if it is left out. */
  readonly purpose?: string | undefined;
  /** The scheme of a sum; that of the list's item if it is left out. */
  readonly scheme?: string | undefined;
};

/** The items of a list that are wanted. */
export type WantedList = {
  readonly each: "measure" | "everyMeasure" | "scheme" | "party" | "line";
  readonly of?: readonly string[] | undefined;
  readonly answer?: string | undefined;
};

/** What can be known at one place: in the whole application, one measure, one row. */
export type Scope = {
  /** Null if it is not answered, and undefined if nothing here has that name. */
  value(wanted: Wanted): Value | null | undefined;
  /** One scope for each item. */
  items(wanted: WantedList): Scope[];
};
