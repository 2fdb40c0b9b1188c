import { createdCard } from "../../cards/application/createdCard";
import { runningHereCard } from "../../cards/application/runningHereCard";
import { type EarlierApplication, setUpCard } from "../../cards/application/setUpCard";
import { channelWelcomeCard } from "../../cards/home/channelWelcomeCard";
import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { applicationVerbs } from "../../cards/verbs/applicationVerbs";
import { defaultDetails } from "../../domain/application/defaultDetails";
import { followForm } from "../../domain/application/followForm";
import { type SettingUp, type SetUpProblems, setUp } from "../../domain/application/setUp";
import { isCoordinator } from "../../domain/application/structure";
import { DEFAULT_LANGUAGE, type Language, switchLanguage } from "../../domain/values/language";
import type { Form } from "../../forms/form";
import type { BotDeps } from "../handler/botDeps";
import { cardAction } from "../handler/cardAction";
import { choicesOf } from "../handler/choicesOf";
import { redrawForAll } from "../handler/redrawForAll";
import type { Channel, Turn } from "../handler/turn";
import { applicationsIn } from "./applicationsIn";
import { everyApplicationIn } from "./everyApplicationIn";

type Needed = Pick<BotDeps, "applications" | "forms" | "clock" | "channels">;

const earlierIn = async (deps: Needed, channel: Channel, { id }: Turn["person"]): Promise<EarlierApplication[]> =>
  (await applicationsIn(deps, channel)).map(({ application }) => ({
    id: application.id,
    title: application.title,
    year: application.year,
    leads: isCoordinator(application, id),
  }));

/** The set-up card with its defaults, or the applications that are being written here, unless one `beside` is wanted. */
export async function startCard(
  deps: Needed,
  channel: Channel,
  person: Turn["person"],
  { beside }: { beside: boolean } = { beside: false },
): Promise<AdaptiveCard> {
  const here = await everyApplicationIn(deps, channel);
  const running = here.filter(({ status }) => status === "drafting");
  if (running.length > 0 && !beside) return runningHereCard(running, deps.clock.now());
  const { timeZone } = await deps.channels.partnership(channel);
  const earlier = await earlierIn(deps, channel, person);
  const after = Math.max(0, ...here.map(({ year }) => year));
  const typed: SettingUp = {
    ...defaultDetails(deps.forms, { timeZone, now: deps.clock.now(), after }),
    owner: "",
    orgNumber: "",
    network: "",
  };
  return setUpCard({ ...choicesOf(deps.forms), typed, problems: {}, earlier });
}

export const start = cardAction(applicationVerbs.start, async (deps, { channel, person }, { beside }) =>
  channel ? startCard(deps, channel, person, { beside }) : noticeCard({ kind: "channel-only" }),
);

const isNew = async (deps: Needed, channel: Channel) => (await applicationsIn(deps, channel)).length === 0;

/** The first application gives its partnership the language of its form, or of who sets it up if that is bokmål. */
const languageFor = (form: Form | undefined, own: Language): Language =>
  form && form.printedIn !== DEFAULT_LANGUAGE ? form.printedIn : own;

/** "Avbryt" on the set-up card. */
export const cancel = cardAction(applicationVerbs.cancel, (_deps, { channel }) =>
  channel ? channelWelcomeCard() : noticeCard({ kind: "channel-only" }),
);

/** "Opprett" on the set-up card. The status card follows in the channel. */
export const create = cardAction(applicationVerbs.create, async (deps, turn, { drawnWith, ...typed }) => {
  const { channel } = turn;
  if (!channel) return noticeCard({ kind: "channel-only" });
  const again = async (shown: SettingUp, problems: SetUpProblems) =>
    setUpCard({
      ...choicesOf(deps.forms),
      ...{ typed: shown, problems, earlier: await earlierIn(deps, channel, turn.person) },
    });
  const partnership = await deps.channels.partnership(channel);
  const { timeZone } = partnership;
  const followed = followForm(typed, drawnWith, { forms: deps.forms, timeZone, now: deps.clock.now() });
  if (followed !== typed) return again(followed, { date: "followed-form" });
  const language = (await isNew(deps, channel))
    ? languageFor(deps.forms.get(typed.formId), turn.language)
    : partnership.language;
  const made = setUp(typed, {
    forms: deps.forms,
    ids: {
      application: deps.newId(),
      coordinator: deps.newId(),
      owner: deps.newId(),
      members: [deps.newId(), deps.newId()],
    },
    person: turn.person,
    timeZone,
    language,
    now: deps.clock.now(),
  });
  if (!made.ok) return again(typed, made.refusal);
  const outcome = await deps.applications.create(turn.cause, partnership.id, {
    ...made.value,
  });
  if (!outcome.ok) return noticeCard({ kind: "already-handled" });
  if (language !== partnership.language) await deps.channels.speakIn(partnership.id, language);
  switchLanguage(language);
  const created = createdCard(outcome.value, "channel");
  redrawForAll(deps, turn, created);
  return created;
});
