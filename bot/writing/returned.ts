import { noticeCard } from "../../cards/home/noticeCard";
import { type Note, withNotes } from "../../cards/kit/note";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import type { ReturnTo } from "../../cards/verbs/cardData";
import { readDraft } from "../consultation/readDraft";
import { askFinal } from "../finalising/confirmFinal";
import type { BotDeps } from "../handler/botDeps";
import type { CardAction } from "../handler/cardAction";
import type { Turn } from "../handler/turn";
import { listFindings } from "../status/listFindings";
import { myTasks } from "../status/myTasks";
import { showSummary } from "./sendSections";

/** The button that leads to each card from which sections are opened. */
const BUTTONS: Readonly<Record<NonNullable<ReturnTo>, CardAction>> = {
  home: myTasks,
  summary: showSummary,
  findings: listFindings,
  finalising: askFinal,
  draft: readDraft,
};

/** The card to which a section returns, as it is now, and what just happened. The walk ends with the summary. */
export async function returned(
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  returnTo: ReturnTo = "summary",
  notes: readonly Note[] = [],
): Promise<AdaptiveCard> {
  const card = await BUTTONS[returnTo].press(deps, turn, { applicationId });
  return card ? withNotes(card, notes) : noticeCard({ kind: "stale" });
}
