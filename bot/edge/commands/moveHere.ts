import { askMoveCard } from "../../../cards/application/askMoveCard";
import { chooseMoveCard } from "../../../cards/application/chooseMoveCard";
import { noticeCard } from "../../../cards/home/noticeCard";
import { titlesIn } from "../../application/titlesIn";
import type { Command } from "./command";

const MOVES = ["flytt", "flytte", "flytter", "flytta", "bytt", "bytte", "bytter", "move", "switch"];
const PLACES = ["hit", "her", "kanal", "kanalen", "here", "channel"];

/** "Flytt hit", "kan du flytte behovsmeldingen hit", "bytt kanal": all are short sentences with both words. */
const MOST_WORDS = 10;

/** "flytt hit": moves the application that the writer coordinates to this channel. */
export const moveHere: Command = {
  name: "move",
  matches: (said) => {
    const words = said.split(" ");
    const has = (some: readonly string[]) => words.some((word) => some.includes(word));
    return words.length <= MOST_WORDS && has(MOVES) && (words.length === 1 || has(PLACES));
  },
  answer: async (deps, { channel, person }) => {
    if (!channel) return noticeCard({ kind: "move-in-channel" });
    const led = await deps.channels.ledElsewhere(person.id, channel);
    const [only, ...more] = led;
    if (!only) return noticeCard({ kind: "nothing-to-move" });
    return more.length > 0 ? chooseMoveCard(led) : askMoveCard({ ...only, here: await titlesIn(deps, channel) });
  },
};
