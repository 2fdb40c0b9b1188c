import type { Imported } from "../model/imported";
import { withoutOwnUnanswered } from "../text/isUnanswered";
import { sameWords } from "../text/letters";

/** A row of our own tables of amounts that nobody has filled in, "LMS Ikke besvart". */
export function isUnansweredRow(line: string, parties: Imported["parties"]): boolean {
  const said = withoutOwnUnanswered(line);
  return (
    said !== line &&
    parties.some(({ name, aliases }) =>
      [name, ...aliases, ...aliases.map((alias) => `${name} (${alias})`)].some((each) => sameWords(each, said)),
    )
  );
}
