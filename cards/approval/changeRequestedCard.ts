import { partyLabel, type Structure } from "../../domain/application/structure";
import type { Section } from "../../domain/section/section";
import { button, primary } from "../kit/button";
import { heading } from "../kit/heading";
import { quote } from "../kit/quote";
import { quotingCard } from "../kit/quotingCard";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { homeVerbs } from "../verbs/homeVerbs";
import { t } from "../wording";
import { inShort } from "../words/inShort";
import { plainText } from "../words/plainText";
import { titleOf } from "../words/titleOf";
import { whereAndWhose } from "../words/whereIs";

export type ChangeRequestedArgs = { application: Structure; section: Section; comment: string };

/** Confirms to an approver that the change request was sent to the writers. */
export const changeRequestedCard = ({ application, section, comment }: ChangeRequestedArgs): AdaptiveCard =>
  quotingCard({
    heading: heading(whereAndWhose(application, section.measureId), titleOf(section.form)),
    lead: t("changeRequested.text", {
      parties: inShort(plainText(section.notSent.map(partyLabel).join(", ")), 200),
      count: section.notSent.length,
    }),
    quotes: [quote("emphasis", t("changeRequested.yourComment"), comment)],
    buttons: [primary(button(t("button.overview"), homeVerbs.tasks))],
  });
