import type { Span } from "./letters";

/** A piece of a text with each of the form's own prompts replaced by a blank. The prompts must be in order. */
export function withoutPrompts(text: string, start: number, end: number, prompts: readonly Span[]): string {
  let out = "";
  let from = start;
  for (const span of prompts) {
    if (span.start >= end) break;
    if (span.start < from || span.end > end) continue;
    out += `${text.slice(from, span.start)} `;
    from = /[.?:]/.test(text[span.end] ?? "") ? span.end + 1 : span.end;
  }
  return out + text.slice(from, end);
}
