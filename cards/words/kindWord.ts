import { kindOf } from "../../domain/application/kindOf";
import type { Form, PartyKind } from "../../forms/form";

type Kinds = Pick<Form, "partyKinds">;

/** The name of a party kind, in the singular. */
export const kindWord = (form: Kinds, kind: PartyKind): string => kindOf(form, kind)?.one ?? kind;

/** The same in the plural, within a sentence. */
export const kindsWord = (form: Kinds, kind: PartyKind): string => kindOf(form, kind)?.many ?? kind;
