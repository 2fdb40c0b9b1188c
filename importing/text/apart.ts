import type { Span } from "./letters";

/** Spans in their order, without those that begin within an earlier one; of two that begin together, the longer stays. */
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
