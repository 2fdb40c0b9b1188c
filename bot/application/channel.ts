import { createdCard } from "../../cards/application/createdCard";
import { setUpCard } from "../../cards/application/setUpCard";
import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { applicationVerbs } from "../../cards/verbs/applicationVerbs";
import { type SettingUp, setUp } from "../../domain/application/setUp";
import { isCoordinator } from "../../domain/application/structure";
import { withAccess } from "../handler/access";
import { cardAction, decidingAction } from "../handler/cardAction";
import { choicesOf, defaultDetails } from "../handler/choices";
import type { BotDeps } from "../handler/deps";
import { isHere } from "../handler/requireChannel";
import type { Channel } from "../handler/turn";
import { statusOf } from "../status/statusOf";
import { measuresOfApplication } from "./measures";

/** "Legg til tiltak" on the card that confirms a new application. */
export const openMeasures = decidingAction(applicationVerbs.openMeasures, async (deps, turn, { applicationId }) => {
  if (!turn.channel)
    return withAccess(applicationVerbs.openMeasures, deps, turn, { applicationId }, async (context) =>
      measuresOfApplication(context),
    );
  if (!(await isHere(deps, turn.channel, applicationId))) return noticeCard({ kind: "no-such-thing" });
  const scene = await deps.sections.scene(applicationId, []);
  if (!scene || !isCoordinator(scene.structure, turn.person.id))
    return statusOf(deps, applicationId, { kind: "not-member" });
  await deps.messages.send(turn.cause, [{ kind: "measures", applicationId, personId: turn.person.id }]);
  return noticeCard({ kind: "sent-to-chat" });
});

/** The set-up card with its defaults. */
export async function startCard(
  deps: Pick<BotDeps, "applications" | "forms" | "clock" | "channels">,
  channel: Channel,
): Promise<AdaptiveCard> {
  const { timeZone } = await deps.channels.partnership(channel);
  const typed: SettingUp = { ...defaultDetails(deps, timeZone), owner: "", orgNumber: "", network: "" };
  return setUpCard({ ...choicesOf(deps.forms), typed, problems: {} });
}

export const start = cardAction(applicationVerbs.start, async (deps, turn) =>
  turn.channel ? startCard(deps, turn.channel) : noticeCard({ kind: "channel-only" }),
);

/** "Opprett" on the set-up card. The status card follows in the channel. */
export const create = cardAction(applicationVerbs.create, async (deps, turn, typed) => {
  if (!turn.channel) return noticeCard({ kind: "channel-only" });
  const partnership = await deps.channels.partnership(turn.channel);
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
  });
  return outcome.ok ? createdCard(outcome.value) : noticeCard({ kind: "already-handled" });
});
