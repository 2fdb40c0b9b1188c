import { actingAsBanner } from "../../../cards/home/actingAsBanner";
import { chooseCard } from "../../../cards/home/chooseCard";
import { noticeCard } from "../../../cards/home/noticeCard";
import { playRow } from "../../../cards/home/playRow";
import type { AdaptiveCard } from "../../../cards/layout/adaptiveCard";
import { homeVerbs } from "../../../cards/verbs/homeVerbs";
import { t } from "../../../cards/wording";
import { tellApart } from "../../../cards/words/tellApart";
import type { Person } from "../../../domain/ports/personStore";
import type { BotDeps, LocalDeps, TeamMember } from "../../handler/botDeps";
import { decidingAction } from "../../handler/cardAction";
import { meetMember } from "../../handler/meetMember";
import { teamRoster } from "../../handler/teamRoster";
import type { Turn } from "../../handler/turn";
import { homeOf } from "../../status/homeOf";
import type { Command } from "./command";

const PLAY = /^(?:spill|spel|play)(?: som| as)?(?: (.+))?$/;

type Playable = TeamMember & {
  readonly name: string;
  /** The name, with something to tell namesakes apart. */
  readonly called: string;
};

/** The team of a played newcomer: the one in which something was opened last. Nobody of it, to who is not in it. */
async function team(deps: BotDeps, local: LocalDeps, turn: Turn): Promise<Playable[]> {
  const channel = turn.channel ?? (await local.lastChannel());
  const people = channel ? await teamRoster(deps, channel) : [];
  const self = await deps.persons.address(turn.self.id);
  if (!people?.some(({ teamsId }) => teamsId === self?.teamsId)) return [];
  const known = people.map((each) => ({ ...each, name: each.name ?? each.email ?? t("person.nameless") }));
  const names = tellApart(known.map(({ teamsId: id, name, email }) => ({ id, name, email })));
  return known.map((each) => ({ ...each, called: names.get(each.teamsId) ?? each.name }));
}

/** The names of all but the one who is played already. */
const othersThan = ({ name: played }: Person, people: readonly Playable[]): string[] =>
  people.filter(({ name }) => name !== played).map(({ called }) => called);

/** Plays the person with this name from now on; nobody if it is the person's own. */
async function play(deps: BotDeps, local: LocalDeps, turn: Turn, wanted: string): Promise<AdaptiveCard> {
  const people = await team(deps, local, turn);
  const names = people.map(({ called }) => called);
  if (wanted === "")
    return names.length > 0
      ? chooseCard("players", othersThan(turn.person, people).map(playRow))
      : noticeCard({ kind: "playing-nobody" });
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
  if (["meg selv", "meg sjølv", "meg", "ingen", "me", "myself", "nobody"].includes(wanted)) return stop();
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
}

/**
 * "spill som NAVN": the person in the browser acts as another user of the team, so that one newcomer can try a whole
 * partnership. Only without a registration: a bot that Teams reaches does not have it.
 */
export const playAs = (local: LocalDeps): Command => ({
  name: "play",
  matches: (said) => PLAY.test(said),
  answer: (deps, turn, said) => play(deps, local, turn, PLAY.exec(said)?.[1]?.trim() ?? ""),
});

/** "Spill som Liv": the same by a button. */
export const playOne = decidingAction(homeVerbs.play, async (deps, turn, { name }) =>
  deps.local ? play(deps, deps.local, turn, name.toLowerCase()) : noticeCard({ kind: "tampered" }),
);
