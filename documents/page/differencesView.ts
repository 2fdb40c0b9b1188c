import { formatNumber } from "../../domain/amounts/formatNumber";
import { documentWords } from "../wording/documentWords";
import { type Difference, differencesOf } from "./differencesOf";
import { type Mark, marks } from "./marks";
import type { PageContent } from "./pageContent";

export type DifferencesView = {
  readonly heading: string;
  readonly isOpen: boolean;
  readonly each: readonly (Omit<Difference, "passages"> & {
    /** The kind in words. */
    readonly said: string;
    readonly passages: readonly {
      readonly label: string;
      readonly marks: readonly Mark[];
      readonly more: string | null;
    }[];
  })[];
};

/** More changed sections than this are folded, each under its heading. */
const MOST_OPEN = 6;

/** What differs from the version before; null if there is none. */
export function differencesView({ compared }: Pick<PageContent, "compared">): DifferencesView | null {
  if (compared === null) return null;
  const differences = differencesOf(compared);
  return {
    heading: documentWords("page.differences", { version: compared.version }),
    isOpen: differences.length <= MOST_OPEN,
    each: differences.map((difference) => ({
      ...difference,
      said: kindInWords(difference.kind),
      passages: difference.passages.map(({ label, stretches }) => {
        const { marks: shown, more } = marks(stretches);
        return {
          label,
          marks: shown,
          more: more > 0 ? documentWords("page.moreLetters", { count: formatNumber(more) }) : null,
        };
      }),
    })),
  };
}

function kindInWords(kind: Difference["kind"]): string {
  switch (kind) {
    case "added":
      return documentWords("page.added");
    case "removed":
      return documentWords("page.removed");
    case "changed":
      return documentWords("page.changed");
  }
}
