import type { Block } from "./block";
import type { Outline, OutlineSection } from "./outline";

/**
 * The common sections in the document of one measure: the boxes of the schemes are those of its own. The document of a
 * scheme has the boxes of the whole application, as it has the totals.
 */
export function ofMeasures(
  sections: readonly OutlineSection[],
  { form }: Pick<Outline, "form">,
  measures: Outline["measures"],
): OutlineSection[] {
  if (form.documents !== "measure" || measures.length === 0) return [...sections];
  const own = new Set(measures.map(({ scheme }) => scheme));
  return sections.map((section) => ({ ...section, blocks: section.blocks.map((block) => withSchemes(block, own)) }));
}

const withSchemes = (block: Block, own: ReadonlySet<string | null>): Block =>
  block.kind !== "choice"
    ? block
    : {
        ...block,
        entries: block.entries.map((entry) => {
          if (entry.options.every(({ scheme }) => scheme === undefined)) return entry;
          const options = entry.options.map((option) => ({ ...option, chosen: own.has(option.scheme ?? null) }));
          return { ...entry, options, answered: options.some(({ chosen }) => chosen) };
        }),
      };
