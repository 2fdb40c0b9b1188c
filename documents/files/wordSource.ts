import type { WordContent } from "./wordDocument";

/**
 * What the Word documents are: the issuer's own form filled in, our own documents, or our own `instead` of a form that
 * cannot be filled in. A draft that was stored before raw values were kept has none to fill a form with.
 */
export const wordSource = ({ issued, data }: Pick<WordContent, "issued" | "data">): "form" | "own" | "instead" =>
  issued === null ? "own" : issued === "unusable" || data === null ? "instead" : "form";
