import { formatKroner } from "../../domain/amounts/formatKroner";
import type { Outline, OutlineSection } from "../outline/outline";
import { approvalsBlock } from "../outline/outlineFinal";
import { documentWords } from "../wording/documentWords";
import { anchor } from "./anchor";
import { type BlockView, blockViews } from "./blockView";
import type { PageContent } from "./pageContent";

/** A chapter of the application: what is common before its measures, a measure, or what is common after them. */
export type Chapter = {
  readonly id: string;
  readonly heading: string;
  /** What the measure applies for, or in a report has used. */
  readonly sum: string | null;
  readonly sections: readonly {
    readonly id: string;
    /** Null if the chapter's own is enough. */
    readonly heading: string | null;
    readonly blocks: readonly BlockView[];
  }[];
};

/** The whole application, in the order in which it is read. Approvals come last, in a final version. */
export function chapters({
  outline,
  totals,
  isReport,
}: Pick<PageContent, "outline" | "totals" | "isReport">): Chapter[] {
  const { before, measures, after, final } = outline;
  const sums = new Map(totals.measures.map(({ id, total }) => [id, total]));
  return [
    ...common("hele", isReport ? documentWords("page.beforeReport") : documentWords("page.before"), before),
    ...measures.map(({ id, heading, sections }): Chapter => {
      const kroner = sums.get(id) ?? 0;
      return {
        id: anchor({ measureId: id, sectionId: null }),
        heading,
        sum: kroner > 0 ? documentWords("kroner", { kroner: formatKroner(kroner) }) : null,
        sections: sections.map((section) => sectionView(section, id)),
      };
    }),
    ...common("felles", documentWords("afterMeasures"), after),
    ...(final ? [approvals(final)] : []),
  ];
}

const common = (id: string, heading: string, sections: readonly OutlineSection[]): Chapter[] =>
  sections.length === 0
    ? []
    : [{ id, heading, sum: null, sections: sections.map((section) => sectionView(section, null)) }];

const sectionView = (
  { id, heading, blocks }: OutlineSection,
  measureId: string | null,
): Chapter["sections"][number] => ({
  id: anchor({ measureId, sectionId: id }),
  heading,
  blocks: blockViews(blocks),
});

const approvals = (final: NonNullable<Outline["final"]>): Chapter => ({
  id: "godkjenninger",
  heading: documentWords("approvals"),
  sum: null,
  sections: [
    {
      id: "godkjenninger-liste",
      heading: null,
      blocks: blockViews([
        approvalsBlock(final, null),
        ...final.rules.map((text) => ({ kind: "note", text }) as const),
      ]),
    },
  ],
});
