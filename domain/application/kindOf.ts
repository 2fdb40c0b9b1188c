import type { Form, FormPartyKind, PartyKind, PartyRole } from "../../forms/form";

type Kinds = Pick<Form, "partyKinds">;

/** The form's kind with this id; undefined if the form has none. */
export const kindOf = ({ partyKinds }: Kinds, kind: PartyKind): FormPartyKind | undefined =>
  partyKinds.find(({ id }) => id === kind);

/** The first kind with a role. @throws if the form has none; such a form is not read. */
export function kindWith({ partyKinds }: Kinds, role: PartyRole): FormPartyKind {
  const found = partyKinds.find(({ roles }) => roles.includes(role));
  if (!found) throw new Error(`no kind of party has the role ${role}`);
  return found;
}

/** The kinds that people can join. */
export const joinableKinds = ({ partyKinds }: Kinds): FormPartyKind[] =>
  partyKinds.filter(({ joins }) => joins === "anybody");

/** The kinds that can be asked to approve, and that take part in measures by choice: all but the lead. */
export const kindsBesideLead = ({ partyKinds }: Kinds): FormPartyKind[] =>
  partyKinds.filter(({ roles }) => !roles.includes("lead"));

/** Parties by kind, in the form's order of kinds. Parties of a kind that the form no longer has come last. */
export function byKind<Each extends { readonly kind: PartyKind }>(
  { partyKinds }: Kinds,
  parties: readonly Each[],
): Each[] {
  const place = (kind: PartyKind) => {
    const index = partyKinds.findIndex(({ id }) => id === kind);
    return index < 0 ? partyKinds.length : index;
  };
  return [...parties].sort((a, b) => place(a.kind) - place(b.kind));
}

/** Whether a name is that of the party that leads the writing, which is named as the form calls its kind: "Koordinator". */
export const isLeadName = ({ inLanguages }: Pick<Form, "inLanguages">, name: string): boolean =>
  [...inLanguages.values()].some(({ partyKinds }) =>
    partyKinds.some(({ roles, one }) => roles.includes("lead") && one === name.trim()),
  );
