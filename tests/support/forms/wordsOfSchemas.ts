import { schemas } from "../../../tools/form/schemas";

type Json = Record<string, unknown>;
/** A word of the language: where it stands, whether it is a value, and what is said of it. */
type Word = {
  readonly at: string;
  readonly word: string;
  readonly isValue: boolean;
  readonly says: string | undefined;
};

/** Every word that the schemas know: the names of properties, and the values that a list or a type allows. */
export const wordsOfSchemas = (): Word[] => [...schemas()].flatMap(([file, schema]) => wordsIn(schema, file));

function wordsIn(schema: unknown, at: string): Word[] {
  if (typeof schema !== "object" || schema === null) return [];
  const { if: _, properties = {}, enum: values = [], const: value, enumDescriptions = [], ...rest } = schema as Json;
  const own = Object.entries(properties as Record<string, Json>).flatMap(([word, of]) => [
    { at, word, isValue: false, says: of.description as string | undefined },
    ...wordsIn(of, `${at} ${word}`),
  ]);
  const meanings = enumDescriptions as readonly string[];
  const listed = (values as readonly string[]).map((word, index) => ({
    at,
    word,
    isValue: true,
    says: meanings[index],
  }));
  const fixed =
    typeof value === "string" ? [{ at, word: value, isValue: true, says: rest.description as string | undefined }] : [];
  return [
    ...own,
    ...listed,
    ...fixed,
    ...Object.values(rest).flatMap((each) => (Array.isArray(each) ? each : [each]).flatMap((of) => wordsIn(of, at))),
  ];
}
