import { takeOverCard } from "../../cards/handover/takeOverCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { isCoordinator, type PersonId, type Structure } from "../../domain/application/structure";
import { askedAbout, isPending, type TakeOver } from "../../domain/handover/takeOver";

/** The question to those who say yes or no, and to the coordinator; null if it does not wait for the person. */
export function takeOverAsked(
  application: Structure,
  takeOver: TakeOver | null,
  personId: PersonId,
  now: Date,
): AdaptiveCard | null {
  if (!takeOver || !isPending(application, takeOver, now)) return null;
  if (isCoordinator(application, personId)) return takeOverCard({ application, takeOver, speaksFor: null, now });
  const speaksFor = askedAbout(application, takeOver, personId);
  return speaksFor.length > 0 ? takeOverCard({ application, takeOver, speaksFor, now }) : null;
}
