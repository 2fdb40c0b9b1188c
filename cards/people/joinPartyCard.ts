import { partiesOf, type Structure } from "../../domain/application/structure";
import type { PartyRefusal } from "../../domain/people/partyRefusal";
import type { FormPartyKind } from "../../forms/form";
import { button, primary, submitButton } from "../kit/button";
import { type CardField, choiceField, choicesField, pickField, required, textField } from "../kit/cardField";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { NEW_PARTY, peopleVerbs } from "../verbs/peopleVerbs";
import { t } from "../wording";
import { linesOf } from "../words/linesOf";
import { roleOptions } from "../words/rolesInWords";
import { applicationName } from "../words/whereIs";
import { partySentence } from "./partySentence";

export type JoinPartyInput = "party" | "name" | "shortName" | "orgNumber" | "roles";
export type JoinPartyArgs = {
  application: Structure;
  kind: FormPartyKind;
  /** The input values; `roles` is comma-separated. Empty strings at first. */
  typed: Readonly<Record<JoinPartyInput, string>>;
  problems: Readonly<Partial<Record<JoinPartyInput, PartyRefusal>>>;
};

/** More parties than this go into a searchable list. */
export const MOST_IN_SIGHT = 6;

/** The second step of joining: the party, and the person's roles in it. */
export function joinPartyCard({ application, kind, typed, problems }: JoinPartyArgs): AdaptiveCard {
  const at = (input: JoinPartyInput, help: string | null = null) => {
    const refusal = problems[input];
    return { help, problem: refusal === undefined ? null : partySentence(refusal) };
  };
  const known = partiesOf(application).filter((party) => party.kind === kind.id);
  const options = [
    ...known.map(({ id, name }) => ({ title: name, value: id })),
    { title: kind.joinAs ?? kind.one, value: NEW_PARTY },
  ];
  const pick = known.length > MOST_IN_SIGHT ? pickField : choiceField;
  const fields: (CardField | null)[] = [
    known.length > 0 ? pick("party", required(t("join.party")), typed.party, options, at("party")) : null,
    textField("name", known.length > 0 ? t("join.nameOfNew") : required(t("join.name")), typed.name, at("name")),
    textField("shortName", t("join.shortName"), typed.shortName, at("shortName", t("join.shortNameHelp"))),
    kind.orgNumber === "none"
      ? null
      : textField(
          "orgNumber",
          orgNumberLabel(kind, known.length > 0),
          typed.orgNumber,
          at("orgNumber", t("join.orgNumberHelp")),
        ),
    choicesField("roles", required(t("join.roles")), typed.roles, roleOptions(), at("roles")),
  ];
  return formCard({
    heading: heading(applicationName(application), kind.one, {
      text: t("join.step", { step: 2 }),
      style: "Informative",
    }),
    lines: linesOf(known.length > 0 ? t("join.partyLead") : t("join.firstLead")),
    fields: fields.filter((field) => field !== null),
    buttons: [
      primary(submitButton(t("button.join"), peopleVerbs.joinAs, { applicationId: application.id, kind: kind.id })),
      button(t("button.back"), peopleVerbs.join, { applicationId: application.id }),
    ],
  });
}

function orgNumberLabel({ orgNumber }: FormPartyKind, mayBeKnown: boolean): string {
  if (mayBeKnown) return t("join.orgNumberOfNew");
  return orgNumber === "required" ? required(t("join.orgNumber")) : t("join.orgNumber");
}
