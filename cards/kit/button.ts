import type { Verb } from "../verbs/verb";

/** A button as the template draws it. `inputs` says whether the card's inputs are sent along. */
export type Button = {
  readonly title: string;
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly style: "positive" | "default" | "destructive";
  readonly inputs: "auto" | "none";
};

/** A button that opens an address. */
export type Link = { readonly title: string; readonly url: string };

/** A button to an address, or none without one. */
export const linkTo = (title: string, url: string | null | undefined): Link[] => (url ? [{ title, url }] : []);

type Data = Button["data"];

/** A pressed button, without the typed input. */
export type Leaving = Pick<Button, "verb" | "data">;

/** A verb whose buttons carry nothing takes no data. */
type Carrying<Carried> = Record<never, never> extends Carried ? [data?: NoInfer<Carried>] : [data: NoInfer<Carried>];

/** Does not send the card's inputs. */
export const button = <Carried extends object>(
  title: string,
  verb: Verb<Carried>,
  ...[data]: Carrying<Carried>
): Button => again(title, { verb: verb.name, data: { ...data } });

/** Sends the card's inputs. */
export const submitButton = <Carried extends object>(
  title: string,
  verb: Verb<Carried>,
  ...carrying: Carrying<Carried>
): Button => ({ ...button(title, verb, ...carrying), inputs: "auto" });

/** Sends the inputs too, so that the person is asked about unsaved text; `leaving` carries what the card knew. */
export const confirmBeforeLeaving = (away: Button, leaving: Data): Button => ({
  ...away,
  data: { ...away.data, leaving },
  inputs: "auto",
});

/** The primary button. */
export const primary = (likely: Button): Button => ({ ...likely, style: "positive" });

/** A button that removes something. */
export const destructiveButton = <Carried extends object>(
  title: string,
  verb: Verb<Carried>,
  ...carrying: Carrying<Carried>
): Button => destructive(button(title, verb, ...carrying));

export const destructive = (away: Button): Button => ({ ...away, style: "destructive" });

/** Offers a button again that was pressed before: its data was parsed then. */
export const again = (title: string, { verb, data }: Leaving): Button => ({
  title,
  verb,
  data,
  style: "default",
  inputs: "none",
});
