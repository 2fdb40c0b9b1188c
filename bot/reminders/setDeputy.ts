import { noticeCard } from "../../cards/home/noticeCard";
import { NOBODY } from "../../cards/reminders/remindedPersonCard";
import { remindersVerbs } from "../../cards/verbs/remindersVerbs";
import { nameDeputy } from "../../domain/handover/nameDeputy";
import { cardAction } from "../handler/cardAction";
import { restructure } from "../handler/restructure";
import { personAgain } from "./showPerson";
import { withReminderSettings } from "./showReminders";

/** Sets the deputy, who is reminded too when the person does not answer, and can step in. */
export const setDeputy = cardAction(remindersVerbs.setDeputy, async (deps, turn, data, context) => {
  const { applicationId, personId, deputy } = data;
  const { application, settings } = await withReminderSettings(deps, context);
  if (!settings.people.has(personId)) return noticeCard({ kind: "stale" });
  const wrong = () => personAgain(deps, turn, data, { problem: true });
  const before = application.deputies.find((each) => each.personId === personId)?.deputy;
  const chosen = [...application.members, ...(before ? [before] : [])].find((each) => each.personId === deputy);
  if (deputy !== NOBODY && !chosen) return wrong();
  const named = chosen ? { personId: chosen.personId, personName: chosen.personName } : null;
  return restructure(
    deps,
    turn,
    applicationId,
    (structure) => nameDeputy(structure, { by: turn.person.id, personId, deputy: named }),
    { done: () => personAgain(deps, turn, data, { saved: true }), wrong },
  );
});
