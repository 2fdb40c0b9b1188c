import { type Outcome, ok, refuse } from "../../domain/values/outcome";
import { NOTE, NOTE_END } from "../model/footnote";
import { OWN_LINES } from "../model/lineInCell";
import { RUNNING_LINE } from "../model/withoutRunning";
import { insertedText } from "./insertedText";
import type { WordSurroundings } from "./story";
import { type UnzipRefusal, unzip } from "./unzip";
import { WordNumbering } from "./wordNumbering";
import { WordPackage } from "./wordPackage";
import { WordStory } from "./wordStory";
import { WordStyles } from "./wordStyles";
import { attributeOf, childrenOf, TooLarge, type XmlElement } from "./xmlTree";

export type DocxRefusal = UnzipRefusal | { readonly kind: "inserted-file" } | { readonly kind: "other-document" };

/** Excludes pictures, fonts and programs, which are never text. */
const TEXT_PARTS = /(?:\.(?:xml|rels|html?|mht|mhtml|txt|rtf|docx|docm|dat)|^mimetype)$/i;
/** Identifies documents of other programs, which are archives too. */
const OTHERS = /^(?:mimetype|Index\.zip|index\.xml|xl\/workbook\.xml|ppt\/presentation\.xml|Index\/Document\.iwa)$/;
const MOST_INSERTED = 3;

/** Refuses the whole document because of an inserted file that cannot be read. */
class NotRead extends Error {
  constructor(readonly refusal: DocxRefusal) {
    super(refusal.kind);
  }
}

/**
 * The text of a Word document: one line per paragraph, and one per table row with tabs between its cells.
 *
 * Clickable boxes become ☒ and ☐, and words that stand out are marked. Hidden, struck-out or deleted text is left out.
 * Notes are placed where the text refers to them. Headers and footers come last, marked and without duplicates.
 */
export async function docxText(bytes: Buffer): Promise<Outcome<string, DocxRefusal>> {
  const lines = await linesOf(bytes, 0);
  return lines.ok ? ok([OWN_LINES, ...lines.value].join("\n")) : lines;
}

async function linesOf(bytes: Buffer, depth: number): Promise<Outcome<string[], DocxRefusal>> {
  const files = await unzip(bytes, (name) => TEXT_PARTS.test(name) || OTHERS.test(name));
  if (!files.ok) return files;
  try {
    const parts = new WordPackage(files.value);
    const main = parts.main();
    if (main === null)
      return refuse(
        [...files.value.keys()].some((name) => OTHERS.test(name)) ? { kind: "other-document" } : { kind: "not-docx" },
      );
    const inserted = await insertedIn(parts, main, depth);
    return ok(read(parts, main, inserted));
  } catch (error) {
    if (error instanceof NotRead) return refuse(error.refusal);
    return refuse({ kind: error instanceof TooLarge ? "inflates" : "not-docx" });
  }
}

/** Every file that the document inserts, by the id of its relation. */
async function insertedIn(parts: WordPackage, main: string, depth: number): Promise<Map<string, string[] | null>> {
  const inserted = new Map<string, string[] | null>();
  for (const { id, kind, name } of parts.relationsOf(main)) {
    if (kind !== "aFChunk") continue;
    const bytes = parts.bytes(name);
    if (bytes?.subarray(0, 2).toString("latin1") === "PK") {
      const lines = depth < MOST_INSERTED ? await linesOf(bytes, depth + 1) : null;
      inserted.set(id, lines?.ok ? lines.value : null);
    } else inserted.set(id, (bytes && insertedText(bytes)?.split("\n")) ?? null);
  }
  return inserted;
}

function read(parts: WordPackage, main: string, inserted: ReadonlyMap<string, string[] | null>): string[] {
  const styles = new WordStyles(parts.related(main, "styles"));
  const numbering = new WordNumbering(parts.related(main, "numbering"));
  const notes = new Map(
    (["footnote", "endnote", "comment"] as const).map((kind) => [
      `w:${kind}Reference`,
      parts.related(main, `${kind}s`),
    ]),
  );
  const alone: WordSurroundings = { styles, numbering, noteOf: () => "", inserted: () => [] };
  const story = (root: XmlElement | undefined, surroundings: WordSurroundings) =>
    root ? new WordStory(surroundings).linesIn(root) : [];
  const body = story(parts.root(main), {
    ...alone,
    noteOf: (reference, id) => {
      const note = childrenOf(notes.get(reference)).find((each) => attributeOf(each, "id") === id);
      return story(note, alone)
        .join(" ")
        .replaceAll(new RegExp(`[\\s${NOTE}${NOTE_END}]+`, "g"), " ")
        .trim();
    },
    inserted: (chunk) => {
      const lines = inserted.get(chunk.attributes.get("r:id") ?? "");
      if (!lines) throw new NotRead({ kind: "inserted-file" });
      return lines;
    },
  });
  const edges = parts
    .relationsOf(main)
    .filter(({ kind }) => kind === "header" || kind === "footer")
    .flatMap(({ name }) => story(parts.root(name), alone))
    .filter((line) => /\p{L}/u.test(line));
  return [...body, ...new Set(edges.map((line) => `${RUNNING_LINE}${line}`))];
}
