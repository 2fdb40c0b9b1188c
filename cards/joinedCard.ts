import { measuresOf, type Party, type Structure } from "../domain/application";
import type { AdaptiveCard } from "./adaptiveCard";
import { button, first } from "./button";
import { rolesInWords } from "./roles";
import { shortCard } from "./shortCard";
import { t } from "./wording";

export type JoinedArgs = { application: Structure; party: Party; writes: boolean; approves: boolean };

/** Welcomes who has joined, and says what comes next. */
export function joinedCard({ application, party, writes, approves }: JoinedArgs): AdaptiveCard {
  const roles = rolesInWords({ writes, approves });
  const text = `${t("joined.as", { party: party.name, roles })}\n\n${nextFor(application, party, writes)}`;
  return shortCard(application.title, t("joined.title"), text, [first(button(t("button.myTasks"), "me/tasks"))]);
}

function nextFor(application: Structure, { id, kind }: Party, writes: boolean): string {
  const measures = measuresOf(application);
  if (kind === "uh" && !measures.some(({ partyIds }) => partyIds.includes(id))) return t("joined.nextUh");
  if (measures.length === 0) return t("joined.nextNoMeasures");
  return writes ? t("joined.nextWriter") : t("joined.nextApprover");
}
