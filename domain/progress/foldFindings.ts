import type { Finding } from "./finding";

/**
 * The findings as a person counts them. Equal texts are one thing to look at, however many fields they are in. A kind
 * of party that a measure lacks is one thing to fix, in however many sections it is missed.
 */
export function foldFindings(findings: readonly Finding[]): Finding[] {
  const reused = findings.filter(({ code }) => code === "textReused");
  const seen = new Set<string>();
  return findings.flatMap((finding): Finding[] => {
    const { code, place, facts } = finding;
    if (code !== "no-party" && (code !== "textReused" || reused.length < 2)) return [finding];
    const key = code === "no-party" ? `${place?.measureId} ${facts.kind}` : code;
    if (seen.has(key)) return [];
    seen.add(key);
    return [code === "no-party" ? finding : { ...finding, place: null, by: null, facts: { count: reused.length } }];
  });
}

/** How many things must be mended, and how many are worth a look. */
export function countFindings(findings: readonly Finding[]): { readonly must: number; readonly should: number } {
  const folded = foldFindings(findings);
  const must = folded.filter(({ severity }) => severity === "blocking").length;
  return { must, should: folded.length - must };
}
