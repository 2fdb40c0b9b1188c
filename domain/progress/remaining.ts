import type { Form } from "../../forms/form";
import { isCoordinator, measuresOf, type PersonId } from "../application/structure";
import type { Application } from "../section/section";
import { unapprovedIn } from "./finalisationBlockers";
import { blockingFindings } from "./findingsOf";
import { countFindings } from "./foldFindings";
import { progressOf } from "./progress";
import { isFinished, tasksWhenDue } from "./tasks";
import type { Unmanned } from "./unmanned";

/** What keeps an application from being final, besides one person's own tasks. */
export type Remaining = {
  /** Whether the person is the one who makes it final. */
  readonly leads: boolean;
  /** Whether the form asks about measures, and there is none yet. */
  readonly lacksMeasures: boolean;
  /** Findings that block it. */
  readonly toMend: number;
  /** Sections that are not approved by everybody. */
  readonly unapproved: number;
  /** Names of the parties that still have something to write, send or approve. */
  readonly awaited: readonly string[];
  /** Whether anybody else has open tasks. */
  readonly othersOpen: boolean;
  /** Parties in which nobody can do what is left. */
  readonly unmanned: readonly Unmanned[];
};

export function remainingFor(form: Form, application: Application, personId: PersonId): Remaining {
  const unapproved = unapprovedIn(form, application);
  return {
    leads: isCoordinator(application, personId),
    lacksMeasures: form.sections.some(({ scope }) => scope === "measure") && measuresOf(application).length === 0,
    toMend: countFindings(blockingFindings(form, application)).must,
    unapproved: unapproved.length,
    awaited: [...new Set(unapproved.flatMap(({ awaited }) => awaited))],
    othersOpen: application.members.some(
      (member) => member.personId !== personId && !isFinished(tasksWhenDue(form, application, member.personId)),
    ),
    unmanned: progressOf(form, application).unmanned,
  };
}

/** Whether nothing is left but to make the application final. */
export const isReady = ({ toMend, unapproved }: Remaining): boolean => toMend + unapproved === 0;
