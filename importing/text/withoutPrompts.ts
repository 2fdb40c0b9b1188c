import type { Span } from "./letters";

/** A piece of a text without what the form prints there; a blank stands for each prompt. They come in their order. */
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
