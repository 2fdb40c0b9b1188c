import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import type { SectionRef } from "../../domain/answers/sectionRef";
import { type Sending, type SendRefusal, sendSection } from "../../domain/approval/sendSection";
import type { SectionScene } from "../../domain/ports/sectionStore";
import type { SectionChange } from "../../domain/writing/sectionChange";
import type { BotDeps } from "../handler/botDeps";
import { refusedChange } from "../handler/refusedChange";
import { review } from "../handler/review";
import type { Turn } from "../handler/turn";
import { summaryAfter } from "./summaryOf";

/**
 * Sends a section that was just saved, in a transaction of its own: what is saved stays saved. `notSent` shows the
 * section again if it cannot be sent.
 */
export async function sendSaved(
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  { place, sending }: { readonly place: SectionRef; readonly sending: Sending },
  { saving }: SectionChange & { readonly scene: SectionScene },
  notSent: (why: "incomplete" | "wish-unanswered") => Promise<AdaptiveCard>,
): Promise<AdaptiveCard> {
  const outcome = await review(
    deps,
    { ...turn, cause: sendingCause(turn.cause) },
    applicationId,
    (form, application, author) => sendSection(form, application, { ...author, place, saved: saving.record, sending }),
  );
  if (outcome.ok) return summaryAfter(deps, turn, applicationId, { sent: outcome.value.decision });
  return refusedChange(deps, turn, applicationId, outcome.refusal, ({ kind }: SendRefusal) =>
    kind === "sent-before" ? summaryAfter(deps, turn, applicationId, {}) : notSent(kind),
  );
}

/** Saving has claimed the activity already, so sending claims it under a name of its own. */
const sendingCause = ({ activityId, press = [], ...cause }: Turn["cause"]): Turn["cause"] => ({
  ...cause,
  activityId: `${activityId} send`,
  press: press.map((each) => `${each} send`),
});
