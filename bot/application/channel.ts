import { createdCard } from "../../cards/application/createdCard";
import { setUpCard } from "../../cards/application/setUpCard";
import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { applicationVerbs } from "../../cards/verbs/applicationVerbs";
import { OfApplication } from "../../cards/verbs/cardData";
import { homeVerbs } from "../../cards/verbs/homeVerbs";
import { isCoordinator, membershipsOf } from "../../domain/application/application";
import type { Notice } from "../../domain/application/notice";
import { type SettingUp, setUp } from "../../domain/application/setUp";
import { type CardAction, decidingAction } from "../handler/cardAction";
import { choicesOf, usualFrame } from "../handler/choices";
import type { BotDeps } from "../handler/deps";
import type { Channel, Turn } from "../handler/turn";
import { join } from "../people/join";
import { isHere, statusOf } from "../status/channelCard";
import { homeOf } from "../status/home";
import { listMeasures } from "./measures";

/** What a button does where everybody sees it: the card stays as it is, and the presser's own card goes to the presser's chat. */
async function toChat(deps: BotDeps, turn: Turn, applicationId: string, notice: Notice): Promise<AdaptiveCard> {
  // The second of a double click is answered as the first: the card is on its way.
  await deps.messages.send(turn.cause, [notice]);
  return statusOf(deps, applicationId, { kind: "sent-to-chat" });
}

/** "Mine oppgaver": in a chat the home card, in the channel the same card in the presser's chat. */
export const myTasks = decidingAction(homeVerbs.tasks, async (deps, turn, { applicationId }) => {
  if (!turn.channel) return homeOf(deps, turn.person);
  if (!applicationId) {
    await deps.messages.send(turn.cause, [{ kind: "home", personId: turn.person.id }]);
    return noticeCard({ kind: "sent-to-chat" });
  }
  if (!(await isHere(deps, turn.channel, applicationId))) return noticeCard({ kind: "no-such-thing" });
  const scene = await deps.sections.scene(applicationId, []);
  if (!scene || membershipsOf(scene.structure, turn.person.id).length === 0)
    return statusOf(deps, applicationId, { kind: "not-member" });
  return toChat(deps, turn, applicationId, { kind: "home", personId: turn.person.id });
});

/** "Bli med" in the channel; in a chat it is `join`. */
export const joinFromChannel: CardAction = {
  verb: join.verb,
  press: async (deps, turn, data) => {
    if (!turn.channel) return join.press(deps, turn, data);
    const parsed = OfApplication.safeParse(data);
    if (!parsed.success) return null;
    const { applicationId } = parsed.data;
    if (!(await isHere(deps, turn.channel, applicationId))) return noticeCard({ kind: "no-such-thing" });
    return toChat(deps, turn, applicationId, { kind: "join", applicationId, personId: turn.person.id });
  },
};

/** "Legg til tiltak" on the card that says an application was made. */
export const openMeasures = decidingAction(applicationVerbs.openMeasures, async (deps, turn, { applicationId }) => {
  if (!turn.channel) return (await listMeasures.press(deps, turn, { applicationId })) ?? noticeCard({ kind: "stale" });
  if (!(await isHere(deps, turn.channel, applicationId))) return noticeCard({ kind: "no-such-thing" });
  const scene = await deps.sections.scene(applicationId, []);
  if (!scene || !isCoordinator(scene.structure, turn.person.id))
    return statusOf(deps, applicationId, { kind: "not-member" });
  await deps.messages.send(turn.cause, [{ kind: "measures", applicationId, personId: turn.person.id }]);
  return noticeCard({ kind: "sent-to-chat" });
});

/** The set-up card, with what usually holds. */
export async function startCard(
  deps: Pick<BotDeps, "applications" | "forms" | "clock">,
  channel: Channel,
): Promise<AdaptiveCard> {
  const { timeZone } = await deps.applications.partnership(channel);
  const typed: SettingUp = { ...usualFrame(deps, timeZone), owner: "", orgNumber: "", network: "" };
  return setUpCard({ ...choicesOf(deps.forms), typed, problems: {} });
}

export const start = decidingAction(applicationVerbs.start, async (deps, turn) =>
  turn.channel ? startCard(deps, turn.channel) : noticeCard({ kind: "channel-only" }),
);

/** "Opprett" on the set-up card. The status card follows in the channel. */
export const create = decidingAction(applicationVerbs.create, async (deps, turn, typed) => {
  if (!turn.channel) return noticeCard({ kind: "channel-only" });
  const partnership = await deps.applications.partnership(turn.channel);
  const made = setUp(typed, {
    forms: deps.forms,
    ids: {
      application: deps.newId(),
      coordinator: deps.newId(),
      owner: deps.newId(),
      members: [deps.newId(), deps.newId()],
    },
    person: turn.person,
    timeZone: partnership.timeZone,
    now: deps.clock.now(),
  });
  if (!made.ok) return setUpCard({ ...choicesOf(deps.forms), typed, problems: made.refusal });
  const outcome = await deps.applications.create(turn.cause, partnership.id, {
    ...made.value,
    createdBy: turn.person.id,
  });
  return outcome.ok ? createdCard(outcome.value) : noticeCard({ kind: "already-handled" });
});
