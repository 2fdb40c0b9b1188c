import { inLanguage } from "../../domain/values/language";
import type { Outline, OutlineSection } from "../outline/outline";
import { approvalsBlock } from "../outline/outlineFinal";
import { documentWords } from "../wording/documentWords";
import { blockAsLines, type Paragraph } from "./blockAsLines";
import { jsonBytes, splitText } from "./splitText";

export type { Paragraph };

/** One message of a draft, in reading order. `continued`: the previous message has the same heading. */
export type ChannelPart = {
  readonly heading: string;
  readonly continued: boolean;
  readonly paragraphs: readonly Paragraph[];
};

/** Leaves room for the card around it: Teams refuses messages above about 40 KB. */
const MOST_BYTES = 24_000;

/** Headings and labels are not split, so a part must have room for the longest of them. */
const FEWEST_BYTES = 4_000;

/**
 * The draft as messages for the partnership's channel: the common sections, then each measure, each in as many parts as
 * needed. A part's JSON takes fewer than `mostBytes` bytes of UTF-8. Only private content is dropped: the lines of all
 * parts together are the text.
 *
 * @throws RangeError if a part would be too small to hold a heading.
 */
export const channelParts = (
  outline: Outline,
  { mostBytes = MOST_BYTES }: { mostBytes?: number } = {},
): ChannelPart[] => inLanguage(outline.language, () => partsOf(outline, mostBytes));

function partsOf(outline: Outline, mostBytes: number): ChannelPart[] {
  if (mostBytes < FEWEST_BYTES) throw new RangeError(`a part needs at least ${FEWEST_BYTES} bytes, not ${mostBytes}`);
  const stretches = [
    { heading: outline.application.title, sections: outline.before },
    ...outline.measures,
    { heading: documentWords("afterMeasures"), sections: outline.after },
  ].map(({ heading, sections }) => ({ heading, paragraphs: sections.flatMap(paragraphsOf) }));
  const approvals = outline.final
    ? [
        {
          heading: documentWords("approvals"),
          paragraphs: [
            ...blockAsLines(approvalsBlock(outline.final, null)),
            ...(outline.final.rules.length > 0 ? [{ label: null, lines: outline.final.rules }] : []),
          ],
        },
      ]
    : [];
  return [...stretches, ...approvals].flatMap(({ heading, paragraphs: all }) => {
    const pages = pagesOf(all, mostBytes - jsonBytes(heading) - FRAME);
    return pages.map((paragraphs, index) => ({ heading, continued: index > 0, paragraphs }));
  });
}

/** The JSON around a part's heading and paragraphs, in bytes. */
const FRAME = Buffer.byteLength(JSON.stringify({ heading: "", continued: false, paragraphs: [] })) + 1;

/** A section's paragraphs under its heading. The heading becomes the first paragraph's label if that has none. */
function paragraphsOf({ heading, blocks }: OutlineSection): Paragraph[] {
  const paragraphs = blocks.flatMap(blockAsLines);
  const [first, ...rest] = paragraphs;
  if (!first) return [];
  return first.label === null
    ? [{ label: heading, lines: first.lines }, ...rest]
    : [{ label: heading, lines: [] }, ...paragraphs];
}

type Begun = { readonly label: string | null; readonly lines: string[] };

const bytesOfLabel = (label: string | null): number => Buffer.byteLength(JSON.stringify({ label, lines: [] })) + 1;
/** Includes the line's quotes and comma. */
const bytesOfLine = (line: string): number => jsonBytes(line) + QUOTES;
const QUOTES = 3;

/** With less room than this left on a page, a line moves to the next page instead of being cut. */
const WORTHWHILE = 400;

/** Fills pages with lines. A line longer than the room left on a page is cut. */
function pagesOf(paragraphs: readonly Paragraph[], room: number): Begun[][] {
  const pages: Begun[][] = [];
  let page: Begun[] = [];
  let left = room;

  const begin = (label: string | null) => {
    page.push({ label, lines: [] });
    left -= bytesOfLabel(label);
  };
  const push = (line: string) => {
    page.at(-1)?.lines.push(line);
    left -= bytesOfLine(line);
  };
  const isBlank = () => page.every(({ lines }) => lines.length === 0);
  /** Moves headings at the foot of the page to the next page, along with their text. */
  const turn = () => {
    const filled = page.findLastIndex(({ lines }) => lines.length > 0) + 1;
    const carried = page.slice(filled);
    pages.push(page.slice(0, filled));
    page = [];
    left = room;
    for (const { label } of carried) begin(label);
  };
  const write = (line: string) => {
    let rest = line;
    while (bytesOfLine(rest) > left) {
      if (isBlank() || left > WORTHWHILE) {
        const [head, tail] = splitText(rest, left - QUOTES);
        push(head);
        rest = tail;
      }
      turn();
      if (page.length === 0) begin(null);
    }
    push(rest);
  };

  for (const { label, lines } of paragraphs) {
    const start = bytesOfLabel(label) + Math.min(WORTHWHILE, ...lines.slice(0, 1).map(bytesOfLine));
    if (start > left && !isBlank()) turn();
    begin(label);
    lines.forEach(write);
  }
  if (page.length > 0) pages.push(page);
  return pages;
}
