import type { Form } from "../../forms/form";
import {
  type Invitation,
  isCoordinator,
  type Member,
  type Party,
  type PersonId,
  partiesOf,
  type Structure,
} from "../application/structure";
import { waitsForMeasure } from "../application/waitsForMeasure";
import { askedAbout, isPending, type TakeOver } from "../handover/takeOver";
import { unusedInvitations } from "../invitations/unusedInvitations";
import { mayAnswerNewcomer } from "../people/mayAnswerNewcomer";
import type { Application } from "../section/section";
import { type OpenQuestion, openQuestions } from "../thread/openQuestions";
import { type Remaining, remainingFor } from "./remaining";
import { type Tasks, tasksOf } from "./tasks";

type Arrival = { readonly member: Member; readonly party: Party };

/** Everything in one application that waits for one person, and news that the coordinator should have. */
export type Inbox = {
  readonly tasks: Tasks;
  readonly remaining: Remaining;
  /** A request that the person says yes or no to, or as coordinator can stop. */
  readonly takeOver: TakeOver | null;
  /** People who wait for a yes that this person can give. */
  readonly newcomers: readonly Arrival[];
  readonly questions: readonly OpenQuestion[];
  /** For the coordinator: who joined in the last days, the newest first. */
  readonly joined: readonly Arrival[];
  /** For the coordinator: whether nobody else is in it. */
  readonly isAlone: boolean;
  /** For the coordinator: who is invited and has not joined. */
  readonly invited: readonly Invitation[];
  /** For the coordinator: institutions that are in no measure. */
  readonly withoutMeasure: readonly Party[];
};

/** How many days the coordinator sees who joined. */
const NEW_FOR_DAYS = 7;

export function inboxOf(
  form: Form,
  application: Application,
  request: TakeOver | null,
  personId: PersonId,
  now: Date,
): Inbox {
  const remaining = remainingFor(form, application, personId);
  const { leads } = remaining;
  const arrivals = application.members.flatMap((member): Arrival[] => {
    const party = partiesOf(application).find(({ id }) => id === member.partyId);
    return party && member.standsInFor === null && member.personId !== personId ? [{ member, party }] : [];
  });
  const since = now.getTime() - NEW_FOR_DAYS * 86_400_000;
  return {
    tasks: tasksOf(form, application, personId),
    remaining,
    takeOver: request && isAskedAbout(application, request, personId, now) ? request : null,
    newcomers: arrivals.filter(
      ({ member }) => member.asksToApprove && mayAnswerNewcomer(application, personId, member),
    ),
    questions: openQuestions(form, application, personId),
    joined: leads
      ? arrivals
          .filter(({ member }) => !member.asksToApprove && member.joinedAt.getTime() >= since)
          .sort((a, b) => b.member.joinedAt.getTime() - a.member.joinedAt.getTime())
      : [],
    isAlone: leads && application.members.every((member) => member.personId === personId),
    invited: leads ? unusedInvitations(application) : [],
    withoutMeasure: leads ? withoutMeasure(form, application) : [],
  };
}

const isAskedAbout = (application: Structure, request: TakeOver, personId: PersonId, now: Date): boolean =>
  isPending(application, request, now) &&
  (isCoordinator(application, personId) || askedAbout(application, request, personId).length > 0);

/** Parties of kinds that are not in every measure, which wait for the coordinator to say in which measures they are. */
function withoutMeasure(form: Form, application: Structure): Party[] {
  if (!form.sections.some(({ scope }) => scope === "measure")) return [];
  return partiesOf(application).filter((party) => waitsForMeasure(form, application, party));
}
