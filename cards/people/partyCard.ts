import { kindOf } from "../../domain/application/kindOf";
import { measuresOf, type Party, type Structure } from "../../domain/application/structure";
import type { PartyRefusal } from "../../domain/people/partyRefusal";
import type { Form } from "../../forms/form";
import { button, destructiveButton, primary, submitButton } from "../kit/button";
import { choicesField, required, textField } from "../kit/cardField";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { peopleVerbs } from "../verbs/peopleVerbs";
import { t } from "../wording";
import { kindWord } from "../words/kindWord";
import { applicationName } from "../words/whereIs";
import { partySentence } from "./partySentence";
export type PartyInput = "name" | "shortName" | "orgNumber";
/** The input values; `measureIds` is comma-separated. */
export type PartyTyped = Readonly<Record<PartyInput, string>> & { readonly measureIds?: string | undefined };

export type PartyArgs = {
  form: Form;
  application: Structure;
  party: Party;
  /** The input values; null to show what is stored. */
  typed: PartyTyped | null;
  problems: Readonly<Partial<Record<PartyInput, PartyRefusal>>>;
};

/** One party, to correct or remove, with all the measures to tick in one go. */
export function partyCard({ form, application, party, typed, problems }: PartyArgs): AdaptiveCard {
  const at = { applicationId: application.id, partyId: party.id };
  const measures = measuresOf(application);
  const own = measures.filter(({ partyIds }) => partyIds.includes(party.id)).map(({ id }) => id);
  const {
    name,
    shortName,
    orgNumber,
    measureIds = own.join(","),
  } = typed ?? {
    name: party.name,
    shortName: party.shortName ?? "",
    orgNumber: party.orgNumber ?? "",
  };
  const around = (input: PartyInput, help: string | null = null) => ({
    help,
    problem: problems[input] ? partySentence(problems[input]) : null,
  });
  return formCard({
    heading: heading(applicationName(application), party.name, {
      text: kindWord(form, party.kind),
      style: "Informative",
    }),
    fields: [
      textField("name", required(t("join.name")), name, around("name")),
      textField("shortName", t("join.shortName"), shortName, around("shortName", t("join.shortNameHelp"))),
      ...(kindOf(form, party.kind)?.orgNumber === "none"
        ? []
        : [textField("orgNumber", t("join.orgNumber"), orgNumber, around("orgNumber", t("join.orgNumberHelp")))]),
      ...(measures.length > 0
        ? [
            choicesField(
              "measureIds",
              t("party.measures"),
              measureIds,
              measures.map(({ id, number, name: measure }) => ({ title: `${number} ${measure}`, value: id })),
            ),
          ]
        : []),
    ],
    buttons: [
      primary(submitButton(t("section.save"), peopleVerbs.changeParty, at)),
      destructiveButton(t("button.remove"), peopleVerbs.askRemoveParty, at),
      button(t("button.back"), peopleVerbs.parties, { applicationId: application.id }),
    ],
  });
}
