import type { Author, SectionRecord } from "../answers/sectionRecord";
import type { SectionRef } from "../answers/sectionRef";
import { membershipsOf } from "../application/structure";
import type { NotThere } from "../section/reviewableSection";
import type { ReviewDecision } from "../section/reviewDecision";
import { type Application, recordAt } from "../section/section";
import { type Outcome, ok, refuse } from "../values/outcome";

type WithdrawRefusal = { readonly kind: "acted-since" };

type Withdraw = Pick<Author, "by"> & {
  readonly places: readonly SectionRef[];
  /** When the approvals were given. */
  readonly given: Date;
};

/**
 * "Angre" after an approval: takes back what the person approved with one press. A section in which anybody has acted
 * since keeps its approval, for others may already build on it; there, a change is asked for.
 */
export function withdrawApprovals(
  application: Application,
  { by, places, given }: Withdraw,
): Outcome<ReviewDecision & { readonly undone: number; readonly kept: number }, NotThere | WithdrawRefusal> {
  if (membershipsOf(application, by).length === 0) return refuse({ kind: "not-member" });
  const found = places.map((place) => {
    const record = recordAt(application, place);
    const approvals = record.approvals.filter(({ personId, at }) => personId === by && isAt(at, given));
    return { place, approvals: hasActedSince(record, given) ? [] : approvals };
  });
  const withdrawn = found.flatMap(({ place, approvals }) => approvals.map((approval) => ({ place, approval })));
  if (withdrawn.length === 0) return refuse({ kind: "acted-since" });
  const undone = found.filter(({ approvals }) => approvals.length > 0).length;
  return ok({ withdrawn, undone, kept: found.length - undone });
}

const isAt = (one: Date, other: Date): boolean => one.getTime() === other.getTime();

const hasActedSince = ({ answers, submissions, approvals, changeRequests }: SectionRecord, given: Date): boolean =>
  [...submissions, ...approvals, ...changeRequests].some(({ at }) => at > given) ||
  answers.some(({ writtenAt }) => writtenAt > given);
