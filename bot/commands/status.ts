import { noticeCard } from "../../cards/noticeCard";
import { statusOf } from "../channelCard";
import { homeOf } from "../home";
import type { Command } from "./command";

/** "status": how the channel's newest application stands; in a chat, what waits for the person. */
export const status: Command = {
  matches: (said) => said === "status",
  answer: async (deps, { channel, person }) => {
    if (!channel) return homeOf(deps, person);
    const [newest] = await deps.applications.inChannel(channel);
    return newest ? statusOf(deps, newest, null) : noticeCard({ kind: "nothing-here" });
  },
};
