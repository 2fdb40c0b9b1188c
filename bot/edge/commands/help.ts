import { helpCard } from "../../../cards/home/helpCard";
import { noticeCard } from "../../../cards/home/noticeCard";
import { homeOf } from "../../status/homeOf";
import type { Command } from "./command";
import { isSaid } from "./understood";

/** "hjelp", and in a channel "hei" too: what the bot can do. */
export const help: Command = {
  name: "help",
  matches: (said) => isSaid(said, "help"),
  answer: async ({ acting }, { channel }) => helpCard({ where: channel ? "channel" : "personal", local: acting }),
};

const isGreeting = (said: string): boolean => said === "" || isSaid(said, "greeting");

/** "hei" or "mine oppgaver": in a chat, the person's tasks. In a channel "hei" shows what the bot can do. */
export const home: Command = {
  name: "home",
  matches: (said) => isGreeting(said) || isSaid(said, "me/tasks"),
  answer: async (deps, turn, said) => {
    if (!turn.channel) return homeOf(deps, turn.person);
    if (isGreeting(said)) return help.answer(deps, turn, said);
    await deps.messages.send({ ...turn.cause, activityId: `${turn.cause.activityId}/home` }, [
      { kind: "home", personId: turn.person.id },
    ]);
    return noticeCard({ kind: "sent-to-chat" });
  },
};
