import { longDay } from "../../domain/values/dayAndMonth";
import { documentWords } from "../wording/documentWords";
import type { PageProgress } from "./pageContent";

/** How far each version had come on its day, on the way to the deadline. */
export type ProgressChart = {
  /** In percent of the chart's width, from the left, and of its height, from above. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** The corners of the line through the points, from the first day. */
  readonly line: string;
  /** Where the deadline is: at the right edge, unless a version is later. */
  readonly deadlineX: number;
  /** The same in words. */
  readonly inWords: string;
  readonly from: string;
  readonly until: string;
};

const round = (figure: number): number => Math.round(figure * 10) / 10;

/** Null if there is nothing to draw: no version says how far it had come, or all of time had passed before the first. */
export function progressChart({ started, deadline, points }: PageProgress): ProgressChart | null {
  const begin = started.at.getTime();
  const last = points.at(-1);
  const end = Math.max(deadline.at.getTime(), last?.at.getTime() ?? 0);
  if (!last || end <= begin) return null;
  const xOf = (at: Date): number => round((100 * Math.max(at.getTime() - begin, 0)) / (end - begin));
  const placed = points.map(({ at, percent }) => ({ x: xOf(at), y: 100 - percent }));
  return {
    points: placed,
    line: [{ x: 0, y: 100 }, ...placed].map(({ x, y }) => `${x},${y}`).join(" "),
    deadlineX: xOf(deadline.at),
    inWords: documentWords("page.progressInWords", {
      points: points
        .map(({ version, percent, day }) =>
          documentWords("page.progressPoint", { version, percent, day: longDay(day) }),
        )
        .join(", "),
      deadline: longDay(deadline.day),
    }),
    from: longDay(started.day),
    until: longDay(deadline.day),
  };
}
