import { actingAsBanner } from "../../../cards/home/actingAsBanner";
import { noticeCard } from "../../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../../cards/kit/adaptiveCard";
import { t } from "../../../cards/wording";
import { tellApart } from "../../../cards/words/tellApart";
import type { Person } from "../../../domain/ports/personStore";
import type { BotDeps, TeamMember } from "../../handler/botDeps";
import { meetMember } from "../../handler/meetMember";
import { teamRoster } from "../../handler/teamRoster";
import type { Turn } from "../../handler/turn";
import type { MissedCards } from "../../notices/missedCards";
import { homeOf } from "../../status/homeOf";
import type { Command } from "./command";

const PLAY = /^spill(?: som)?(?: (.+))?$/;

type Playable = TeamMember & {
  readonly name: string;
  /** The name, with something to tell namesakes apart. */
  readonly called: string;
};

/** The team of a played newcomer: the one in which something was opened last. */
async function team(deps: BotDeps & LocalDeps, turn: Turn): Promise<Playable[]> {
  const channel = turn.channel ?? (await deps.lastChannel());
  const people = channel ? await teamRoster(deps, channel) : [];
  const known = (people ?? []).map((each) => ({ ...each, name: each.name ?? each.email ?? t("person.nameless") }));
  const names = tellApart(known.map(({ teamsId: id, name, email }) => ({ id, name, email })));
  return known.map((each) => ({ ...each, called: names.get(each.teamsId) ?? each.name }));
}

export type LocalDeps = {
  readonly missed: MissedCards;
  readonly lastChannel: () => Promise<{ tenantId: string; channelId: string; serviceUrl: string } | null>;
};

/**
 * "spill som NAVN": the person in the browser acts as another user of the team, so that one newcomer can try a whole
 * partnership. Only without a registration: a bot that Teams reaches does not have it.
 */
export const playAs = (local: LocalDeps): Command => ({
  name: "play",
  matches: (said) => PLAY.test(said),
  answer: async (deps, turn, said) => {
    const wanted = PLAY.exec(said)?.[1]?.trim() ?? "";
    const people = await team({ ...deps, ...local }, turn);
    const names = people.map(({ called }) => called);
    if (wanted === "") return noticeCard({ kind: "play-who", names });
    const { conversationId } = turn.cause;
    const chat = { conversationId, serviceUrl: turn.serviceUrl, tenantId: turn.tenantId };
    /** What came while somebody else was played, the newest last, and then the tasks. */
    const arrive = async (person: Person, shown: (card: AdaptiveCard) => AdaptiveCard) => {
      local.missed.playsFrom(person.id, chat);
      for (const card of local.missed.take(person.id)) await deps.tell(chat, shown(card));
      return homeOf(deps, person);
    };
    const stop = async () => {
      await deps.persons.play(turn.self.id, null);
      return turn.channel ? noticeCard({ kind: "playing-nobody" }) : arrive(turn.self, (card) => card);
    };
    if (["meg selv", "meg", "ingen"].includes(wanted)) return stop();
    const matching = people.filter(
      ({ name, called }) =>
        [name, called].some((each) => each.toLowerCase() === wanted) || name.toLowerCase().split(" ").includes(wanted),
    );
    const [role] = matching;
    if (!role || matching.length > 1) return noticeCard({ kind: "play-unknown", typed: wanted, names });
    const person = await meetMember(deps, role, turn);
    if (person.id === turn.self.id) return stop();
    await deps.persons.play(turn.self.id, person.id);
    return turn.channel
      ? noticeCard({ kind: "playing", name: person.name })
      : arrive(person, (card) => actingAsBanner(card, person.name));
  },
});
