import type { PartyKind } from "../../forms/fields/partyKind";
import type { Form } from "../../forms/form";
import type { Recognition } from "../../forms/recognition/recognition";
import { wordsOf } from "../text/letters";

/**
 * The kind of a party that a document names among those of a column: the one that its name has a word of, otherwise the
 * first one without words. A column is likely if `isSure` is false: then a word of any kind decides. Null if the form
 * has no kind there.
 */
export function kindNamed(
  { partyKinds }: Pick<Form, "partyKinds">,
  { partyKinds: words }: Recognition,
  name: string,
  column: string,
  isSure = true,
): PartyKind | null {
  const kinds = partyKinds.filter((kind) => kind.column === column).map(({ id }) => id);
  const named = wordsOf(name);
  const isSaid = (id: string) => words[id]?.some((each) => named.some((word) => word.endsWith(each))) ?? false;
  const anywhere = isSure ? undefined : partyKinds.find(({ id, column: of }) => of !== undefined && isSaid(id))?.id;
  return kinds.find(isSaid) ?? anywhere ?? kinds.find((id) => words[id] === undefined) ?? kinds[0] ?? null;
}
