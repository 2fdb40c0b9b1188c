import { documentWords } from "../wording/documentWords";
import { anchor } from "./anchor";
import { paragraphsIn } from "./blockView";
import type { PageContent, PageStatus } from "./pageContent";
import { type ProgressChart, progressChart } from "./progressChart";
import type { Segment } from "./sharesOf";

type Fact = {
  readonly label: string;
  readonly value: string;
  readonly note: string | null;
  readonly tone: PageStatus["deadline"]["tone"];
  /** How much of it is done, as a bar; null if it is not that kind of fact. */
  readonly bar: readonly Segment[] | null;
};

export type StatusView = {
  readonly facts: readonly Fact[];
  readonly chart: ProgressChart | null;
  readonly waits: readonly string[];
  readonly rules: readonly string[];
  readonly reason: { readonly heading: string; readonly paragraphs: readonly string[] } | null;
  /** Whether a line waits for anybody. */
  readonly isAwaited: boolean;
  readonly lines: readonly (PageStatus["lines"][number] & { readonly href: string })[];
};

/** How far the application had come, as the status card says it. */
export function statusView({ status, final }: Pick<PageContent, "status" | "final">): StatusView {
  const { percent, sections, approvals, deadline, waits, rules, lines, progress } = status;
  return {
    facts: [
      ...(percent === null
        ? []
        : [counted(documentWords("page.done"), documentWords("page.percent", { percent }), percent, 100)]),
      counted(
        documentWords("page.sectionsApproved"),
        documentWords("page.ofCount", { given: sections.approved, count: sections.total }),
        sections.approved,
        sections.total,
      ),
      ...(approvals
        ? [
            counted(
              documentWords("page.approvalsGiven"),
              documentWords("page.ofCount", { given: approvals.given, count: approvals.needed }),
              approvals.given,
              approvals.needed,
            ),
          ]
        : []),
      {
        label: documentWords("page.deadline"),
        value: deadline.when,
        note: deadline.left,
        tone: deadline.tone,
        bar: null,
      },
    ],
    chart: progress && progressChart(progress),
    waits,
    rules,
    reason:
      final?.reason == null
        ? null
        : {
            heading: documentWords("page.reasonOf", { person: final.byName }),
            paragraphs: paragraphsIn(final.reason),
          },
    isAwaited: lines.some(({ awaited }) => awaited.length > 0),
    lines: lines.map((line) => ({ ...line, href: anchor(line.of) })),
  };
}

const counted = (label: string, value: string, done: number, of: number): Fact => ({
  label,
  value,
  note: null,
  tone: "calm",
  bar: [{ x: 0, width: of > 0 ? Math.round((100 * done) / of) : 0, colour: 1 }],
});
