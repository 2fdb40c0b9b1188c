import type { Button } from "./button";
import { type Sentence, sentences } from "./note";

/** A row that opens something when pressed anywhere; `cue` signals that. */
export type OpenRow = {
  readonly title: string;
  readonly details: readonly Sentence[];
  readonly cue: string;
  readonly action: string;
  readonly verb: string;
  readonly data: Button["data"];
};

export const openRow = (
  title: string,
  details: readonly (string | null)[],
  { title: cue, verb, data }: Button,
): OpenRow => ({
  title,
  details: sentences(...details),
  cue,
  action: `${cue}: ${title}`,
  verb,
  data,
});
