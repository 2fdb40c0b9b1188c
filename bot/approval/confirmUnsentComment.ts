import { z } from "zod";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { OfPlace, TypedText } from "../../cards/verbs/cardData";
import { carries } from "../../cards/verbs/carries";
import { formFor } from "../../domain/application/formInYear";
import { approvesFor } from "../../domain/section/approvesFor";
import { presentSection } from "../../domain/section/reviewableSection";
import type { BotDeps } from "../handler/botDeps";
import type { Turn } from "../handler/turn";
import { approvalOf } from "./approvalOf";

/** A button that leads away from an approval card also carries the card's place, and sends the comment. */
const Leaving = z.object({ leaving: OfPlace, comment: TypedText }).catchall(z.unknown());

/**
 * Asks what to do with a comment that was typed but not sent, on the approval card that the person is leaving. Null if
 * nothing would be lost.
 */
export async function confirmUnsentComment(
  deps: BotDeps,
  { person, channel }: Pick<Turn, "person" | "channel">,
  verb: string,
  data: unknown,
): Promise<AdaptiveCard | null> {
  const parsed = carries(data, "leaving") ? Leaving.safeParse(data) : null;
  if (!parsed?.success || channel) return null;
  const { leaving, comment, ...own } = parsed.data;
  if (comment.trim() === "") return null;
  const { applicationId, ...place } = leaving;
  const application = await deps.applications.load(applicationId);
  if (application?.status !== "drafting") return null;
  const form = formFor(deps.forms, application);
  const section = form && presentSection(form, application, place);
  if (!section || approvesFor(section, application, person.id).length === 0) return null;
  const unsent = { typedComment: comment, leaving: { verb, data: own } };
  return approvalOf(deps, person.id, { form, application }, place, { page: 1, whole: true, unsent });
}
