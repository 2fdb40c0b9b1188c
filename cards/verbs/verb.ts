import type { z } from "zod";

/**
 * Who may press a button. `reader` is a member in the member's own chat, since a section differs from person to person;
 * `writer` has a part in the section, `approver` approves it, and `owner` has sent the file that the card is about.
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

/** When a button may be pressed: while the application is being written, once it is final, or at any time. */
export type State = "drafting" | "final" | "anytime";

/**
 * Whether a button may be pressed again. What makes something is pressed once on a card that was drawn (`never`); what
 * has something posted or sent may be pressed again later, and only a double click is one press (`later`).
 */
export type Repeats = "freely" | "later" | "never";

/** Who may press a button, and when. */
export type Rule<Who extends Access = Access, When extends State = State> = {
  readonly access: Who;
  readonly state: When;
};

/**
 * What a button does, as cards and handlers share it. `data` is what a card puts into the button; `sent` reads that
 * together with what the card's inputs add. Teams still shows cards from earlier versions, so neither may change.
 */
export type Verb<Data = unknown, Sent = unknown, Who extends Access = Access, When extends State = State> = Rule<
  Who,
  When
> & {
  readonly name: string;
  readonly repeats: Repeats;
  readonly data: z.ZodType<unknown, z.ZodTypeDef, Data>;
  readonly sent: z.ZodType<Sent, z.ZodTypeDef, unknown>;
};

/** What a card puts into a button of this verb. */
export type CarriedBy<Pressed> = Pressed extends { readonly data: z.ZodType<unknown, z.ZodTypeDef, infer Data> }
  ? Data
  : never;

/** What arrives when a button of this verb is pressed. */
export type SentBy<Pressed> = Pressed extends { readonly sent: z.ZodType<infer Sent, z.ZodTypeDef, unknown> }
  ? Sent
  : never;

/** Names a verb. `inputs` are what the inputs of its card add; `check` says whether what arrived can be from that card. */
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
    data,
    inputs,
    check,
  }: Rule<Who, When> & {
    readonly repeats?: Repeats;
    readonly data: Data;
    readonly inputs?: Inputs;
    readonly check?: (sent: z.output<Data> & z.output<Inputs>) => boolean;
  },
): Verb<z.input<Data>, z.output<Data> & z.output<Inputs>, Who, When> {
  type Sent = z.ZodType<z.output<Data> & z.output<Inputs>, z.ZodTypeDef, unknown>;
  const both: z.AnyZodObject = inputs ? data.merge(inputs) : data;
  const sent = both as unknown as Sent;
  return { name, access, state, repeats, data, sent: check ? sent.refine(check) : sent };
}
