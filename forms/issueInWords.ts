import { type ZodIssue, ZodIssueCode } from "zod";
import type { Mistake } from "./mistakes/mistake";

/** What the schema found, in words. A message of the schema's own, such as that of a pattern, stays. */
export function issueInWords(issue: ZodIssue): Mistake[] {
  const { path } = issue;
  switch (issue.code) {
    case ZodIssueCode.unrecognized_keys:
      return issue.keys.map((key) => ({ path: [...path, key], message: `«${key}» er ikke et ord som kan stå her` }));
    case ZodIssueCode.invalid_type:
      return [
        {
          path,
          message:
            issue.received === "undefined"
              ? `mangler (${TYPES[issue.expected] ?? issue.expected})`
              : `skal være ${TYPES[issue.expected] ?? issue.expected}`,
        },
      ];
    case ZodIssueCode.invalid_enum_value:
      return [{ path, message: `«${issue.received}» kan ikke stå her, bare ${listed(issue.options)}` }];
    case ZodIssueCode.invalid_union_discriminator:
      return [{ path, message: `skal være én av ${listed(issue.options)}` }];
    case ZodIssueCode.invalid_literal:
      return [{ path, message: `skal være ${String(issue.expected)}` }];
    case ZodIssueCode.invalid_union:
      return deepest(issue.unionErrors.map(({ issues }) => issues)).flatMap(issueInWords);
    case ZodIssueCode.too_small:
      return [
        {
          path,
          message:
            issue.type === "string"
              ? "kan ikke være tom"
              : issue.type === "array"
                ? `listen skal ha ${issue.exact ? "nøyaktig" : "minst"} ${issue.minimum} ${partOf(path)}`
                : `er for lite (minst ${issue.minimum})`,
        },
      ];
    case ZodIssueCode.too_big:
      return [{ path, message: `er for mye (høyst ${issue.maximum})` }];
    default:
      return [{ path, message: issue.message }];
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: "en tekst i anførselstegn",
  number: "et tall",
  integer: "et helt tall",
  boolean: "true eller false",
  array: "en liste i [ ]",
  object: "en gruppe i { }",
};

/** What a list holds, by its name; "ledd" of any other. */
const partOf = (path: readonly (string | number)[]): string => PARTS[String(path.at(-1))] ?? "ledd";

const PARTS: Readonly<Record<string, string>> = {
  approvers: "som godkjenner",
  columns: "kolonne(r)",
  fields: "felt",
  fixed: "rad(er)",
  goals: "mål",
  kinds: "slag part",
  options: "valg",
  partyKinds: "slag part",
  phrases: "tekst(er)",
  rows: "rad(er)",
  sections: "seksjon(er)",
};

const listed = (options: readonly unknown[]): string => options.map((each) => `«${String(each)}»`).join(", ");

/** The alternative that came furthest is what was meant. */
const deepest = (alternatives: readonly ZodIssue[][]): readonly ZodIssue[] =>
  alternatives.reduce((best, each) => (depthOf(each) > depthOf(best) ? each : best), alternatives[0] ?? []);

const depthOf = (issues: readonly ZodIssue[]): number => Math.max(0, ...issues.map(({ path }) => path.length));
