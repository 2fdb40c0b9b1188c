import type { FilesIntroKey } from "./filesIntro";

/** Why somebody does not get a page. */
export type Sorry =
  | "wrongLog"
  | "wrongAttachment"
  | "wrongCalendar"
  | "renewedCalendar"
  | "wrong"
  | "old"
  | "expired"
  | "withdrawn"
  | "notMember"
  | "missing"
  | "busy"
  | "tooLarge"
  | "fault";

export type PageWords = (key: Sorry | FilesIntroKey) => string;
