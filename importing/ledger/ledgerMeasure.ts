import type { ImportedMeasure } from "../model/imported";

/** A measure while it is assembled: whether the document describes it, or only has its sums. */
export type LedgerMeasure = ImportedMeasure & { readonly isDescribed: boolean };
