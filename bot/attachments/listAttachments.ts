import { attachmentsCard } from "../../cards/attachments/attachmentsCard";
import { button } from "../../cards/kit/button";
import type { Note } from "../../cards/kit/note";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { attachmentsVerbs } from "../../cards/verbs/attachmentsVerbs";
import { writingVerbs } from "../../cards/verbs/writingVerbs";
import { t } from "../../cards/wording";
import type { BotDeps } from "../handler/botDeps";
import { cardAction } from "../handler/cardAction";
import type { ApplicationContext } from "../handler/withAccess";
import { toChat } from "../status/statusOf";

/** The list of attachments, as it stands now. */
export async function attachmentsOf(
  deps: Pick<BotDeps, "attachments" | "attachmentBytes" | "clock">,
  { form, application }: ApplicationContext,
  more: Pick<Parameters<typeof attachmentsCard>[0], "page" | "section" | "notes" | "back"> & {
    readonly notes?: readonly Note[];
  } = {},
): Promise<AdaptiveCard> {
  const all = await deps.attachments.of(application.id);
  const attachments = all.filter(({ isRemoved }) => !isRemoved);
  return attachmentsCard({
    ...{ form, application, attachments, ...more },
    most: deps.attachmentBytes,
    now: deps.clock.now(),
  });
}

/** "Vedlegg", from the home card, a section or the status card; from a channel the list goes to the person's own chat. */
export const listAttachments = cardAction(
  attachmentsVerbs.list,
  (deps, turn, { applicationId, page, section }, context) =>
    turn.channel
      ? toChat(deps, turn, applicationId, { kind: "attachments", applicationId, personId: turn.person.id })
      : attachmentsOf(deps, context, {
          page,
          ...(section && {
            section,
            back: [button(t("attachment.backToSection"), writingVerbs.goTo, { applicationId, ...section })],
          }),
        }),
);
