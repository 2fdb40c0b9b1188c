import { reportDueCard } from "../../cards/award/reportDueCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { isCoordinator, type PersonId, type Structure } from "../../domain/application/structure";
import { nextReport } from "../../domain/award/report";
import { currentFinalisation } from "../../domain/finalising/finalisation";
import type { NotifierDeps } from "./notifierDeps";

/** The reminder of a report that nobody has started; null if somebody has since, or the person leads it no more. */
export async function reportDueFor(
  { awards, clock, finalisations, forms }: NotifierDeps,
  application: Structure,
  year: number,
  personId: PersonId,
): Promise<AdaptiveCard | null> {
  if (application.status !== "delivered" || !isCoordinator(application, personId)) return null;
  const { award, started } = await awards.of(application.id);
  const next = nextReport(forms, application, award, started);
  const current = currentFinalisation(await finalisations.of(application.id));
  return current && next?.isOpen && next.year === year
    ? reportDueCard({ application, number: current.number, next, now: clock.now() })
    : null;
}
