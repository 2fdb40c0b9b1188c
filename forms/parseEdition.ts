import type { z } from "zod";
import { Edition } from "./edition";
import { type FileMistake, inFile, mistakeLine, type ReadFile } from "./fileMistake";
import type { Form } from "./form";
import { issueInWords } from "./issueInWords";
import { missingTexts, strayTexts } from "./missingTexts";
import type { Mistake } from "./mistakes/mistake";
import { mistakesIn } from "./mistakes/mistakesIn";
import type { Plan } from "./plan";
import { readJson } from "./readJson";
import { mistakesInSay } from "./rules/mistakesInSay";
import { LANGUAGES, type Language, Texts } from "./texts";
import { withTexts } from "./withTexts";

/** The bytes of an edition's files, by name: "form.json", "nb.json". */
export type EditionFiles = ReadonlyMap<string, Uint8Array>;

export type ParsedEdition = {
  /** Null if there are mistakes. */
  readonly form: Form | null;
  readonly structure: ReadFile;
  readonly mistakes: readonly FileMistake[];
  /** Texts that a translation lacks, and that are said in the printed form's language. */
  readonly untranslated: readonly FileMistake[];
};

/** Parses an edition, and finds all of its mistakes. `folder` begins the files' names in them. */
export function parseEdition(folder: string, files: EditionFiles, plans: readonly Plan[] = []): ParsedEdition {
  const parsed = parseFile(Edition, `${folder}/form.json`, files.get("form.json") ?? new Uint8Array());
  const structure = parsed.read;
  const mistakes = [...parsed.mistakes];
  const untranslated: FileMistake[] = [];
  const texts = new Map<Language, Texts>();
  for (const language of LANGUAGES) {
    const bytes = files.get(`${language}.json`);
    if (!bytes) continue;
    const { value, read, mistakes: found } = parseFile(Texts, `${folder}/${language}.json`, bytes);
    mistakes.push(...found);
    if (!value) continue;
    texts.set(language, value);
    if (!parsed.value) continue;
    const wrong = [...strayTexts(parsed.value, value), ...mistakesInSay(parsed.value, value)];
    mistakes.push(...wrong.map((each) => inFile(read, each)));
    const missing = missingTexts(parsed.value, value).map((path) => inFile(read, { path, message: "teksten mangler" }));
    (language === parsed.value.language ? mistakes : untranslated).push(...missing);
  }
  const edition = parsed.value;
  if (!edition) return { form: null, structure, mistakes, untranslated };
  mistakes.push(...mistakesIn(edition).map((each) => inFile(structure, each)));
  if (!files.has(`${edition.language}.json`))
    mistakes.push(inFile(structure, { path: ["language"], message: `${edition.language}.json mangler i mappen` }));
  const form = mistakes.length > 0 ? null : withTexts(edition, texts, plans);
  return { form, structure, mistakes, untranslated };
}

/** Parses one file by its schema. `value` is undefined if there are mistakes. */
export function parseFile<Schema extends z.ZodTypeAny>(
  schema: Schema,
  file: string,
  bytes: Uint8Array,
): {
  readonly read: ReadFile;
  readonly value: z.output<Schema> | undefined;
  readonly mistakes: readonly FileMistake[];
} {
  const { read, value, mistakes } = readJson(file, bytes);
  if (value === undefined) return { read, value: undefined, mistakes };
  const parsed = schema.safeParse(value);
  if (parsed.success) return { read, value: parsed.data, mistakes };
  const found: Mistake[] = parsed.error.issues.flatMap(issueInWords);
  return { read, value: undefined, mistakes: [...mistakes, ...found.map((each) => inFile(read, each))] };
}

/** An edition or plan that cannot be used. The message names the file, the line, the place in it and the mistake. */
export class FormError extends Error {
  override readonly name = "FormError";
  constructor(readonly mistakes: readonly FileMistake[]) {
    super(mistakes.map(mistakeLine).join("; "));
  }
}
