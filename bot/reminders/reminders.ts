import { noticeCard } from "../../cards/home/noticeCard";
import { remindedPeopleCard } from "../../cards/reminders/remindedPeopleCard";
import { NOBODY, remindedPersonCard, type Sending } from "../../cards/reminders/remindedPersonCard";
import { remindersCard } from "../../cards/reminders/remindersCard";
import { remindersVerbs } from "../../cards/verbs/remindersVerbs";
import { nameDeputy } from "../../domain/handover/deputies";
import { openPeople } from "../../domain/progress/openPeople";
import type { Tasks } from "../../domain/progress/tasks";
import { previewOf, sendNowRefusal } from "../../domain/reminders/preview";
import type { Reminding } from "../../domain/reminders/reminding";
import { daysLeft, localDay } from "../../domain/values/deadline";
import { decidingAction } from "../handler/cardAction";
import type { BotDeps } from "../handler/deps";
import { forCoordinator, type Opened } from "../handler/opened";
import { restructure } from "../handler/restructure";
import type { Turn } from "../handler/turn";

type Found = Opened & { readonly reminding: Reminding };

/** Opens an application for its coordinator, with how its people are reminded. */
const forReminding = (
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  show: (found: Found) => ReturnType<typeof forCoordinator>,
) =>
  forCoordinator(deps, turn, applicationId, async (opened) =>
    show({ ...opened, reminding: await deps.reminders.remindingOf(applicationId) }),
  );

const overview = (deps: BotDeps, turn: Turn, applicationId: string) =>
  forReminding(deps, turn, applicationId, async ({ form, application, reminding }) => {
    const now = deps.clock.now();
    return remindersCard({
      form,
      application,
      reminding,
      coming: previewOf(form, application, reminding, now),
      now,
    });
  });

/** "Frist og påminnelser": by when, and what is sent to whom in the next days. */
export const showReminders = decidingAction(remindersVerbs.show, (deps, turn, { applicationId }) =>
  overview(deps, turn, applicationId),
);

/** "Stopp alle" and "Start igjen". */
export const pause = decidingAction(remindersVerbs.pause, (deps, turn, { applicationId, paused }) =>
  forReminding(deps, turn, applicationId, async () => {
    const set = await deps.reminders.setPaused(turn.cause, applicationId, paused ? deps.clock.now() : null);
    return set.ok ? overview(deps, turn, applicationId) : noticeCard({ kind: "already-handled" });
  }),
);

const countOf = ({ toWrite, toSend, toApprove }: Tasks): number => toWrite.length + toSend.length + toApprove.length;
const leftIn = ({ form, application }: Opened): Map<string, number> =>
  new Map(openPeople(form, application).map(({ personId, tasks }) => [personId, countOf(tasks)]));

const peopleOf = (deps: BotDeps, turn: Turn, applicationId: string, shown: { saved?: boolean; page?: number } = {}) =>
  forReminding(deps, turn, applicationId, async (found) =>
    remindedPeopleCard({ ...found, left: leftIn(found), saved: false, ...shown }),
  );

/** "Personer". */
export const showPeople = decidingAction(remindersVerbs.people, (deps, turn, { applicationId, page }) =>
  peopleOf(deps, turn, applicationId, { page }),
);

/** Whether somebody whom the bot cannot write to may be mentioned in the channel. */
export const setMentions = decidingAction(remindersVerbs.mentions, (deps, turn, { applicationId, mentions }) =>
  forReminding(deps, turn, applicationId, async () => {
    const set = await deps.reminders.setMentions(turn.cause, applicationId, mentions === "yes");
    return set.ok ? peopleOf(deps, turn, applicationId, { saved: true }) : noticeCard({ kind: "already-handled" });
  }),
);

const personOf = (
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  personId: string,
  { happened = null, problem = false }: { happened?: Sending | null; problem?: boolean } = {},
) =>
  forReminding(deps, turn, applicationId, async (found) =>
    found.reminding.people.has(personId)
      ? remindedPersonCard({ ...found, personId, left: leftIn(found).get(personId) ?? 0, happened, problem })
      : noticeCard({ kind: "stale" }),
  );

/** One person of the list. */
export const showPerson = decidingAction(remindersVerbs.person, (deps, turn, { applicationId, personId }) =>
  personOf(deps, turn, applicationId, personId),
);

/** Who is reminded too when a person does not answer, and can step in. */
export const setDeputy = decidingAction(remindersVerbs.setDeputy, (deps, turn, { applicationId, personId, deputy }) =>
  forReminding(deps, turn, applicationId, async ({ application, reminding: { people } }) => {
    if (!people.has(personId)) return noticeCard({ kind: "stale" });
    const wrong = () => personOf(deps, turn, applicationId, personId, { problem: true });
    const before = application.deputies.find((each) => each.personId === personId)?.deputy;
    const chosen = [...application.members, ...(before ? [before] : [])].find((each) => each.personId === deputy);
    if (deputy !== NOBODY && !chosen) return wrong();
    const named = chosen ? { personId: chosen.personId, personName: chosen.personName } : null;
    return restructure(
      deps,
      turn,
      applicationId,
      (structure) => nameDeputy(structure, { by: turn.person.id, personId, deputy: named }),
      { done: () => personOf(deps, turn, applicationId, personId, { happened: "saved" }), wrong },
    );
  }),
);

/** "Send påminnelse nå": the card of today, once. */
export const sendNow = decidingAction(remindersVerbs.sendNow, (deps, turn, { applicationId, personId }) =>
  forReminding(deps, turn, applicationId, async ({ form, application, reminding }) => {
    if (!reminding.people.has(personId)) return noticeCard({ kind: "stale" });
    const now = deps.clock.now();
    const refused = sendNowRefusal(form, application, reminding, personId, now);
    if (refused) return personOf(deps, turn, applicationId, personId, { happened: refused.kind });
    const { deadline, timeZone } = application;
    const part = { applicationId, deadline, offsetDays: daysLeft(deadline, timeZone, now) };
    const sent = await deps.reminders.sendNow(turn.cause, personId, localDay(timeZone, now).day, part, now);
    if (!sent.ok) return noticeCard({ kind: "already-handled" });
    return personOf(deps, turn, applicationId, personId, { happened: sent.value ? "sent" : "already" });
  }),
);
