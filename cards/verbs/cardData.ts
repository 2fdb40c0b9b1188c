import { z } from "zod";

/** An id in a button. Guessed ids are caught by the membership check; malformed ones here. */
export const Uuid = z.string().uuid();
export const OfApplication = z.object({ applicationId: Uuid });
export const OfPlace = z.object({
  applicationId: Uuid,
  measureId: Uuid.nullable(),
  sectionId: z
    .string()
    .max(80)
    .regex(/^[A-Za-z0-9]+$/),
});
/** The card from which a section was opened, and to which it returns. Without it, the section is part of the walk. */
export const ReturnTo = z.enum(["home", "summary", "findings", "finalising", "draft"]).optional();
export type ReturnTo = z.output<typeof ReturnTo>;

/** A section that somebody has open. */
export const OfOpenSection = OfPlace.extend({ returnTo: ReturnTo });

export const OfSection = OfPlace.omit({ measureId: true });
export const OfMeasure = z.object({ applicationId: Uuid, measureId: Uuid });
export const OfParty = z.object({ applicationId: Uuid, partyId: Uuid });
export const OfPerson = z.object({ applicationId: Uuid, personId: Uuid });
export const OfMember = z.object({ applicationId: Uuid, memberId: Uuid });

/** A client may leave out an empty input. */
export const TypedText = z.string().max(200_000).default("");

/** The inputs of every new application, whatever it starts from. */
export const DetailsInputs = {
  formId: TypedText,
  title: TypedText,
  year: TypedText,
  date: TypedText,
  time: TypedText,
  plan: TypedText,
};

/** The form whose usual deadline the card suggests. Cards from before this was sent suggest none. */
export const DrawnWith = { drawnWith: TypedText };

/** Identifies the content that a card showed, so that nobody approves a text other than the one they read. */
export const ContentHash = z.string().regex(/^[0-9a-f]{64}$/);

/** The draft that somebody saw: its hash, and the newest version of an answer in it. */
export const SeenContent = z.object({
  contentHash: ContentHash,
  version: z.string().regex(/^\d{1,18}$/),
});

/** The page of a long list. */
export const PageNumber = z.number().int().positive().default(1);

/** The values of a multiple choice: one comma-separated string. */
export const chosenIn = (typed: string): string[] =>
  typed
    .split(",")
    .map((id) => id.trim())
    .filter((id) => id !== "");
