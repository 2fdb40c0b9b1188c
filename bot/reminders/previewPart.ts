import { noticeCard } from "../../cards/home/noticeCard";
import { moveDeadlineCard } from "../../cards/reminders/moveDeadlineCard";
import { partIn } from "../../cards/reminders/partDeadlineCard";
import { remindersVerbs } from "../../cards/verbs/remindersVerbs";
import { dropDeadline, moveDeadline, ofWhole, withMove } from "../../domain/reminders/moveDeadline";
import { previewOf } from "../../domain/reminders/previewOf";
import { cardAction } from "../handler/cardAction";
import { partCard, partOf } from "./setPart";
import { deadlinesIn } from "./showDeadlines";

/** "Se hva som skjer" and "Fjern": who is told and which reminders move, before a part's own deadline changes. */
export const previewPart = cardAction(
  remindersVerbs.previewPart,
  async (deps, turn, { about, date, time, drop, ...data }, context) => {
    const { form, application } = context;
    const now = deps.clock.now();
    const settings = await deps.reminders.loadSettings(application.id);
    const part = partOf(data);
    const of = part ?? partIn(about);
    const by = turn.person.id;
    const moved =
      drop || of === null
        ? dropDeadline(form, application, settings.parts, by, of ?? ofWhole)
        : moveDeadline(form, application, settings.parts, by, { of, date, time, now });
    if (!moved.ok) {
      const { refusal } = moved;
      return refusal.kind === "no-such-part" && part !== null
        ? noticeCard({ kind: "stale" })
        : partCard(deps, context, part, { typed: { about, date, time }, problem: refusal });
    }
    const move = moved.value;
    if (move.was === move.deadline) return deadlinesIn(deps, turn, context, { moved: move });
    const after = { ...settings, parts: withMove(settings.parts, move, now) };
    return moveDeadlineCard({
      ...{ form, application, move, typed: { date, time }, now },
      before: previewOf(form, application, settings, now),
      after: previewOf(form, application, after, now),
    });
  },
);
