import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { projectRoot } from "../../../../env/projectRoot";
import { asFile, schemas } from "../../../../tools/form/schemas";
import { wordsOfSchemas } from "../../../support/forms/wordsOfSchemas";

const FORMS = join(projectRoot(), "forms");
const read = (file: string) => readFileSync(join(FORMS, file), "utf8");
const made = schemas();

/** Every JSON file of an edition, and every long-term plan. */
const files = readdirSync(FORMS, { withFileTypes: true }).flatMap((folder) =>
  folder.isDirectory() && (folder.name === "plans" || existsSync(join(FORMS, folder.name, "form.json")))
    ? readdirSync(join(FORMS, folder.name)).flatMap((name) =>
        name.endsWith(".json") ? [`${folder.name}/${name}`] : [],
      )
    : [],
);

const validate = (schema: string, value: unknown) => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  ajv.validate(made.get(schema) as object, value);
  return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

describe("the published JSON Schemas", () => {
  it.each([...made])("%s is up to date; if not: npm run form -- schema", (name, schema) => {
    expect(read(name)).toBe(asFile(schema));
  });

  it.each(files)("accept %s, which points to its own", (file) => {
    const value = JSON.parse(read(file)) as { $schema: string };
    const pointsTo = value.$schema.replace("../", "");

    expect([...made.keys()]).toContain(pointsTo);
    expect(validate(pointsTo, value)).toEqual([]);
  });

  it("refuse a word that is not one", () => {
    expect(
      validate("form.schema.json", { ...JSON.parse(read("behovsmelding-2026/form.json")), colour: "blue" }),
    ).toEqual([" must NOT have additional properties"]);
  });

  it("say what each word does", () => {
    const words = wordsOfSchemas();
    const explained = new Set(words.flatMap(({ word, isValue, says }) => (isValue && says ? [word] : [])));

    expect(words.filter(({ word, isValue, says }) => !says && !(isValue && explained.has(word)))).toEqual([]);
  });

  it("say what each value means where an editor shows it, and in words of their own what is wrong", () => {
    const { properties } = made.get("form.schema.json") as { properties: Record<string, Record<string, unknown>> };

    expect(properties.status).toMatchObject({
      enum: ["draft", "open", "closed"],
      enumDescriptions: ["Ikke ennå.", "Ja.", "Ikke lenger."],
    });
    expect(properties.id).toMatchObject({
      patternErrorMessage: "skal være små bokstaver a til z, sifre og bindestrek",
    });
  });

  it("refer to nothing, so that every editor follows them", () => {
    expect([...made.values()].map((schema) => asFile(schema)).join("")).not.toContain('"$ref"');
  });
});
