import type { Verb } from "../verbs/verb";

/** A button as the template draws it. `inputs` says whether the card's inputs go along. */
export type Button = {
  readonly title: string;
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly style: "positive" | "default" | "destructive";
  readonly inputs: "auto" | "none";
};

type Data = Button["data"];

/** A button as it was pressed, without what was typed. */
export type Leaving = Pick<Button, "verb" | "data">;

/** Verbs whose buttons carry nothing need no data. */
type Carrying<Carried> = Record<never, never> extends Carried ? [data?: NoInfer<Carried>] : [data: NoInfer<Carried>];

/** Leaves what is typed in the card alone. */
export const button = <Carried extends object>(
  title: string,
  verb: Verb<Carried>,
  ...[data]: Carrying<Carried>
): Button => again(title, { verb: verb.name, data: { ...data } });

/** Sends what is typed in the card. */
export const sending = <Carried extends object>(
  title: string,
  verb: Verb<Carried>,
  ...carrying: Carrying<Carried>
): Button => ({ ...button(title, verb, ...carrying), inputs: "auto" });

/** Sends what is typed too, so that whoever presses is asked about what is not saved; `leaving` says what the card knew. */
export const leading = (away: Button, leaving: Data): Button => ({
  ...away,
  data: { ...away.data, leaving },
  inputs: "auto",
});

/** The likely one. */
export const first = (likely: Button): Button => ({ ...likely, style: "positive" });

/** The one that takes something away. */
export const removing = <Carried extends object>(
  title: string,
  verb: Verb<Carried>,
  ...carrying: Carrying<Carried>
): Button => destructive(button(title, verb, ...carrying));

export const destructive = (away: Button): Button => ({ ...away, style: "destructive" });

/** A button that was pressed before, offered once more: what it carries was read then. */
export const again = (title: string, { verb, data }: Leaving): Button => ({
  title,
  verb,
  data,
  style: "default",
  inputs: "none",
});
