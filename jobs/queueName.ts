import { z } from "zod";
import type { Notice } from "../domain/application/notice";
import type { OutgoingMessage } from "../domain/ports/undelivered";
import type { JobSubject, LeasedJob } from "./jobLeases";

export const CHANGED = "application-changed";
export const NOTICES = "notice";
/** Notices that wait a while to be merged with identical ones. */
export const GATHERED = "gathered-notice";
/** The files of a version are made: nothing is sent. */
export const FILES = "version-files";
/** The queues, one for each kind of work. */
export const QUEUES = [CHANGED, NOTICES, GATHERED, FILES] as const;
export type QueueName = (typeof QUEUES)[number];

const Uuid = z.string().uuid();
const Named = z.object({ personId: Uuid, personName: z.string() });
const ofSection = { applicationId: Uuid, measureId: Uuid.nullable(), sectionId: z.string(), personId: Uuid };
const Kept = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("approval-request"), ...ofSection, again: z.boolean().default(false) }),
  z.object({ kind: z.literal("change-request"), ...ofSection, requestId: Uuid }),
  z.object({ kind: z.literal("comment"), ...ofSection }),
  z.object({ kind: z.literal("question"), ...ofSection }),
  z.object({ kind: z.literal("draft-changed"), ...ofSection }),
  z.object({
    kind: z.literal("invitation"),
    applicationId: Uuid,
    personId: Uuid,
    partyId: Uuid.nullable().default(null),
    invitedBy: z.string(),
  }),
  z.object({
    kind: z.literal("role-news"),
    applicationId: Uuid,
    personId: Uuid,
    partyId: Uuid,
    from: z.string(),
    to: z.object({ personId: Uuid, name: z.string() }).nullable(),
    back: z.boolean().default(false),
  }),
  z.object({
    kind: z.literal("newcomer"),
    applicationId: Uuid,
    personId: Uuid,
    partyId: Uuid,
    newcomer: Named,
  }),
  z.object({
    kind: z.literal("newcomer-answer"),
    applicationId: Uuid,
    personId: Uuid,
    partyId: Uuid,
    by: z.string(),
    answer: z.enum(["approves", "writes", "out"]),
  }),
  z.object({
    kind: z.literal("deputy-news"),
    applicationId: Uuid,
    personId: Uuid,
    person: Named,
    deputy: Named,
    what: z.enum(["named", "in", "out"]),
  }),
  z.object({ kind: z.literal("take-over"), applicationId: Uuid, personId: Uuid, takeOverId: Uuid }),
  z.object({
    kind: z.literal("take-over-news"),
    applicationId: Uuid,
    personId: Uuid,
    takeOverId: Uuid,
    led: z.boolean(),
  }),
  z.object({ kind: z.literal("left-team"), applicationId: Uuid, personId: Uuid, leaver: Uuid }),
  z.object({ kind: z.literal("channel-lost"), applicationId: Uuid, personId: Uuid }),
  z.object({
    kind: z.literal("channel-left"),
    applicationId: Uuid,
    partnershipId: Uuid,
    activityIds: z.array(z.string()),
  }),
  z.object({ kind: z.literal("asked"), applicationId: Uuid, personId: Uuid }),
  z.object({ kind: z.literal("home"), personId: Uuid }),
  z.object({ kind: z.literal("deadline-moved"), applicationId: Uuid, personId: Uuid }),
  z.object({ kind: z.literal("join"), applicationId: Uuid, personId: Uuid }),
  z.object({ kind: z.literal("final"), applicationId: Uuid, personId: Uuid }),
  z.object({ kind: z.literal("in-measures"), applicationId: Uuid, personId: Uuid, partyId: Uuid }),
  z.object({ kind: z.literal("measures"), applicationId: Uuid, personId: Uuid }),
  z.object({ kind: z.literal("report-due"), applicationId: Uuid, personId: Uuid, year: z.number().int() }),
  z.object({ kind: z.literal("attachments"), applicationId: Uuid, personId: Uuid }),
  z.object({ kind: z.literal("documents"), applicationId: Uuid, personId: Uuid, draftId: Uuid }),
  z.object({ kind: z.enum(["file-offer", "file-upload"]), applicationId: Uuid, personId: Uuid, offerId: Uuid }),
  z.object({ kind: z.literal("reminder"), personId: Uuid, day: z.string() }),
  z.object({ kind: z.literal("draft"), applicationId: Uuid, draftId: Uuid }),
]);

type Forgotten = Exclude<Notice["kind"], z.output<typeof Kept>["kind"]>;
/** A notice as the queue stores it. Does not compile if a kind of notice is missing: nobody would get it. */
export const NoticeData: [Forgotten] extends [never] ? z.ZodType<Notice, z.ZodTypeDef, unknown> : Forgotten = Kept;
export const ChangedData = z.object({ applicationId: Uuid });
export const FilesData = z.object({ draftId: Uuid });
const OfWhat = z
  .object({
    kind: z.string().optional(),
    applicationId: Uuid.optional(),
    personId: Uuid.optional(),
    draftId: Uuid.optional(),
  })
  .catch({});

/** What the log says of a job. */
export const aboutOf = ({ name, id, data }: LeasedJob): JobSubject => ({
  queue: name,
  jobId: id,
  ...OfWhat.parse(data),
});

/** What a job sends, or null if it cannot be read. */
export function outgoingMessageOf({ name, data }: LeasedJob): OutgoingMessage | null {
  if (name === NOTICES || name === GATHERED) return NoticeData.safeParse(data).data ?? null;
  const changed = ChangedData.safeParse(data).data;
  return changed ? { kind: CHANGED, ...changed } : null;
}
