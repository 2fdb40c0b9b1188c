import type { Form } from "../../forms/form";
import { isSameSection, sectionRefsOf } from "../answers/sectionRef";
import { membershipsOf, type Party, type PersonId, partiesOf } from "../application/structure";
import { type Application, type Section, sectionAt } from "../section/section";
import type { Finding } from "./finding";
import { findingsOf } from "./findingsOf";
import { foldFindings } from "./foldFindings";
import { mendOf } from "./mendOf";
import { type PartState, partsOfSection } from "./partsOfSection";
import { type Tasks, tasksOf } from "./tasks";

/** What a party still has to do, by sections, and what of it only others than the reader can do. */
export type PartyLeft = {
  readonly party: Party;
  readonly write: readonly Section[];
  readonly change: readonly Section[];
  readonly send: readonly Section[];
  readonly approve: readonly Section[];
};

/** All that stands between an application and its final version, as one person reads it. */
export type WhatIsLeft = {
  /** What the person can do: contradictions to mend, and the person's own tasks. */
  readonly mine: { readonly findings: readonly Finding[] } & Pick<Tasks, "toWrite" | "toSend" | "toApprove">;
  readonly others: readonly PartyLeft[];
  /** What must be mended by others than the reader, besides missing answers and approvals. */
  readonly othersFindings: readonly Finding[];
  /** What is worth a look, and hinders nothing. */
  readonly warnings: readonly Finding[];
};

/** What is left, sorted by who can do it. */
export function whatIsLeft(form: Form, application: Application, personId: PersonId): WhatIsLeft {
  const findings = findingsOf(form, application);
  const blocking = foldFindings(
    findings.filter(({ severity, code }) => severity === "blocking" && code !== "missing-answers"),
  );
  const isMine = (finding: Finding) => mendOf(finding, form, application, personId) !== null;
  const { toWrite, toSend, toApprove } = tasksOf(form, application, personId);
  const sections = sectionRefsOf(form, application).map((place) => sectionAt(form, application, place));
  const mine = { toWrite, toSend, toApprove };
  return {
    mine: { findings: blocking.filter(isMine), ...mine },
    others: othersLeft(application, sections, personId, mine),
    othersFindings: blocking.filter((finding) => !isMine(finding)),
    warnings: findings.filter(({ severity }) => severity === "warning"),
  };
}

export const isNothingLeft = ({ mine, others, othersFindings }: WhatIsLeft): boolean =>
  !isMineLeft(mine) && others.length === 0 && othersFindings.length === 0;

const isMineLeft = ({ findings, toWrite, toSend, toApprove }: WhatIsLeft["mine"]): boolean =>
  findings.length + toWrite.length + toSend.length + toApprove.length > 0;

const KIND: Partial<Record<PartState, "write" | "change" | "send" | "approve">> = {
  toWrite: "write",
  toChange: "change",
  toSend: "send",
  toApprove: "approve",
};

/** The parties that have something left which the person cannot do for them, in the order of the application. */
function othersLeft(
  application: Application,
  sections: readonly Section[],
  personId: PersonId,
  { toWrite, toSend, toApprove }: Pick<Tasks, "toWrite" | "toSend" | "toApprove">,
): PartyLeft[] {
  const own = new Set(membershipsOf(application, personId).map(({ party }) => party.id));
  const does = {
    write: toWrite.map(({ section }) => section),
    change: toWrite.map(({ section }) => section),
    send: toSend.map(({ section }) => section),
    approve: toApprove,
  };
  const parts = sections.flatMap((section) =>
    partsOfSection(section).flatMap(({ party, state }) => {
      const kind = KIND[state];
      // A sum is computed of what is missing elsewhere.
      if (!kind || (kind !== "approve" && section.form.computed === "totals")) return [];
      if (own.has(party.id) && does[kind].some((each) => isSameSection(each, section))) return [];
      return [{ section, party, kind }];
    }),
  );
  return partiesOf(application).flatMap((party): PartyLeft[] => {
    const of = (kind: (typeof parts)[number]["kind"]) =>
      parts.filter((part) => part.party.id === party.id && part.kind === kind).map(({ section }) => section);
    const left = { party, write: of("write"), change: of("change"), send: of("send"), approve: of("approve") };
    return left.write.length + left.change.length + left.send.length + left.approve.length > 0 ? [left] : [];
  });
}
