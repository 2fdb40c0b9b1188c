import type { Invitation, Party, Structure } from "../../domain/application/structure";
import { inNameOrder } from "../../domain/people/inNameOrder";
import { button, primary, submitButton } from "../kit/button";
import { choiceField, choicesField, FIND, pickField, textField } from "../kit/cardField";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import { note } from "../kit/note";
import { openRow } from "../kit/openRow";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { NO_PARTY, peopleVerbs } from "../verbs/peopleVerbs";
import { t } from "../wording";
import { linesOf } from "../words/linesOf";
import { type Somebody, tellApart } from "../words/tellApart";
import { applicationName } from "../words/whereIs";
import { invitedInWords, remindButton } from "./invitedInWords";
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
  /** Who is invited already, and can be reminded. */
  invited: readonly Invitation[];
  /** Who was just reminded. */
  reminded?: string;
  /** What is looked for among the names. */
  find?: string;
  /** Counted from 1. A large team has several pages. */
  page?: number;
  now: Date;
};

/** People on a page beside those who are chosen: a phone shows some ten at a time. */
const MOST_SHOWN = 25;

/** Chooses people of the team to invite, and their party. */
export function inviteCard(args: InviteArgs): AdaptiveCard {
  const { application, people, parties, leads, typed, missing, invited, reminded, now, find = "", page = 1 } = args;
  const { id: applicationId } = application;
  const back = button(t("button.back"), leads ? peopleVerbs.parties : peopleVerbs.roles, { applicationId });
  const rows = invited
    .slice(0, MOST_SHOWN)
    .map((each) =>
      openRow(each.personName, [invitedInWords(application, each, now)], remindButton(applicationId, each, "invite")),
    );
  const happened = reminded === undefined ? [] : [note("good", t("invited.reminded", { person: reminded }))];
  if (people.length === 0)
    return formCard({
      heading: heading(applicationName(application), t("invite.title")),
      ...{ notes: happened, rows },
      lines: linesOf(t(rows.length > 0 ? "invite.nobodyLeft" : "invite.nobody")),
      buttons: [primary(back)],
    });

  const names = tellApart(people);
  const options = inNameOrder(
    people.map(({ id, name }) => ({ title: names.get(id) ?? name, value: id })),
    ({ title }) => title,
  );
  const chosen = new Set(typed.people.split(","));
  const wanted = find.trim().toLocaleLowerCase("nb");
  const others = options.filter(
    ({ title, value }) => !chosen.has(value) && title.toLocaleLowerCase("nb").includes(wanted),
  );
  const pages = Math.max(Math.ceil(others.length / MOST_SHOWN), 1);
  const at = Math.min(page, pages);
  // Who is chosen stays in sight, and goes along to the next page and search.
  const choices = [
    ...options.filter(({ value }) => chosen.has(value)),
    ...others.slice((at - 1) * MOST_SHOWN, at * MOST_SHOWN),
  ];
  const isLarge = people.length > MOST_SHOWN;
  const turn = (title: string, to: number) => submitButton(title, peopleVerbs.invite, { applicationId, page: to });
  const partyOptions = [
    ...parties.map(({ id, name }) => ({ title: name, value: id })),
    ...(leads ? [{ title: t("invite.noParty"), value: NO_PARTY }] : []),
  ];
  const problem = (input: InviteInput, sentence: string) => ({ problem: missing.includes(input) ? sentence : null });
  const pick = partyOptions.length > MOST_IN_SIGHT ? pickField : choiceField;
  return formCard({
    heading: heading(applicationName(application), t("invite.title")),
    notes: [
      ...(isLarge && others.length === 0 && wanted !== "" ? [note("accent", t("invite.noneFound"))] : []),
      ...happened,
    ],
    lines: linesOf(t("invite.lead")),
    fields: [
      pick("party", t("invite.party"), typed.party, partyOptions, problem("party", t("invite.chooseParty"))),
      ...(isLarge ? [textField(FIND, t("invite.find"), find)] : []),
      choicesField("people", t("invite.people"), typed.people, choices, {
        ...problem("people", t("invite.chooseSomebody")),
        help: pages > 1 ? t("invite.pages", { page: t("page.of", { page: at, pages }) }) : null,
      }),
    ],
    rows,
    buttons: [
      primary(submitButton(t("invite.send"), peopleVerbs.sendInvitations, { applicationId })),
      ...(isLarge ? [submitButton(t("invite.search"), peopleVerbs.invite, { applicationId })] : []),
      ...(at > 1 ? [turn(t("page.previous"), at - 1)] : []),
      ...(at < pages ? [turn(t("page.next"), at + 1)] : []),
      back,
    ],
  });
}
