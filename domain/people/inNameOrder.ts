const norwegian = new Intl.Collator("nb");

/** People in the one order that they are listed in, by name: whom the database names first has no meaning. */
export const inNameOrder = <Person>(people: Iterable<Person>, nameOf: (person: Person) => string): Person[] =>
  [...people].sort((a, b) => norwegian.compare(nameOf(a), nameOf(b)));
