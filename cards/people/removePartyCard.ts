import { formatKroner } from "../../domain/amounts/formatKroner";
import type { Party, Structure } from "../../domain/application/structure";
import type { PartyContent } from "../../domain/section/contentOfParty";
import { button, destructiveButton, primary } from "../kit/button";
import { shortCard } from "../kit/shortCard";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { peopleVerbs } from "../verbs/peopleVerbs";
import { t } from "../wording";
import { applicationName } from "../words/whereIs";

export type RemovePartyArgs = {
  readonly application: Structure;
  readonly party: Party;
  readonly content: PartyContent;
  /** How many people take part only through this party. */
  readonly people: number;
};

/** Asks before a party is removed, and says what goes with it. */
export function removePartyCard({ application, party, content, people }: RemovePartyArgs): AdaptiveCard {
  const at = { applicationId: application.id, partyId: party.id };
  const { answers, kroner, approvals } = content;
  const text = [
    answers > 0 || kroner > 0
      ? t("removeMeasure.hides", { count: answers, kroner: formatKroner(kroner) })
      : t("removeMeasure.empty"),
    approvals > 0 ? t("removeParty.approvals", { count: approvals }) : null,
    people > 0 ? t("removeParty.people", { count: people }) : null,
    t("removeMeasure.kept"),
  ];
  return shortCard(
    applicationName(application),
    t("removeParty.title", { party: party.name }),
    text.filter((each) => each !== null).join("\n\n"),
    [
      primary(button(t("removeMeasure.keep"), peopleVerbs.editParty, at)),
      destructiveButton(t("button.remove"), peopleVerbs.removeParty, at),
    ],
  );
}
