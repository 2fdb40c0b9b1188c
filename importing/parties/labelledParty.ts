import type { Form } from "../../forms/form";
import { inEachLanguage } from "../model/labelsOf";

/** A party as a table names it, with the form's column that its label means. */
export type LabelledParty = { readonly name: string; readonly column: string | null };

/** "Eier: Fjordvik kommune" names the column of the party, as our own tables of people do. Null without such a label. */
export function labelledParty(form: Form, label: string): LabelledParty | null {
  for (const { id, column = null } of form.partyKinds) {
    const words = inEachLanguage(form, ({ partyKinds }) => partyKinds.find((kind) => kind.id === id)?.inTables);
    const said = words.find((word) => label.startsWith(`${word}: `));
    if (said !== undefined) return { name: label.slice(said.length + 2).trim(), column };
  }
  return null;
}
