import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inFile } from "./fileMistake";
import type { Form } from "./form";
import { lostEdition, lostSources } from "./lostSources";
import { type EditionFiles, FormError, type ParsedEdition, parseEdition, parseFile } from "./parseEdition";
import { Plan } from "./plan";
import { withAllSources } from "./withAllSources";

export { FormError } from "./parseEdition";

/** Parses one edition; its goals are those of the plans. @throws FormError */
export function parseForm(folder: string, files: EditionFiles, plans: readonly Plan[] = []): Form {
  const { form, mistakes } = parseEdition(folder, files, plans);
  if (!form) throw new FormError(mistakes);
  return form;
}

/** Parses one long-term plan. @throws FormError */
export function parsePlan(file: string, bytes: Uint8Array): Plan {
  const { value, mistakes } = parseFile(Plan, file, bytes);
  if (!value || mistakes.length > 0) throw new FormError(mistakes);
  return value;
}

/** An edition or plan that was left out, and why. */
export type LeftOut = (id: string, err: FormError) => void;

/**
 * Reads every edition: each folder with a form.json, keyed by id, with the goals of the plans in `plans`. Called once,
 * at start. One that cannot be used is given to `leftOut`, and the others are read.
 * @throws FormError if nobody takes what is left out
 */
export function readForms(
  folder: string,
  leftOut: LeftOut = (_, err) => {
    throw err;
  },
): ReadonlyMap<string, Form> {
  const plans = readPlans(join(folder, "plans"), leftOut);
  const read = editionsIn(folder).map((id) => ({ id, ...readEdition(folder, id, plans) }));
  const byId = new Map<string, Form>();
  for (const { id, form, mistakes } of read) {
    if (form) byId.set(id, form);
    else leftOut(id, new FormError(mistakes));
  }
  const unread = new Set(read.filter(({ form }) => !form).map(({ id }) => id));
  for (const { id, form, structure } of read) {
    const lost = form ? [...lostEdition(form, byId, unread), ...lostSources(form, byId, unread)] : [];
    if (lost.length === 0) continue;
    byId.delete(id);
    leftOut(id, new FormError(lost.map((each) => inFile(structure, each))));
  }
  return new Map([...byId].map(([id, form]) => [id, withAllSources(form, byId)]));
}

/** The ids of the editions in the folder. */
export const editionsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "form.json")))
    .sort();

/** Reads one edition, with all of its own mistakes; not those between editions. */
export function readEdition(folder: string, id: string, plans: readonly Plan[]): ParsedEdition {
  const parsed = parseEdition(id, filesOf(join(folder, id)), plans);
  if (!parsed.form || parsed.form.id === id) return parsed;
  const message = `mappen heter «${id}», og utgaven «${parsed.form.id}»; de skal hete det samme`;
  return { ...parsed, form: null, mistakes: [inFile(parsed.structure, { path: ["id"], message })] };
}

/** Reads the regions' long-term plans. */
export function readPlans(folder: string, leftOut: LeftOut): Plan[] {
  return [...filesOf(folder)].flatMap(([name, bytes]) => {
    const file = `plans/${name}`;
    try {
      const plan = parsePlan(file, bytes);
      if (`${plan.id}.json` === name) return [plan];
      const message = `planen heter «${plan.id}», og filen «${name}»; de skal hete det samme`;
      throw new FormError([{ file, line: 1, place: "id", message }]);
    } catch (err) {
      if (!(err instanceof FormError)) throw err;
      leftOut(file, err);
      return [];
    }
  });
}

const filesOf = (folder: string): EditionFiles =>
  new Map(
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.endsWith(".json"))
          .sort()
          .map((name) => [name, readFileSync(join(folder, name))] as const)
      : [],
  );
