import { noticeCard } from "../../../cards/home/noticeCard";
import { startCard } from "../../application/create";
import type { Command } from "./command";

/** "ny": the set-up card, in the application's future channel. */
export const newApplication: Command = {
  matches: (said) => ["ny", "ny behovsmelding", "ny søknad", "ny melding"].includes(said),
  answer: async (deps, { channel }) => (channel ? startCard(deps, channel) : noticeCard({ kind: "channel-only" })),
};
