/** A button as the template draws it. `inputs` says whether the card's inputs go along. */
export type Button = {
  readonly title: string;
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly style: "positive" | "default" | "destructive";
  readonly inputs: "auto" | "none";
};

type Data = Button["data"];

/** Leaves what is typed in the card alone. */
export const button = (title: string, verb: string, data: Data = {}): Button => ({
  title,
  verb,
  data,
  style: "default",
  inputs: "none",
});

/** Sends what is typed in the card. */
export const sending = (title: string, verb: string, data: Data = {}): Button => ({
  title,
  verb,
  data,
  style: "default",
  inputs: "auto",
});

/** Sends what is typed too, so that whoever presses is asked about what is not saved; `leaving` says what the card knew. */
export const leading = (away: Button, leaving: Data): Button => ({
  ...away,
  data: { ...away.data, leaving },
  inputs: "auto",
});

/** The likely one. */
export const first = (likely: Button): Button => ({ ...likely, style: "positive" });

/** The one that takes something away. */
export const removing = (title: string, verb: string, data: Data): Button => ({
  ...button(title, verb, data),
  style: "destructive",
});
