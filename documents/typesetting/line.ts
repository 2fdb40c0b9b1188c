import type { Segment } from "./words";

/** A segment at its place in a line, in points from the line's left end. */
export type PlacedSegment = Segment & { readonly x: number };

/** One line of a paragraph, in points. Its segments are in the order of reading. */
export type Line = {
  readonly segments: readonly PlacedSegment[];
  readonly width: number;
  /** The line before ends within a word: there is no blank between them. */
  readonly isGlued: boolean;
  readonly isRightToLeft: boolean;
};
