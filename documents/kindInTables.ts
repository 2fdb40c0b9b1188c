import { kindOf } from "../domain/application/kindOf";
import type { PartyKind } from "../domain/application/structure";
import type { Form } from "../forms/form";

/** How tables name a kind of party: "Eier". */
export const kindInTables = (form: Pick<Form, "partyKinds">, kind: PartyKind): string =>
  kindOf(form, kind)?.inTables ?? kind;
