import { helpCard } from "../../../cards/home/helpCard";
import { noticeCard } from "../../../cards/home/noticeCard";
import { homeOf } from "../../status/homeOf";
import type { Command } from "./command";

const GREETINGS = ["", "hei", "hallo", "heisann", "hi", "hello", "god morgen", "god dag", "start"];
const HELP = ["hjelp", "help", "?", "hva kan du", "kommandoer"];
const TASKS = ["mine oppgaver", "oppgaver", "oppgåver", "mine oppgåver", "fortsett"];

/** "hjelp", and in a channel "hei" too: what the bot can do. */
export const help: Command = {
  matches: (said) => HELP.includes(said),
  answer: async ({ acting }, { channel }) => helpCard({ where: channel ? "channel" : "personal", local: acting }),
};

/** "hei" or "mine oppgaver": in a chat, the person's tasks. In a channel "hei" shows what the bot can do. */
export const home: Command = {
  matches: (said) => GREETINGS.includes(said) || TASKS.includes(said),
  answer: async (deps, turn, said) => {
    if (!turn.channel) return homeOf(deps, turn.person);
    if (GREETINGS.includes(said)) return help.answer(deps, turn, said);
    await deps.messages.send({ ...turn.cause, activityId: `${turn.cause.activityId}/home` }, [
      { kind: "home", personId: turn.person.id },
    ]);
    return noticeCard({ kind: "sent-to-chat" });
  },
};
