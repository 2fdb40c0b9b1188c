import { t } from "./index";

/** Names in a sentence, each in the quotation marks of the language. */
export const quoted = (names: readonly string[]): string => names.map((name) => t("quoted", { name })).join(", ");
