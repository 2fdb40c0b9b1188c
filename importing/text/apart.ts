import type { Span } from "./letters";

/** Sorts spans, and drops those that begin within an earlier one. If two begin together, the longer one stays. */
export function apart<S extends Span>(spans: readonly S[]): S[] {
  let end = 0;
  return [...spans]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((span) => {
      const free = span.start >= end;
      end = Math.max(end, span.end);
      return free;
    });
}
