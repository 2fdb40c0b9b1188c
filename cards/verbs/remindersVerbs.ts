import { z } from "zod";
import { EARLIEST_HOUR, LATEST_CHOICE, RHYTHMS, type Rhythm } from "../../domain/reminders/reminderChoice";
import { LANGUAGES } from "../../domain/values/language";
import { OfApplication, OfPerson, OfPlace, PageNumber, TypedText, Uuid } from "./cardData";
import { verb } from "./verb";

const coordinator = { access: "coordinator", state: "drafting" } as const;
const anyone = { access: "anyone", state: "anytime" } as const;

const OfPart = OfApplication.extend({
  partyId: Uuid.optional(),
  sectionId: OfPlace.shape.sectionId.optional(),
  approvals: z.literal(true).optional(),
});

export const remindersVerbs = {
  choice: verb("me/reminders", { data: z.object({}), ...anyone }),
  choose: verb("me/setReminders", {
    shownBy: "me/reminders",
    data: z.object({}),
    inputs: z.object({
      rhythm: z.enum(RHYTHMS as [Rhythm, ...Rhythm[]]),
      // Cards that were sent before there was a choice have no such input.
      language: z.enum(LANGUAGES).optional(),
      hour: z.coerce.number().int().min(EARLIEST_HOUR).max(LATEST_CHOICE),
    }),
    ...anyone,
  }),
  putOff: verb("me/putOff", { data: z.object({ day: z.string().regex(/^\d{4}-\d\d-\d\d$/) }), ...anyone }),
  show: verb("reminders/show", { data: OfApplication, ...coordinator }),
  pause: verb("reminders/pause", { data: OfApplication.extend({ paused: z.boolean() }), ...coordinator }),
  people: verb("reminders/people", { data: OfApplication.extend({ page: PageNumber }), ...coordinator }),
  mentions: verb("reminders/mentions", {
    shownBy: "reminders/people",
    data: OfApplication,
    inputs: z.object({ mentions: z.enum(["yes", "no"]) }),
    ...coordinator,
  }),
  person: verb("reminders/person", { data: OfPerson, ...coordinator }),
  setDeputy: verb("reminders/setDeputy", {
    shownBy: "reminders/person",
    data: OfPerson,
    inputs: z.object({ deputy: TypedText }),
    ...coordinator,
  }),
  sendNow: verb("reminders/sendNow", { data: OfPerson, ...coordinator }),
  /** Everybody with something left to do, or those of one party; answers with the card it was pressed on. */
  remind: verb("reminders/remind", {
    repeats: "later",
    data: OfApplication.extend({
      partyId: Uuid.optional(),
      shownOn: z.enum(["findings", "finalising", "reminders", "people"]).default("findings"),
    }),
    ...coordinator,
  }),
  /** The link to a person's calendar works after the application is final, so it can be ended then too. */
  calendar: verb("calendar/show", { data: OfApplication, access: "member", state: "anytime" }),
  renewCalendar: verb("calendar/renew", {
    repeats: "later",
    data: OfApplication,
    access: "member",
    state: "anytime",
  }),
  renewEverybodys: verb("calendar/renewForAll", {
    repeats: "later",
    data: OfApplication,
    access: "coordinator",
    state: "anytime",
  }),
  deadlines: verb("deadlines/show", { data: OfApplication, ...coordinator }),
  previewMove: verb("deadlines/preview", {
    shownBy: "deadlines/show",
    data: OfApplication,
    inputs: z.object({ date: TypedText, time: TypedText }),
    ...coordinator,
  }),
  moveDeadline: verb("deadlines/move", {
    data: OfApplication.extend({ date: TypedText, time: TypedText }),
    ...coordinator,
  }),
  part: verb("deadlines/part", { data: OfPart, ...coordinator }),
  /** Before a part's own deadline is set, or with `drop` removed. */
  previewPart: verb("deadlines/previewPart", {
    shownBy: "deadlines/part",
    data: OfPart.extend({ drop: z.literal(true).optional() }),
    inputs: z.object({ about: TypedText, date: TypedText, time: TypedText }),
    ...coordinator,
  }),
  // Cards that were sent before have the part as an input.
  setPart: verb("deadlines/setPart", {
    data: OfPart.extend({ about: TypedText, date: TypedText, time: TypedText }),
    ...coordinator,
  }),
  dropPart: verb("deadlines/dropPart", { data: OfPart, ...coordinator }),
};
