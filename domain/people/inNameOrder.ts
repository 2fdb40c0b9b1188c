const norwegian = new Intl.Collator("nb");

/** Sorts people by name wherever they are listed, because the database order has no meaning. */
export const inNameOrder = <Person>(people: Iterable<Person>, nameOf: (person: Person) => string): Person[] =>
  [...people].sort((a, b) => norwegian.compare(nameOf(a), nameOf(b)));
