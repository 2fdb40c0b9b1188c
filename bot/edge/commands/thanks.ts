import { noticeCard } from "../../../cards/home/noticeCard";
import type { Command } from "./command";
import { isSaid } from "./understood";

/** "takk" and 👍. */
export const thanks: Command = {
  name: "thanks",
  matches: (said) => isSaid(said, "thanks"),
  answer: async () => noticeCard({ kind: "thanks" }),
};

/** "angre": a press is undone on its own card, so a typed text undoes nothing. */
export const undo: Command = {
  name: "undo",
  matches: (said) => isSaid(said, "undo"),
  answer: async () => noticeCard({ kind: "undo-where" }),
};
