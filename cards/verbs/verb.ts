import type { z } from "zod";

/**
 * Who may press a button. `reader` is a member in their own chat, since a section differs per person. `writer` has a
 * part in the section, `approver` approves it, and `owner` sent the file that the card is about.
 */
export type Access =
  | "anyone"
  | "channel"
  | "inTeam"
  | "member"
  | "reader"
  | "writer"
  | "approver"
  | "coordinator"
  | "owner";

/** When a button may be pressed: during writing, once the application is final, or at any time. */
export type State = "drafting" | "final" | "anytime";

/**
 * Whether a button may be pressed again. A button that creates something works once per drawn card (`never`). One that
 * posts or sends something may be pressed again later, and only a double click counts as one press (`later`).
 */
export type Repeats = "freely" | "later" | "never";

/** Who may press a button, and when. */
export type VerbRule<Who extends Access = Access, When extends State = State> = {
  readonly access: Who;
  readonly state: When;
};

/**
 * A button's action, shared by cards and handlers. `data` is what a card puts into the button; `sent` parses that
 * together with the card's inputs. Teams still shows cards from earlier versions, so neither may change.
 */
export type Verb<Data = unknown, Sent = unknown, Who extends Access = Access, When extends State = State> = VerbRule<
  Who,
  When
> & {
  readonly name: string;
  readonly repeats: Repeats;
  /** The verb that shows the card whose inputs this button sends, from the same data; null for a card with none. */
  readonly shownBy: string | null;
  /** What that data says instead when the card is only shown, if the same verb both shows it and acts. */
  readonly shownWith: Readonly<Record<string, unknown>>;
  readonly data: z.ZodType<unknown, z.ZodTypeDef, Data>;
  readonly sent: z.ZodType<Sent, z.ZodTypeDef, unknown>;
};

/** The data that a card puts into a button of this verb. */
export type CarriedBy<Pressed> = Pressed extends { readonly data: z.ZodType<unknown, z.ZodTypeDef, infer Data> }
  ? Data
  : never;

/** The data that arrives when a button of this verb is pressed. */
export type SentBy<Pressed> = Pressed extends { readonly sent: z.ZodType<infer Sent, z.ZodTypeDef, unknown> }
  ? Sent
  : never;

/**
 * Declares a verb. `inputs` are the fields that its card's inputs add; `check` says whether the data can come from that
 * card.
 */
export function verb<
  Data extends z.AnyZodObject,
  Who extends Access,
  When extends State,
  // biome-ignore lint/complexity/noBannedTypes: a card without inputs adds nothing.
  Inputs extends z.AnyZodObject = z.ZodObject<{}>,
>(
  name: string,
  {
    access,
    state,
    repeats = "freely",
    shownBy,
    shownWith = {},
    data,
    inputs,
    check,
  }: VerbRule<Who, When> & {
    readonly repeats?: Repeats;
    readonly shownBy?: string;
    readonly shownWith?: Readonly<Record<string, unknown>>;
    readonly data: Data;
    readonly inputs?: Inputs;
    readonly check?: (sent: z.output<Data> & z.output<Inputs>) => boolean;
  },
): Verb<z.input<Data>, z.output<Data> & z.output<Inputs>, Who, When> {
  type Sent = z.ZodType<z.output<Data> & z.output<Inputs>, z.ZodTypeDef, unknown>;
  const both: z.AnyZodObject = inputs ? data.merge(inputs) : data;
  const sent = both as unknown as Sent;
  return {
    ...{ name, access, state, repeats, shownBy: shownBy ?? null, shownWith, data },
    sent: check ? sent.refine(check) : sent,
  };
}
