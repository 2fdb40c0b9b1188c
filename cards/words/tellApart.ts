import { t } from "../wording";

/** A person to choose. */
export type Somebody = {
  readonly id: string;
  readonly name: string;
  readonly email?: string | null;
  /** What else tells namesakes apart: a party. */
  readonly about?: string | null;
};

/**
 * Names for a list of people to choose from. Namesakes are told apart by e-mail address, else by party, else by a
 * number. Everybody gets a name.
 */
export function tellApart(people: readonly Somebody[]): ReadonlyMap<string, string> {
  const called = (name: string): string => name.trim() || t("person.nameless");
  const groups = new Map<string, Somebody[]>();
  for (const each of new Map(people.map((person) => [person.id, person])).values()) {
    const key = called(each.name).toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return new Map([...groups.values()].flatMap((group) => group.map((each) => [each.id, labelIn(group, each, called)])));
}

function labelIn(group: readonly Somebody[], person: Somebody, called: (name: string) => string): string {
  const name = called(person.name);
  if (group.length === 1) return name;
  const own = (of: (each: Somebody) => string | null | undefined) =>
    of(person) && group.filter((each) => of(each) === of(person)).length === 1 ? of(person) : null;
  const ids = group.map(({ id }) => id).sort();
  const by = own(({ email }) => email) ?? own(({ about }) => about) ?? String(ids.indexOf(person.id) + 1);
  return t("person.oneOfTwo", { person: name, by });
}
