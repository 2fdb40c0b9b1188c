import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import type { Edition } from "./edition";
import { type Form, FormFile } from "./form";
import { lostSources } from "./lostSources";
import { Plan } from "./plan";

/** A form or plan file that cannot be used. The message names the file, the place in it and the mistake. */
export class FormError extends Error {
  override readonly name = "FormError";
}

type Told = { readonly path: readonly (string | number)[]; readonly message: string };

const told = (file: string, mistakes: readonly Told[]): FormError =>
  new FormError(
    `${file}: ${mistakes.map(({ path, message }) => `${path.join(".") || "the file"}: ${message}`).join("; ")}`,
  );

function parse<Schema extends z.ZodTypeAny>(schema: Schema, file: string, text: string): z.output<Schema> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new FormError(`${file}: not JSON (${(cause as Error).message})`, { cause });
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw told(file, parsed.error.issues);
}

/** Parses one edition; its goals are those of the plans. @throws FormError naming file, place and mistake. */
export const parseForm = (file: string, text: string, plans: readonly Plan[] = []): Form =>
  withGoals(parse(FormFile, file, text), plans);

/** Parses one long-term plan. @throws FormError naming file, place and mistake. */
export const parsePlan = (file: string, text: string): Plan => parse(Plan, file, text);

function withGoals(edition: Edition, plans: readonly Plan[]): Form {
  const options = plans.flatMap(({ id: plan, goals }) =>
    goals.map(({ id, name }) => ({ id: `${plan}.${id}`, label: name, plan })),
  );
  const asks = edition.sections.some(({ fields }) => fields.some(({ type }) => type === "goals"));
  return {
    ...edition,
    plans: asks ? plans : [],
    sections: edition.sections.map((section) => ({
      ...section,
      fields: section.fields.map((field) => (field.type === "goals" ? { ...field, options } : field)),
    })),
  };
}

const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".json"))
        .sort()
    : [];

/**
 * Reads every edition in the folder, keyed by id, with the goals of the plans in its `plans` folder. Called once, at
 * start.
 * @throws FormError
 */
export function readForms(folder: string): ReadonlyMap<string, Form> {
  const read = (path: string) => readFileSync(join(folder, path), "utf8");
  const plans = filesIn(join(folder, "plans")).map((name) => {
    const file = `plans/${name}`;
    const plan = parsePlan(file, read(file));
    if (`${plan.id}.json` !== name)
      throw told(file, [{ path: ["id"], message: `the plan of ${name} is "${plan.id}"` }]);
    return plan;
  });
  const forms = filesIn(folder).map((file) => ({ file, form: parseForm(file, read(file), plans) }));
  const byId = new Map<string, Form>();
  for (const { file, form } of forms) {
    if (byId.has(form.id)) throw told(file, [{ path: ["id"], message: `another file has the form "${form.id}"` }]);
    byId.set(form.id, form);
  }
  for (const { file, form } of forms) {
    const mistakes = lostSources(form, byId);
    if (mistakes.length > 0) throw told(file, mistakes);
  }
  return byId;
}
