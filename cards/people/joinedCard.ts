import { type Member, measuresOf, type Party, type Structure } from "../../domain/application/structure";
import { waitsForMeasure } from "../../domain/application/waitsForMeasure";
import { mayAnswerNewcomer } from "../../domain/people/mayAnswerNewcomer";
import type { Form } from "../../forms/form";
import { button, primary } from "../kit/button";
import { shortCard } from "../kit/shortCard";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { homeVerbs } from "../verbs/homeVerbs";
import { t } from "../wording";
import { inShort } from "../words/inShort";
import { namesOf } from "../words/namesOf";
import { rolesInWords } from "../words/rolesInWords";
import { applicationName } from "../words/whereIs";
export type JoinedArgs = { form: Form; application: Structure; party: Party; member: Member };

/** Welcomes a new member, and says what they may do now, what is pending, and what comes next. */
export function joinedCard({ form, application, party, member }: JoinedArgs): AdaptiveCard {
  const { writes, approves, asksToApprove } = member;
  const text = [
    writes || approves
      ? t("joined.as", { party: party.name, roles: rolesInWords({ writes, approves, asksToApprove: false }) })
      : t("joined.in", { party: party.name }),
    ...(asksToApprove ? [t("joined.asks", { people: whoAnswers(application, member) })] : []),
    ...(writes || approves ? [nextFor(form, application, party, writes)] : []),
  ];
  const buttons = [primary(button(t("button.overview"), homeVerbs.tasks))];
  return shortCard(applicationName(application), t("joined.title"), text.join("\n\n"), buttons);
}

/** The people who can let the newcomer in; one yes is enough. */
const whoAnswers = (application: Structure, newcomer: Member): string =>
  inShort(
    namesOf(application.members.filter(({ personId }) => mayAnswerNewcomer(application, personId, newcomer))),
    200,
  );

function nextFor(form: Form, application: Structure, party: Party, writes: boolean): string {
  const measures = measuresOf(application);
  if (waitsForMeasure(form, application, party)) return t("joined.nextUh");
  if (measures.length === 0) return t("joined.nextNoMeasures");
  return writes ? t("joined.nextWriter") : t("joined.nextApprover");
}
