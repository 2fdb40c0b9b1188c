import type { Imported } from "../model/imported";
import { ownWords } from "../model/ownWords";
import { withoutOwnUnanswered } from "../text/isUnanswered";
import { sameWords } from "../text/letters";

/** A row of our own tables of amounts that nobody has filled in, "LMS Ikke besvart", and the sum of such rows, "Sum 0". */
export function isUnansweredRow(line: string, parties: Imported["parties"]): boolean {
  if (ownWords("sum").some((sum) => sameWords(line, `${sum} 0`))) return true;
  const said = withoutOwnUnanswered(line);
  return (
    said !== line &&
    parties.some(({ name, aliases }) =>
      [name, ...aliases, ...aliases.map((alias) => `${name} (${alias})`)].some((each) => sameWords(each, said)),
    )
  );
}
