import { askMoveCard } from "../../cards/application/askMoveCard";
import { movedHereCard } from "../../cards/application/movedHereCard";
import { noticeCard } from "../../cards/home/noticeCard";
import { applicationVerbs } from "../../cards/verbs/applicationVerbs";
import { decidingAction } from "../handler/cardAction";
import type { BotDeps } from "../handler/deps";
import { forCoordinatorAnytime, type Opened } from "../handler/opened";
import type { Channel, Turn } from "../handler/turn";
import { titlesIn } from "./titlesIn";

/**
 * Opens an application for its coordinator, in the channel that it is to move to. That channel comes from the activity,
 * never from card data: nobody moves an application to where they are not.
 */
const forMoving = (
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  show: (opened: Opened, channel: Channel) => ReturnType<typeof forCoordinatorAnytime>,
) =>
  forCoordinatorAnytime(deps, turn, applicationId, async (opened) => {
    const { channel } = turn;
    if (!channel) return noticeCard({ kind: "move-in-channel" });
    const lives = await deps.applications.partnershipOf(applicationId);
    return lives?.tenantId === channel.tenantId ? show(opened, channel) : noticeCard({ kind: "no-such-thing" });
  });

/** One of the list of what somebody leads in other channels. */
export const askMove = decidingAction(applicationVerbs.askMove, (deps, turn, { applicationId }) =>
  forMoving(deps, turn, applicationId, async ({ application: { title, network } }, channel) =>
    askMoveCard({ applicationId, title, network, here: await titlesIn(deps, channel) }),
  ),
);

/** "Ja, flytt hit". */
export const moveApplication = decidingAction(applicationVerbs.move, (deps, turn, { applicationId }) =>
  forMoving(deps, turn, applicationId, async ({ application }, channel) => {
    const { id } = await deps.applications.partnership(channel);
    await deps.channels.move(turn.cause, applicationId, id);
    return movedHereCard(application);
  }),
);
