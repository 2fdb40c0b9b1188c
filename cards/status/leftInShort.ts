import type { Finding } from "../../domain/progress/finding";
import { countFindings } from "../../domain/progress/foldFindings";
import { t } from "../wording";

/** "2 må rettes · 5 bør ses på"; empty if there is nothing. */
export function leftInShort(findings: readonly Finding[]): string {
  const { must, should } = countFindings(findings);
  return [
    ...(must > 0 ? [t("left.must", { count: must })] : []),
    ...(should > 0 ? [t("left.should", { count: should })] : []),
  ].join(" · ");
}
