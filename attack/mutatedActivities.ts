import fc from "fast-check";

/** One body for `POST /api/messages`: as JSON, or as bytes that are none. */
export type MutatedActivity = { readonly what: string; readonly body: string };

/** Values that programs stumble over. */
const NASTY: readonly unknown[] = [
  ...[null, true, -1, 0, 1.5, 1e308, [], {}, "", " "],
  ...["\u0000", "a\u0000b", "\ud800", "\u202e", "__proto__", "constructor", "toString", "NaN"],
  ...[
    "' or '1'='1",
    "../../../etc/passwd",
    "$" + "{1+1}",
    "<at>x</at>",
    "<script>alert(1)</script>",
    "%00",
    "all",
    "new",
  ],
  ...["x".repeat(30_000), ".".repeat(30_000), "<at>".repeat(8_000), " ".repeat(30_000)],
  ...["http://127.0.0.1:1/", "file:///etc/passwd", "9999-99-99", "2027-02-30", "1e400", "٣٤٥", "👩‍👩‍👧‍👦".repeat(500)],
];

const DEPTH = 400;
const MOST_REPEATED = 5_000;
const deep = (): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < DEPTH; level += 1) value = level % 2 ? [value] : { value };
  return value;
};

const edit = fc.record({
  /** Which of the places of the activity; taken modulo how many there are. */
  place: fc.nat(),
  how: fc.constantFrom("replace", "delete", "wrap", "repeat", "deepen", "rename"),
  value: fc.oneof(fc.constantFrom(...NASTY), fc.string(), fc.integer(), fc.jsonValue()),
});

/** What is done to the text of it. */
const spoil = fc.option(
  fc.record({ how: fc.constantFrom("cut", "insert", "flip"), at: fc.nat(), with: fc.string({ maxLength: 8 }) }),
  { freq: 9, nil: null },
);

type Place = { readonly parent: Record<string, unknown> | unknown[]; readonly key: string | number };

function placesIn(value: unknown): Place[] {
  if (value === null || typeof value !== "object") return [];
  const parent = value as Record<string, unknown> | unknown[];
  const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return keys.flatMap((key): Place[] => [{ parent, key }, ...placesIn((parent as Record<string, unknown>)[key])]);
}

function apply(activity: unknown, { place, how, value }: { place: number; how: string; value: unknown }): void {
  const places = placesIn(activity);
  const chosen = places[place % Math.max(places.length, 1)];
  if (!chosen) return;
  const parent = chosen.parent as Record<string, unknown>;
  const before = parent[chosen.key];
  switch (how) {
    case "replace":
      parent[chosen.key] = structuredClone(value);
      return;
    case "delete":
      delete parent[chosen.key];
      return;
    case "wrap":
      parent[chosen.key] = [before];
      return;
    case "repeat":
      // A body of more than a megabyte is refused before anything of it is read.
      if ((JSON.stringify(before) ?? "").length < MOST_REPEATED)
        parent[chosen.key] = Array.from({ length: 20 }, () => structuredClone(before));
      return;
    case "deepen":
      parent[chosen.key] = deep();
      return;
    case "rename":
      // A number as the name of a place would make a list as long as that.
      if (Array.isArray(parent)) return;
      delete parent[chosen.key];
      parent[nameOf(value).slice(0, 50)] = before;
      return;
  }
}

/** A value as the name of a place. Of an object, `String` would call what a stranger gave it as `toString`. */
const nameOf = (value: unknown): string => (typeof value === "string" ? value : (JSON.stringify(value) ?? ""));

function spoiled(text: string, how: { how: string; at: number; with: string } | null): string {
  if (how === null) return text;
  const at = how.at % (text.length + 1);
  if (how.how === "cut") return text.slice(0, at);
  return `${text.slice(0, at)}${how.with}${text.slice(how.how === "flip" ? at + how.with.length : at)}`;
}

/** So many activities that were changed in one to four places each; the same ones for the same seed. */
export function mutatedActivities(
  kinds: readonly (readonly [string, () => Record<string, unknown>])[],
  { seed, count }: { seed: number; count: number },
): MutatedActivity[] {
  const mutation = fc.record({
    kind: fc.nat({ max: kinds.length - 1 }),
    edits: fc.array(edit, { minLength: 1, maxLength: 4 }),
    spoil,
  });
  return fc.sample(mutation, { seed, numRuns: count }).map(({ kind, edits, spoil: how }) => {
    const [what, make] = kinds[kind] as (typeof kinds)[number];
    const activity = structuredClone(make());
    for (const each of edits) apply(activity, each);
    return { what, body: spoiled(JSON.stringify(activity), how) };
  });
}
