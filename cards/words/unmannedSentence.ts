import type { Unmanned } from "../../domain/progress/unmanned";
import { t } from "../wording";

/** Which role a party lacks, and what that blocks. */
export const unmannedSentence = ({ party, lacks, count }: Unmanned): string =>
  lacks === "writer" ? t("unmanned.writer", { party, count }) : t("unmanned.approver", { party, count });

const MOST = 3;

/** The first few sentences, and how many more there are. */
export function unmannedSentences(unmanned: readonly Unmanned[]): string[] {
  const hidden = unmanned.length - MOST;
  return [
    ...unmanned.slice(0, MOST).map(unmannedSentence),
    ...(hidden > 0 ? [t("unmanned.more", { count: hidden })] : []),
  ];
}
