import { type Sentence, sentences } from "../kit/note";
import type { OpenRow } from "../kit/openRow";
import { t } from "../wording";

/** A row that opens nothing. */
export type FactRow = { readonly title: string; readonly details: readonly Sentence[] };

/** Rows behind one line. Pressing it shows them, and its "Vis" becomes "Skjul". */
type Fold = FactRow & {
  readonly id: string;
  readonly action: string;
  readonly show: string;
  readonly hide: string;
  readonly toggled: readonly string[];
  readonly rows: readonly OpenRow[];
  readonly facts: readonly FactRow[];
};

/** One line of a list of what is left: it opens something, states something, or unfolds. */
export type LeftItem = {
  readonly rows: readonly OpenRow[];
  readonly facts: readonly FactRow[];
  readonly folds: readonly Fold[];
};

export type LeftList = { readonly title: string; readonly items: readonly LeftItem[] };

export const factRow = (title: string, ...details: readonly (string | null)[]): FactRow => ({
  title,
  details: sentences(...details),
});

export const opening = (row: OpenRow): LeftItem => ({ rows: [row], facts: [], folds: [] });

export const stating = (fact: FactRow): LeftItem => ({ rows: [], facts: [fact], folds: [] });

/** `id` is the fold's own in its card. */
export const unfolding = (
  id: string,
  fact: FactRow,
  within: { readonly rows?: readonly OpenRow[]; readonly facts?: readonly FactRow[] },
): LeftItem => ({
  rows: [],
  facts: [],
  folds: [
    {
      ...fact,
      id,
      action: `${t("status.open")}: ${fact.title}`,
      show: t("status.open"),
      hide: t("status.close"),
      toggled: [id, `${id}-show`, `${id}-hide`],
      rows: within.rows ?? [],
      facts: within.facts ?? [],
    },
  ],
});
