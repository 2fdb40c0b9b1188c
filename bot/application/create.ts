import { createdCard } from "../../cards/application/createdCard";
import { runningHereCard } from "../../cards/application/runningHereCard";
import { setUpCard } from "../../cards/application/setUpCard";
import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { applicationVerbs } from "../../cards/verbs/applicationVerbs";
import { defaultDetails } from "../../domain/application/defaultDetails";
import { type SettingUp, setUp } from "../../domain/application/setUp";
import type { BotDeps } from "../handler/botDeps";
import { cardAction } from "../handler/cardAction";
import { choicesOf } from "../handler/choicesOf";
import type { Channel } from "../handler/turn";
import { applicationsIn } from "./applicationsIn";

/** The set-up card with its defaults, or the applications that are being written here, unless one `beside` is wanted. */
export async function startCard(
  deps: Pick<BotDeps, "applications" | "forms" | "clock" | "channels">,
  channel: Channel,
  { beside }: { beside: boolean } = { beside: false },
): Promise<AdaptiveCard> {
  const here = (await applicationsIn(deps, channel)).map(({ application }) => application);
  const running = here.filter(({ status }) => status === "drafting");
  if (running.length > 0 && !beside) return runningHereCard(running, deps.clock.now());
  const { timeZone } = await deps.channels.partnership(channel);
  const after = Math.max(0, ...here.map(({ year }) => year));
  const typed: SettingUp = {
    ...defaultDetails(deps.forms, { timeZone, now: deps.clock.now(), after }),
    owner: "",
    orgNumber: "",
    network: "",
  };
  return setUpCard({ ...choicesOf(deps.forms), typed, problems: {} });
}

export const start = cardAction(applicationVerbs.start, async (deps, turn, { beside }) =>
  turn.channel ? startCard(deps, turn.channel, { beside }) : noticeCard({ kind: "channel-only" }),
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
