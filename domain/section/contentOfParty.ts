import type { Form } from "../../forms/form";
import { sectionRefsOf } from "../answers/sectionRef";
import { askedAmounts } from "../application/askedAmounts";
import type { PartyId } from "../application/structure";
import { totalsOf } from "../application/totals";
import { type Application, sectionAt } from "./section";

/** What counts no longer once a party is removed. */
export type PartyContent = {
  readonly answers: number;
  readonly kroner: number;
  /** Approvals of any party that stand now, and would not without it. */
  readonly approvals: number;
};

/** How much a party has written, and how many approvals rest on it. */
export function contentOfParty(form: Form, application: Application, partyId: PartyId): PartyContent {
  const without: Application = {
    ...application,
    parties: application.parties.map((party) => (party.id === partyId ? { ...party, removed: true } : party)),
  };
  const approvalsIn = (each: Application) =>
    sectionRefsOf(form, each).reduce((sum, place) => sum + sectionAt(form, each, place).approvals.length, 0);
  const totalIn = (each: Application) => totalsOf(form, each, askedAmounts(form, each)).total;
  return {
    answers: application.records
      .flatMap((record) => record.answers)
      .filter((answer) => answer.partyId === partyId && answer.value !== null).length,
    kroner: totalIn(application) - totalIn(without),
    approvals: Math.max(approvalsIn(application) - approvalsIn(without), 0),
  };
}
