import type { Application } from "../../../domain/section/section";
import { approvalCards } from "./every/approvals";
import { attachmentCards } from "./every/attachments";
import { awardCards } from "./every/awards";
import { deadlineCards } from "./every/deadlines";
import { discussionCards } from "./every/discussions";
import { draftCards } from "./every/drafts";
import { importCards } from "./every/imports";
import { noticeCards } from "./every/notices";
import { peopleCards } from "./every/people";
import { reminderCards } from "./every/reminders";
import { aScene, type NamedCard, type Who } from "./every/scene";
import { sectionCards } from "./every/sections";
import { setUpCards } from "./every/setUps";
import { simpleCards } from "./every/simple";
import { standInCards } from "./every/standIns";
import { statusCards } from "./every/status";

/** The cards, a family a file: a new card goes into the list of its family. */
const FAMILIES = [
  simpleCards,
  noticeCards,
  setUpCards,
  statusCards,
  peopleCards,
  standInCards,
  draftCards,
  awardCards,
  discussionCards,
  approvalCards,
  reminderCards,
  deadlineCards,
  importCards,
  sectionCards,
  attachmentCards,
];

/** Every card there is, of one application, as a writer, an approver and the coordinator get them. */
export function everyCard(application: Application, who: Who, words = "Kan dere si **mer**?"): NamedCard[] {
  const scene = aScene(application, who, words);
  return FAMILIES.flatMap((cardsOf) => cardsOf(scene));
}
