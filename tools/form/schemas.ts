import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { type JsonSchema7Type, zodToJsonSchema } from "zod-to-json-schema";
import { ApplicationData } from "../../documents/data/applicationData";
import { projectRoot } from "../../env/projectRoot";
import { Edition } from "../../forms/edition";
import { Mapping } from "../../forms/issued/mapping";
import { Plan } from "../../forms/plan";
import { Recognition } from "../../forms/recognition/recognition";
import { Texts } from "../../forms/texts";

type Json = Record<string, unknown>;

const TITLES: readonly (readonly [name: string, schema: z.ZodTypeAny, title: string])[] = [
  ["form", Edition, "En utgave av skjemaet (form.json)"],
  ["texts", Texts, "Tekstene i en utgave på ett språk (nb.json, nn.json, en.json)"],
  ["recognition", Recognition, "Hvordan et utfylt dokument kjennes igjen (recognition.json)"],
  ["mapping", Mapping, "Hvor svarene står i form.docx (mapping.json)"],
  ["plan", Plan, "Målene i en langsiktig plan (forms/plans)"],
];

/**
 * The JSON Schemas by file name: "form.schema.json". Editors complete and underline by them. Each word is written out
 * where it stands, since not every editor follows a `$ref`.
 */
export const schemas = (): ReadonlyMap<string, Json> =>
  new Map(
    TITLES.map(([name, schema, title]) => {
      const { $schema, ...made } = zodToJsonSchema(schema, {
        $refStrategy: "none",
        errorMessages: true,
        postProcess: (each) => each && forEditors(each as Json),
      }) as Json;
      return [`${name}.schema.json`, { $schema, title, ...made }];
    }),
  );

/** The JSON Schema of the data that an application is downloaded as: docs/data.md. What is added later passes it. */
export const dataSchema = (): Json => {
  const { $schema, ...made } = zodToJsonSchema(ApplicationData, {
    $refStrategy: "none",
    removeAdditionalStrategy: "strict",
  }) as Json;
  return { $schema, title: "An application as data, version 1", ...made };
};

/** `npm run form -- schema`: writes them to `forms`, and that of the data to `docs`. @returns the exit status */
export function writeSchemas(say: (line: string) => void, folder: string = projectRoot()): number {
  const files = [
    ...[...schemas()].map(([name, schema]) => [`forms/${name}`, schema] as const),
    ["docs/application.schema.json", dataSchema()] as const,
  ];
  for (const [name, schema] of files) {
    writeFileSync(join(folder, name), asFile(schema));
    say(`Skrev ${name}.`);
  }
  return 0;
}

export const asFile = (schema: Json): string => `${JSON.stringify(schema, null, 1)}\n`;

/** Adds what VS Code shows: what each value of a list means, and what is wrong with a text. */
function forEditors({ errorMessage, ...schema }: Json): JsonSchema7Type {
  const wrong = (errorMessage as { pattern?: string } | undefined)?.pattern;
  const said = byKind(withMeanings(schema, String(schema.description ?? "")));
  return { ...said, ...(wrong === undefined ? {} : { patternErrorMessage: wrong }) } as JsonSchema7Type;
}

/** A list of values is described where it stands: by the word that has one of them, or several. */
function withMeanings(schema: Json, description: string): Json {
  if (schema.type === "array") return { ...schema, items: withMeanings(schema.items as Json, description) };
  if (schema.enumDescriptions) return schema;
  const meanings = (schema.enum as string[] | undefined)?.map((value) => meaningOf(value, description)) ?? [];
  return meanings.some((meaning) => meaning !== "") ? { ...schema, enumDescriptions: meanings } : schema;
}

/** What a description says of a value: «all»: Alle som er med. */
const meaningOf = (value: string, description: string): string =>
  new RegExp(`«${value}»: (.*?)(?= «\\w+»: |$)`).exec(description)?.[1] ?? "";

type Kind = { readonly properties: Record<string, { const?: string; description?: string }> };

/**
 * Alternatives that one word tells apart, such as the types of field, as a choice of that word and what follows from it.
 * Otherwise an editor takes a misspelt type for the first one, and offers no other.
 */
function byKind({ anyOf, ...schema }: Json): Json {
  const kinds = (anyOf ?? []) as readonly Kind[];
  const word = Object.keys(kinds[0]?.properties ?? {}).find((name) =>
    kinds.every((each) => each.properties?.[name]?.const),
  );
  if (word === undefined) return anyOf === undefined ? schema : { ...schema, anyOf };
  const values = kinds.map(({ properties }) => properties[word] ?? {});
  return {
    ...schema,
    type: "object",
    properties: {
      [word]: {
        description: schema.description,
        enum: values.map((value) => value.const),
        enumDescriptions: values.map(({ description }) => description ?? ""),
      },
    },
    required: [word],
    allOf: kinds.map((each, index) => ({
      if: { properties: { [word]: { const: values[index]?.const } }, required: [word] },
      then: each,
    })),
  };
}
