import { applicationVerbs } from "./applicationVerbs";
import { approvalVerbs } from "./approvalVerbs";
import { attachmentsVerbs } from "./attachmentsVerbs";
import { awardVerbs } from "./awardVerbs";
import { consultationVerbs } from "./consultationVerbs";
import { fetchingVerbs } from "./fetchingVerbs";
import { finalisingVerbs } from "./finalisingVerbs";
import { handoverVerbs } from "./handoverVerbs";
import { homeVerbs } from "./homeVerbs";
import { importingVerbs } from "./importingVerbs";
import { peopleVerbs } from "./peopleVerbs";
import { remindersVerbs } from "./remindersVerbs";
import { statusVerbs } from "./statusVerbs";
import { threadVerbs } from "./threadVerbs";
import type { Verb } from "./verb";
import { writingVerbs } from "./writingVerbs";

const ROOMS: readonly Readonly<Record<string, Verb>>[] = [
  homeVerbs,
  applicationVerbs,
  peopleVerbs,
  writingVerbs,
  consultationVerbs,
  approvalVerbs,
  threadVerbs,
  handoverVerbs,
  remindersVerbs,
  statusVerbs,
  awardVerbs,
  finalisingVerbs,
  fetchingVerbs,
  importingVerbs,
  attachmentsVerbs,
];

/** All verbs by name. */
export const everyVerb: ReadonlyMap<string, Verb> = new Map(
  ROOMS.flatMap((room) => Object.values(room)).map((verb) => [verb.name, verb]),
);
