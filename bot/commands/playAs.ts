import { noticeCard } from "../../cards/noticeCard";
import type { BotDeps, TeamMember } from "../deps";
import { homeOf } from "../home";
import type { Turn } from "../turn";
import type { Command } from "./command";

const PLAY = /^spill(?: som)?(?: (.+))?$/;

/** The team that a newcomer plays: the one in which something has been opened last. */
async function team({ roster, lastChannel }: BotDeps & LocalDeps, turn: Turn): Promise<TeamMember[]> {
  const channel = turn.channel ?? (await lastChannel());
  return channel ? roster(channel) : [];
}

export type LocalDeps = {
  readonly lastChannel: () => Promise<{ tenantId: string; channelId: string; serviceUrl: string } | null>;
};

/**
 * "spill som NAVN": the person in the browser acts as another of the team's users, so that one newcomer can try a
 * whole partnership. It exists only without a registration: a bot that Teams reaches does not have it.
 */
export const playAs = (local: LocalDeps): Command => ({
  matches: (said) => PLAY.test(said),
  answer: async (deps, turn, said) => {
    const wanted = PLAY.exec(said)?.[1]?.trim() ?? "";
    const people = await team({ ...deps, ...local }, turn);
    const names = people.map(({ name }) => name);
    if (wanted === "") return noticeCard({ kind: "play-who", names });
    const stop = async () => {
      await deps.persons.play(turn.self.id, null);
      return noticeCard({ kind: "playing-nobody" });
    };
    if (["meg selv", "meg", "ingen"].includes(wanted)) return stop();
    const matching = people.filter(
      ({ name }) => name.toLowerCase() === wanted || name.toLowerCase().split(" ").includes(wanted),
    );
    const [role] = matching;
    if (!role || matching.length > 1) return noticeCard({ kind: "play-unknown", typed: wanted, names });
    const person = await deps.persons.meet({
      tenantId: turn.tenantId,
      ...role,
      conversationId: null,
      serviceUrl: turn.serviceUrl,
    });
    if (person.id === turn.self.id) return stop();
    await deps.persons.play(turn.self.id, person.id);
    return turn.channel ? noticeCard({ kind: "playing", name: person.name }) : homeOf(deps, person);
  },
});
