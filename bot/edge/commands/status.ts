import { noticeCard } from "../../../cards/home/noticeCard";
import { homeOf } from "../../status/homeOf";
import type { Command } from "./command";

/**
 * "status": in a channel, posts the status card of its newest application again for everybody. In a chat, shows the
 * person's tasks.
 */
export const status: Command = {
  matches: (said) => said === "status",
  answer: async (deps, { channel, person, cause }) => {
    if (!channel) return homeOf(deps, person);
    const [newest] = await deps.applications.inChannel(channel);
    if (!newest) return noticeCard({ kind: "nothing-here" });
    await deps.statusMessages.moveStatus({ ...cause, activityId: `${cause.activityId}/status` }, newest);
    return null;
  },
};
