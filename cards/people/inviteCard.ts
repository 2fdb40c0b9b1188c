import type { Party, Structure } from "../../domain/application/structure";
import { inNameOrder } from "../../domain/people/inNameOrder";
import type { AdaptiveCard } from "../kit/adaptiveCard";
import { button, primary, submitButton } from "../kit/button";
import { choiceField, choicesField, pickField } from "../kit/cardField";
import { bytesOf } from "../kit/fitted";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import { pageOf } from "../kit/page";
import { shortCard } from "../kit/shortCard";
import { NO_PARTY, peopleVerbs } from "../verbs/peopleVerbs";
import { t } from "../wording";
import { linesOf } from "../words/linesOf";
import { type Somebody, tellApart } from "../words/tellApart";
import { MOST_IN_SIGHT } from "./joinPartyCard";

export type InviteInput = "party" | "people";
export type InviteArgs = {
  application: Structure;
  people: readonly Somebody[];
  /** The parties to invite people to. */
  parties: readonly Party[];
  /** Whether the reader is a coordinator: only coordinators can invite without naming a party. */
  leads: boolean;
  /** The input values; `people` is comma-separated. */
  typed: Readonly<Record<InviteInput, string>>;
  missing: readonly InviteInput[];
  /** Counted from 1. Only very large teams need more than one: the button is `parties/invite` with `page`. */
  page?: number;
};

/** Chooses people of the team to invite, and their party. */
export function inviteCard(args: InviteArgs): AdaptiveCard {
  const { application, people, parties, leads, typed, missing, page = 1 } = args;
  const { id: applicationId } = application;
  const back = button(t("button.back"), leads ? peopleVerbs.parties : peopleVerbs.roles, { applicationId });
  if (people.length === 0) return shortCard(application.title, t("invite.title"), t("invite.nobody"), [primary(back)]);

  const names = tellApart(people);
  const options = inNameOrder(
    people.map(({ id, name }) => ({ title: names.get(id) ?? name, value: id })),
    ({ title }) => title,
  );
  const partyOptions = [
    ...parties.map(({ id, name }) => ({ title: name, value: id })),
    ...(leads ? [{ title: t("invite.noParty"), value: NO_PARTY }] : []),
  ];
  const { rows, more } = pageOf(options, page, {
    rest: 6_000 + bytesOf(partyOptions),
    drawn: 2,
    turn: (title, to) => button(title, peopleVerbs.invite, { applicationId, page: to }),
  });
  const pages = more.flatMap(({ text }) => [t("invite.pages", { page: text })]);
  const problem = (input: InviteInput, sentence: string) => ({ problem: missing.includes(input) ? sentence : null });
  const pick = partyOptions.length > MOST_IN_SIGHT ? pickField : choiceField;
  return formCard({
    heading: heading(application.title, t("invite.title")),
    lines: linesOf([t("invite.lead"), ...pages].join("\n")),
    fields: [
      pick("party", t("invite.party"), typed.party, partyOptions, problem("party", t("invite.chooseParty"))),
      choicesField("people", t("invite.people"), typed.people, rows, problem("people", t("invite.chooseSomebody"))),
    ],
    buttons: [
      primary(submitButton(t("invite.send"), peopleVerbs.sendInvitations, { applicationId })),
      ...more.flatMap(({ buttons }) => buttons),
      back,
    ],
  });
}
