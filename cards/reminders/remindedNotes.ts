import type { PersonId, Structure } from "../../domain/application/structure";
import { inNameOrder } from "../../domain/people/inNameOrder";
import type { NotReminded } from "../../domain/reminders/remindOpen";
import { localDay } from "../../domain/values/deadline";
import { dayAfter } from "../../domain/values/isWorkingDay";
import { type Note, note } from "../kit/note";
import { t } from "../wording";
import { clockAt, dayInWords } from "../words/instantInWords";
import { namesIn } from "../words/personState";

/** Whom a press reminded, when they get it, and who gets none and why. */
export type Reminded = {
  readonly sent: readonly PersonId[];
  /** When they get it; now unless it is night. */
  readonly at: Date;
  /** Those who had that day's card before. */
  readonly before: readonly PersonId[];
  readonly not: readonly NotReminded[];
};

const MOST_NAMES = 6;

/** The sentences about it. Why nobody can be reminded at all is said once. */
export function remindedNotes(application: Structure, { sent, at, before, not }: Reminded, now: Date): Note[] {
  const of = namesIn(application);
  const named = (ids: readonly PersonId[]): string => {
    const names = inNameOrder(
      ids.map((id) => of.get(id) ?? ""),
      (name) => name,
    );
    const shown = names.slice(0, MOST_NAMES);
    const last = shown.length > 1 && names.length === shown.length ? shown.pop() : undefined;
    const list = shown.join(", ");
    if (names.length > MOST_NAMES) return t("status.andMore", { names: list, count: names.length - MOST_NAMES });
    return last === undefined ? list : t("left.and", { names: list, last });
  };
  const off = not.filter(({ why }) => why === "off").map(({ personId }) => personId);
  const all = not.find(({ why }) => why === "paused" || why === "over" || why === "late")?.why;
  const when = { names: named(sent), when: whenInWords(at, application.timeZone, now) };
  const notes = [
    ...(sent.length > 0
      ? [note("good", at > now ? t("left.remindedLater", when) : t("left.reminded", { names: named(sent) }))]
      : []),
    ...(before.length > 0 ? [note("accent", t("left.remindedBefore", { names: named(before) }))] : []),
    ...(off.length > 0 ? [note("accent", t("left.remindedOff", { names: named(off) }))] : []),
    ...(all === "paused" || all === "over" || all === "late" ? [note("accent", t(`reminders.person.${all}`))] : []),
  ];
  return notes.length > 0 ? notes : [note("accent", t("left.remindedNobody"))];
}

/** "kl. 9.00 i morgen", or with the day's name. */
function whenInWords(at: Date, timeZone: string, now: Date): string {
  const clock = clockAt(at, timeZone);
  const [day, today] = [localDay(timeZone, at).day, localDay(timeZone, now).day];
  if (day === today) return t("left.today", { clock });
  return day === dayAfter(today)
    ? t("left.tomorrow", { clock })
    : t("left.onDay", { clock, day: dayInWords(day, timeZone, now) });
}
