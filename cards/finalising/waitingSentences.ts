import type { Waiting } from "../../domain/progress/waiting";
import { t } from "../wording";

/** Who is waited for, and for what: a sentence for each party. */
export const waitingSentences = (waiting: readonly Waiting[]): string[] =>
  waiting.map(({ party, or = [], what, count }) =>
    or.length > 0
      ? t("draft.waits.approveAny", { party: [party, ...or].join(t("draft.waits.or")), count })
      : t(`draft.waits.${what}`, { party, count }),
  );
