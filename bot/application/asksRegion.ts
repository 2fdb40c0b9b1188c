import type { BotDeps } from "../handler/botDeps";

/** Whether people are asked for their county: only if an open edition of the form is for some counties. */
export const asksRegion = (forms: BotDeps["forms"]): boolean =>
  [...forms.values()].some(({ status, regions }) => status === "open" && regions.length > 0);
