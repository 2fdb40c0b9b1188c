import { createdCard } from "../../cards/application/createdCard";
import { runningHereCard } from "../../cards/application/runningHereCard";
import { type EarlierApplication, setUpCard } from "../../cards/application/setUpCard";
import { channelWelcomeCard } from "../../cards/home/channelWelcomeCard";
import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { applicationVerbs } from "../../cards/verbs/applicationVerbs";
import { defaultDetails } from "../../domain/application/defaultDetails";
import { followForm } from "../../domain/application/followForm";
import { followRegion } from "../../domain/application/followRegion";
import { type SettingUp, type SetUpProblems, setUp } from "../../domain/application/setUp";
import { isCoordinator } from "../../domain/application/structure";
import { suggestedLanguage } from "../../domain/application/suggestedLanguage";
import { currentLanguage, LANGUAGES, switchLanguage } from "../../domain/values/language";
import { readRegion } from "../../forms/region";
import type { BotDeps } from "../handler/botDeps";
import { cardAction } from "../handler/cardAction";
import { choicesOf } from "../handler/choicesOf";
import { redrawForAll } from "../handler/redrawForAll";
import type { Channel, Turn } from "../handler/turn";
import { applicationsIn } from "./applicationsIn";
import { asksRegion } from "./asksRegion";
import { everyApplicationIn } from "./everyApplicationIn";

type Needed = Pick<BotDeps, "applications" | "forms" | "clock" | "channels">;

const earlierIn = async (deps: Needed, channel: Channel, { id }: Turn["person"]): Promise<EarlierApplication[]> =>
  (await applicationsIn(deps, channel)).map(({ application }) => ({
    id: application.id,
    title: application.title,
    year: application.year,
    leads: isCoordinator(application, id),
  }));

/** The set-up card with what is typed in it, and the editions for its county, or all. */
async function cardWith(
  deps: Needed,
  channel: Channel,
  person: Turn["person"],
  typed: SettingUp,
  { problems = {}, all = false }: { problems?: SetUpProblems; all?: boolean } = {},
): Promise<AdaptiveCard> {
  const regions = typed.region ? [typed.region] : [];
  const [shown, every] = [choicesOf(deps.forms, { regions, all }), choicesOf(deps.forms, { regions, all: true })];
  const hidden = every.forms.length > shown.forms.length;
  const others = all ? "shown" : hidden ? "hidden" : null;
  return setUpCard({ ...shown, typed, problems, others, earlier: await earlierIn(deps, channel, person) });
}

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
  const { timeZone, region } = await deps.channels.partnership(channel);
  const after = Math.max(0, ...here.map(({ year }) => year));
  const regions = region === null ? [] : [region];
  const details = defaultDetails(deps.forms, { timeZone, now: deps.clock.now(), after, regions });
  return cardWith(deps, channel, person, {
    ...details,
    ...{ owner: "", orgNumber: "", network: "" },
    ...(here.length === 0 ? { language: suggestedLanguage(deps.forms.get(details.formId), currentLanguage()) } : {}),
    ...(asksRegion(deps.forms) ? { region } : {}),
  });
}

export const start = cardAction(applicationVerbs.start, async (deps, { channel, person }, { beside }) =>
  channel ? startCard(deps, channel, person, { beside }) : noticeCard({ kind: "channel-only" }),
);

const isNew = async (deps: Needed, channel: Channel) => (await applicationsIn(deps, channel)).length === 0;

/** "Avbryt" on the set-up card. */
export const cancel = cardAction(applicationVerbs.cancel, (_deps, { channel }) =>
  channel ? channelWelcomeCard() : noticeCard({ kind: "channel-only" }),
);

type Sent = Omit<SettingUp, "language" | "region"> & { language?: string | undefined; region?: string | undefined };

const typedIn = ({ language, region, ...typed }: Sent): SettingUp => ({
  ...typed,
  language: LANGUAGES.find((each) => each === language),
  region: readRegion(region),
});

/** "Vis skjemaene for fylket": the editions of the chosen county, and what the first of them suggests. */
export const regionForms = cardAction(
  applicationVerbs.regionForms,
  async (deps, { channel, person, language }, { drawnWith, drawnIn, beside: _beside, all: _all, ...sent }) => {
    if (!channel) return noticeCard({ kind: "channel-only" });
    const typed = typedIn(sent);
    const { timeZone } = await deps.channels.partnership(channel);
    const regions = { drawn: readRegion(drawnIn) ?? null, chosen: typed.region ?? null };
    const inRegion = followRegion(typed, regions, deps.forms);
    const setting = { forms: deps.forms, timeZone, now: deps.clock.now(), language };
    return cardWith(deps, channel, person, followForm(inRegion, drawnWith, setting).typed);
  },
);

/** "Vis alle skjemaer": the card as it is typed, with the editions of other counties. */
export const allForms = cardAction(
  applicationVerbs.allForms,
  (deps, { channel, person }, { drawnWith: _with, drawnIn: _in, beside: _beside, all: _all, ...sent }) =>
    channel ? cardWith(deps, channel, person, typedIn(sent), { all: true }) : noticeCard({ kind: "channel-only" }),
);

/** "Opprett" on the set-up card. The status card follows in the channel. */
export const create = cardAction(
  applicationVerbs.create,
  async (deps, turn, { drawnWith, drawnIn, beside: _, all, ...sent }) => {
    const { channel } = turn;
    if (!channel) return noticeCard({ kind: "channel-only" });
    const typed = typedIn(sent);
    const again = (shown: SettingUp, problems: SetUpProblems) =>
      cardWith(deps, channel, turn.person, shown, { problems, all });
    const partnership = await deps.channels.partnership(channel);
    const { timeZone } = partnership;
    const { region = partnership.region } = typed;
    const setting = { forms: deps.forms, timeZone, now: deps.clock.now() };
    const drawn = readRegion(drawnIn) ?? null;
    // A form that was chosen among all of them is the person's choice.
    const stays = all && typed.formId !== drawnWith;
    const inRegion = stays ? typed : followRegion(typed, { drawn, chosen: region }, deps.forms);
    const followed = followForm(inRegion, drawnWith, { ...setting, language: turn.language });
    if (inRegion !== typed || followed.moved)
      return again(followed.typed, {
        ...(inRegion === typed ? {} : { formId: "followed-region" }),
        ...followed.moved,
      });
    const language = (await isNew(deps, channel))
      ? (typed.language ?? suggestedLanguage(deps.forms.get(typed.formId), turn.language))
      : partnership.language;
    const made = setUp(typed, {
      ...setting,
      ids: {
        application: deps.newId(),
        coordinator: deps.newId(),
        owner: deps.newId(),
        members: [deps.newId(), deps.newId()],
      },
      ...{ person: turn.person, language, region },
    });
    if (!made.ok) return again(typed, made.refusal);
    const outcome = await deps.applications.create(turn.cause, partnership.id, {
      ...made.value,
    });
    if (!outcome.ok) return noticeCard({ kind: "already-handled" });
    if (language !== partnership.language) await deps.channels.speakIn(partnership.id, language);
    if (region !== partnership.region) await deps.channels.belongTo(partnership.id, region);
    switchLanguage(language);
    const created = createdCard(outcome.value, "channel");
    redrawForAll(deps, turn, created);
    return created;
  },
);
