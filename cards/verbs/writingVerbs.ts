import { z } from "zod";
import { ContentHash, OfApplication, OfOpenSection, PageNumber, SeenContent } from "./cardData";
import { FieldETag, ParsedFieldETag } from "./fieldETag";
import { verb } from "./verb";

const member = { access: "member", state: "drafting" } as const;
const reader = { access: "reader", state: "drafting" } as const;
const writer = { access: "writer", state: "drafting" } as const;

const SlotId = z.string().max(200);
const From = z.number().int().nonnegative().default(0);
const Mark = z.string().regex(/^[\w-]{10}$/);
const Saved = z.object({ slot: SlotId, version: z.number().int().positive() });

/** The inputs of a section, by slot id. A client may leave out empty inputs. */
const slotInputs = z.object({}).catchall(z.unknown());

/** The slot that an input belongs to: its own, or that of the table whose cell it is. */
const slotOfInput = (id: string): string => id.split(".").slice(0, 2).join(".");

const Reuse = OfOpenSection.extend({ slot: SlotId.default(""), base: z.record(FieldETag), from: From });

export const writingVerbs = {
  resume: verb("walk/resume", { data: OfApplication, ...member }),
  goTo: verb("walk/goTo", {
    data: OfOpenSection.extend({ draftSeen: SeenContent.optional(), from: From }),
    ...member,
  }),
  skip: verb("walk/skip", { data: OfOpenSection, ...member }),
  back: verb("walk/back", { data: OfOpenSection, ...member }),
  summary: verb("walk/summary", { data: OfApplication, ...member }),
  send: verb("walk/send", {
    /** `approves` names what the card said is approved at once. */
    data: OfApplication.extend({ approves: ContentHash.optional() }),
    ...member,
  }),
  save: verb("section/save", {
    data: OfOpenSection.extend({
      base: z.record(ParsedFieldETag),
      then: z.enum(["next", "stay", "send"]),
      from: From,
      /** What the card offers to send. */
      sending: z
        .object({ kind: z.enum(["answer", "last", "all"]), approves: z.boolean(), rest: ContentHash.optional() })
        .optional(),
      draftSeen: SeenContent.optional(),
      emptied: z.array(SlotId).max(200).readonly().default([]),
    }),
    inputs: slotInputs,
    // A value that is not text would be read as empty, and clear the field.
    check: (sent) =>
      Object.entries(sent).every(([id, value]) => !(slotOfInput(id) in sent.base) || typeof value === "string"),
    ...writer,
  }),
  merge: verb("section/merge", {
    shownBy: "section/merge",
    shownWith: { choice: "look" },
    data: OfOpenSection.extend({
      slot: SlotId,
      /** The other person's text as the card showed it. */
      theirs: ParsedFieldETag,
      mine: Mark,
      /** The text that both of them changed, if it is known. */
      origin: Mark.optional(),
      choice: z.enum(["mine", "theirs", "together", "look"]),
      /** The page of the two texts. */
      page: PageNumber,
      /** One of the two texts stands: a common text that was begun is discarded on purpose. */
      discards: z.literal(true).optional(),
      /** Whether the card had the merged input. */
      hasInput: z.boolean().default(false),
      /** Whether the person has been asked about an input that did not come. */
      emptied: z.boolean().default(false),
      rest: z
        .array(z.object({ slot: SlotId, mine: Mark }))
        .max(200)
        .readonly(),
      of: z.number().int().positive(),
      draftSeen: SeenContent.optional(),
    }),
    inputs: slotInputs,
    ...writer,
  }),
  undo: verb("section/undo", {
    data: OfOpenSection.extend({ fields: z.array(Saved).min(1).max(500).readonly() }),
    ...writer,
  }),
  sources: verb("section/sources", { data: Reuse, inputs: slotInputs, ...writer }),
  fetch: verb("section/fetch", { data: Reuse, inputs: slotInputs, ...writer }),
  addRow: verb("section/addRow", { data: Reuse, inputs: slotInputs, ...writer }),
  useEarlier: verb("section/useEarlier", {
    data: OfOpenSection.extend({
      /** Empty for all fields of the card. */
      slot: SlotId.default(""),
      base: z.record(FieldETag),
      from: From,
    }),
    inputs: slotInputs,
    ...writer,
  }),
  history: verb("history/show", {
    data: OfOpenSection.extend({ slot: SlotId.default(""), page: PageNumber }),
    ...reader,
  }),
  version: verb("history/version", {
    data: OfOpenSection.extend({
      versionId: z.number().int(),
      against: z.string().max(30).default(""),
      page: PageNumber,
    }),
    ...reader,
  }),
  restore: verb("history/restore", {
    data: OfOpenSection.extend({ versionId: z.number().int(), standing: ParsedFieldETag }),
    ...writer,
  }),
};
