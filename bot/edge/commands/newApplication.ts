import { noticeCard } from "../../../cards/home/noticeCard";
import { startCard } from "../../application/create";
import type { Command } from "./command";
import { isSaid } from "./understood";

/** "ny": the set-up card, in the application's future channel. */
export const newApplication: Command = {
  name: "new",
  matches: (said) => isSaid(said, "new"),
  answer: async (deps, { channel, person }) =>
    channel ? startCard(deps, channel, person) : noticeCard({ kind: "channel-only" }),
};
