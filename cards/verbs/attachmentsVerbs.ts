import { z } from "zod";
import { OfApplication, OfPlace, PageNumber, ReturnTo, TypedText, Uuid } from "./cardData";
import { verb } from "./verb";

const reading = { access: "member", state: "anytime" } as const;
const writing = { access: "member", state: "drafting" } as const;

/** A file that the person has sent. */
const OfFile = z.object({ fileId: Uuid });
const OfAttachment = OfApplication.extend({ attachmentId: Uuid });
/** The measure whose sections are offered, or "application" for what is no measure's; without it, all are. */
const Part = z.union([Uuid, z.literal("application")]).optional();

export const attachmentsVerbs = {
  use: verb("attachments/use", { data: OfFile, access: "anyone", state: "anytime" }),
  discard: verb("attachments/discard", {
    /** What is typed about the file goes with it, on purpose. */
    data: OfFile.extend({ discards: z.literal(true).default(true) }),
    access: "anyone",
    state: "anytime",
  }),
  /** The files that the person has sent, and not used. */
  waiting: verb("attachments/waiting", { data: z.object({}), access: "anyone", state: "anytime" }),
  place: verb("attachments/place", {
    data: OfFile.merge(OfApplication).extend({ part: Part, page: PageNumber }),
    ...writing,
  }),
  add: verb("attachments/add", {
    repeats: "never",
    shownBy: "attachments/place",
    data: OfFile.merge(OfApplication).extend({ part: Part }),
    inputs: z.object({ name: TypedText, place: TypedText }),
    ...writing,
  }),
  list: verb("attachments/list", {
    data: OfApplication.extend({
      page: PageNumber,
      /** The section that the list was opened from, to go back to. */
      section: OfPlace.omit({ applicationId: true }).extend({ returnTo: ReturnTo }).optional(),
    }),
    ...reading,
  }),
  show: verb("attachments/show", { data: OfAttachment, ...reading }),
  edit: verb("attachments/edit", { data: OfAttachment, ...writing }),
  change: verb("attachments/change", {
    shownBy: "attachments/edit",
    data: OfAttachment,
    inputs: z.object({ name: TypedText, place: TypedText }),
    ...writing,
  }),
  remove: verb("attachments/remove", { data: OfAttachment, ...writing }),
  restore: verb("attachments/restore", { data: OfAttachment, ...writing }),
};
