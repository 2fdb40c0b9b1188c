import type { Form } from "../form";
import type { Mistake, Path } from "../mistakes/mistake";
import { type AnswerScope, columnsOfLines, type KnownAnswer, knownAnswers } from "./knownAnswers";
import type { MappedList, MappedPlace, Mapping } from "./mapping";

/** What a place is inside of: the lists around it, from the outermost. */
type Around = readonly Pick<MappedList, "each" | "answer">[];
type Lists = readonly (Omit<MappedList, "lists"> & Pick<MappedList, "lists">)[];

/** What the mapping says that its form does not have, or not at that place. */
export function mistakesInMapping(form: Form, { places, lists }: Pick<Mapping, "places" | "lists">): Mistake[] {
  const known = new Map(knownAnswers(form).map((answer) => [answer.name, answer]));
  const inPlaces = (all: readonly MappedPlace[], around: Around, at: Path): Mistake[] =>
    all.flatMap((place, index) => inPlace(form, known, place, around, [...at, index]));
  const inLists = (all: Lists, around: Around, at: Path): Mistake[] =>
    all.flatMap((list, index) => {
      const path = [...at, index];
      const inside = [...around, list];
      return [
        ...inList(form, list, path),
        ...inPlaces(list.places, inside, [...path, "places"]),
        ...inLists(list.lists ?? [], inside, [...path, "lists"]),
      ];
    });
  return [...inPlaces(places, [], ["places"]), ...inLists(lists, [], ["lists"])];
}

function inPlace(
  form: Form,
  known: ReadonlyMap<string, KnownAnswer>,
  place: MappedPlace,
  around: Around,
  path: Path,
): Mistake[] {
  const { answer, else: other, option, words, of, purpose, scheme, column, table } = place;
  const says = (word: string, message: string): Mistake => ({ path: [...path, word], message });
  const field = known.get(answer)?.field ?? null;
  const options = field && "options" in field ? field.options.map(({ id }) => id) : null;
  const chosen = [...(option === undefined ? [] : [option]), ...Object.keys(words ?? {})];
  return [
    ...(scheme !== undefined && answer === "scheme.sum" ? [] : nameMistake(form, known, answer, around)).map(
      (message) => says("answer", message),
    ),
    ...(other === undefined ? [] : nameMistake(form, known, other, around).map((message) => says("else", message))),
    ...chosen.flatMap((each) =>
      options === null || options.includes(each) || (field?.type === "declaration" && each === "yes")
        ? []
        : [
            says(
              each === option ? "option" : "words",
              `«${answer}» har ikke valget «${each}», bare ${quoted(options)}`,
            ),
          ],
    ),
    ...unknownParties(form, of, path),
    ...(purpose === undefined || form.purposes.some(({ id }) => id === purpose)
      ? []
      : [
          says("purpose", `skjemaet har ikke formålet «${purpose}», bare ${quoted(form.purposes.map(({ id }) => id))}`),
        ]),
    ...(scheme === undefined || form.schemes.some(({ id }) => id === scheme)
      ? []
      : [says("scheme", `skjemaet har ikke ordningen «${scheme}», bare ${quoted(form.schemes.map(({ id }) => id))}`)]),
    ...(column !== undefined &&
    table === undefined &&
    place.control === undefined &&
    place.after === undefined &&
    around.length === 0
      ? [says("column", "en kolonne uten tabell gjelder radene i en liste, og dette står ikke i noen")]
      : []),
  ];
}

function inList(form: Form, { each, answer, of }: Pick<MappedList, "each" | "answer" | "of">, path: Path): Mistake[] {
  const columns = columnsOfLines(form, answer);
  return [
    ...(each === "line" && columns === null
      ? [{ path: [...path, "answer"], message: `«${answer ?? ""}» er ikke et felt med linjer (rows eller table)` }]
      : []),
    ...(each === "scheme" && form.schemes.length === 0
      ? [{ path: [...path, "each"], message: "skjemaet har ingen ordninger" }]
      : []),
    ...unknownParties(form, of, path),
  ];
}

/** Why a name has no value at its place; empty if it has one. */
function nameMistake(form: Form, known: ReadonlyMap<string, KnownAnswer>, name: string, around: Around): string[] {
  const line = around.findLast(({ each }) => each === "line");
  if (name.startsWith("line.")) {
    const columns = columnsOfLines(form, line?.answer)?.map(({ id }) => id) ?? null;
    if (columns === null) return [NEEDS.line];
    return columns.includes(name.slice(5))
      ? []
      : [`linjene har ikke kolonnen «${name.slice(5)}», bare ${quoted(columns)}`];
  }
  const answer = known.get(name);
  if (!answer) return [unknownName(form, name)];
  return isAtHand(form, answer.scope, around) ? [] : [NEEDS[answer.scope]];
}

function isAtHand({ documents }: Form, scope: AnswerScope, around: Around): boolean {
  const each = around.map((list) => list.each);
  switch (scope) {
    case "application":
      return true;
    case "measure":
      return documents === "measure" || each.includes("measure") || each.includes("everyMeasure");
    case "list":
      return around.length > 0;
    default:
      return each.includes(scope);
  }
}

const NEEDS: Readonly<Record<AnswerScope, string>> = {
  application: "",
  measure: "svaret hører til ett tiltak, og må stå i en liste med each: «measure»",
  scheme: "svaret hører til en ordning, og må stå i en liste med each: «scheme»",
  party: "svaret hører til en part, og må stå i en liste med each: «party»",
  line: "svaret er en kolonne i linjer, og må stå i en liste med each: «line» og answer",
  list: "nummeret teller en liste, og må stå i en",
};

function unknownName({ sections }: Form, name: string): string {
  const [sectionId = ""] = name.split(".");
  const section = sections.find(({ id }) => id === sectionId);
  if (!section) return `skjemaet har ikke svaret «${name}»; seksjonene heter ${quoted(sections.map(({ id }) => id))}`;
  const names = [...section.derived, ...section.fields, ...section.computedFields].map(({ id }) => id);
  return `seksjonen «${sectionId}» har ikke feltet «${name.slice(sectionId.length + 1)}», bare ${quoted(names)}`;
}

function unknownParties({ partyKinds, columns }: Form, of: readonly string[] | undefined, path: Path): Mistake[] {
  const words = new Set([...partyKinds.flatMap(({ id, roles }) => [id, ...roles]), ...columns.map(({ id }) => id)]);
  return (of ?? []).flatMap((each, index) =>
    words.has(each)
      ? []
      : [
          {
            path: [...path, "of", index],
            message: `«${each}» er ikke et slag part, en rolle eller en kolonne; skjemaet har ${quoted([...words])}`,
          },
        ],
  );
}

const quoted = (words: readonly string[]): string => words.map((each) => `«${each}»`).join(", ");
