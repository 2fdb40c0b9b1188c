/** What the rules need of the world, a noun a file. */
export type * from "./ports/applications";
export type * from "./ports/audit";
export type * from "./ports/cause";
export type * from "./ports/clock";
export type * from "./ports/deadlines";
export type * from "./ports/drafts";
export type * from "./ports/earlierAnswers";
export type * from "./ports/finalisations";
export type * from "./ports/imports";
export type * from "./ports/messages";
export type * from "./ports/notifier";
export type * from "./ports/outbox";
export type * from "./ports/persons";
export type * from "./ports/reminders";
export type * from "./ports/sections";
export type * from "./ports/sendTurns";
export type * from "./ports/undelivered";
