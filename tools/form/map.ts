import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { Copies } from "../../documents/issued/copies";
import { openedForm } from "../../documents/issued/openedForm";
import { type Element, everyOf } from "../../documents/issued/parsedXml";
import { type Part, partOf, targetsOf } from "../../documents/issued/target";
import { unitsOf } from "../../documents/issued/unitsOf";
import { readEdition, readPlans } from "../../forms";
import { mistakeLine } from "../../forms/fileMistake";
import type { Form } from "../../forms/form";
import { knownAnswers } from "../../forms/issued/knownAnswers";
import { type MappedPlace, Mapping } from "../../forms/issued/mapping";
import { parseFile } from "../../forms/parseEdition";
import { readRecognition } from "../../importing/document/knownForms";
import type { Labelled } from "./mapping/printedLabels";
import { proposedMapping } from "./mapping/proposedMapping";

/**
 * `npm run form -- map FOLDER [--write]`: proposes which answer stands where in the edition's form.docx, by the words in
 * it, and says what is left on either side. What mapping.json has already is kept. It is written only if asked.
 * @returns the exit status: 0, or 1 with a sentence that says why nothing is proposed
 */
export function map(folder: string, write: boolean, say: (line: string) => void): number {
  const refused = (line: string) => {
    say(line);
    return 1;
  };
  const path = resolve(folder);
  const [id, editions] = [basename(path), dirname(path)];
  const file = join(path, "form.docx");
  if (!existsSync(file)) return refused(`Det er ingen form.docx i ${folder}. Legg skjemaet fra statsforvalteren der.`);
  const { form } = readEdition(
    editions,
    id,
    readPlans(join(editions, "plans"), () => {}),
  );
  if (!form) return refused(`«${id}» har feil. Kjør først: npm run form -- check ${folder}`);
  const opened = openedForm(readFileSync(file));
  if (!opened.ok) return refused("form.docx kan ikke leses som et Word-dokument (.docx). Lagre den på nytt fra Word.");
  const existing = mappingIn(path, id);
  if (typeof existing === "string") return refused(existing);
  const { body } = opened.value;
  const part = partOf([body]);
  const { places, lists, left } = proposedMapping(
    form,
    readRecognition(editions, form),
    part,
    takenIn(part, body, existing),
  );
  const all = { places: [...existing.places, ...places], lists: [...existing.lists, ...lists] };
  const labels = new Map(knownAnswers(form).map(({ name, label }) => [name, label]));
  say(
    `Forslag til ${id}/mapping.json: ${places.length} steder og ${lists.length} lister${existing.places.length > 0 ? ", i tillegg til det som står der" : ""}.`,
  );
  for (const place of places)
    say(
      `  ${placeInWords(place)}: ${place.answer}${place.option ? `, ${place.option}` : ""} (${labels.get(place.answer) ?? ""})`,
    );
  for (const list of lists)
    say(
      `  «${list.in.table ?? ""}», rad ${list.in.from} til ${list.in.to}: ${list.each}, ${list.places.map(({ answer }) => answer).join(", ")}`,
    );
  say(
    left.length === 0
      ? "Alle steder i form.docx har fått et svar."
      : `Steder i form.docx som står igjen uten svar: ${left.length}`,
  );
  for (const each of left) say(`  ${spotInWords(each)}`);
  const unplaced = withoutPlace(form, all);
  say(
    unplaced.length === 0
      ? "Alle felt i skjemaet har fått et sted."
      : `Felt i skjemaet som står igjen uten sted: ${unplaced.length}`,
  );
  for (const name of unplaced) say(`  ${name} (${labels.get(name) ?? ""})`);
  if (!write) {
    say(`Ingenting er skrevet. Kjør det samme med --write for å få det i ${id}/mapping.json.`);
    return 0;
  }
  const written = { $schema: "../mapping.schema.json", ...all };
  writeFileSync(join(path, "mapping.json"), `${JSON.stringify(written, null, 2)}\n`);
  say(`Skrev ${id}/mapping.json. Les over, rett det som er feil, og kjør: npm run form -- check ${folder}`);
  return 0;
}

/** The mapping that the edition has, or an empty one; a sentence if it cannot be read. */
function mappingIn(path: string, id: string): Pick<Mapping, "places" | "lists"> | string {
  const file = join(path, "mapping.json");
  if (!existsSync(file)) return { places: [], lists: [] };
  const { value, mistakes } = parseFile(Mapping, `${id}/mapping.json`, readFileSync(file));
  return value && mistakes.length === 0 ? value : `mapping.json har feil: ${mistakes.map(mistakeLine).join("; ")}`;
}

/** What the mapping fills already. */
function takenIn(
  part: Part,
  body: Element,
  { places, lists }: Pick<Mapping, "places" | "lists">,
): ReadonlySet<Element> {
  const copies = new Copies(body);
  const own = places.flatMap((place) => targetsOf(part, place));
  const rows = lists.flatMap((list) => unitsOf(part, list.in, copies)?.own.flat() ?? []);
  return new Set([
    ...own.flatMap((target) => (target.kind === "spot" ? [target.spot.element] : [])),
    ...rows.flatMap((row) => everyOf(row, "w:sdt", "w:r")),
  ]);
}

/** The fields that no place has. A field that stands in lines is in a list. */
function withoutPlace(form: Form, { places, lists }: Pick<Mapping, "places" | "lists">): string[] {
  const used = new Set([
    ...[...places, ...lists.flatMap((list) => list.places)].flatMap((place) => [place.answer, place.else ?? ""]),
    ...lists.flatMap(({ answer }) => answer ?? []),
  ]);
  return knownAnswers(form).flatMap(({ name, field }) => (field && !used.has(name) ? [name] : []));
}

function placeInWords({ control, after, table, row, column }: MappedPlace): string {
  if (control !== undefined) return `«${control}»`;
  return after === undefined ? `«${table}», rad ${row}, kolonne ${column}` : `etter «${after}»`;
}

function spotInWords({ spot, before, above, cell }: Labelled): string {
  const name = spot.names[0] ? `«${spot.names[0]}», ` : "";
  const where = cell
    ? `rad ${cell.row}, kolonne ${cell.column} i tabellen etter «${cell.title}»`
    : `etter «${before || above}»`;
  return `${name}${KINDS[spot.kind]} ${where}`;
}

const KINDS = { text: "tekst", date: "dato", list: "nedtrekksliste", box: "avkryssingsboks" } as const;
