import type { Structure } from "../domain/application";
import type { AdaptiveCard } from "./adaptiveCard";
import { button, first, sending } from "./button";
import { choicesField } from "./field";
import { formCard } from "./formCard";
import { heading } from "./heading";
import { pageOf } from "./page";
import { shortCard } from "./shortCard";
import { t } from "./wording";
import { tellApart } from "./words/tellApart";
import { linesOf } from "./written";

export type InviteArgs = {
  application: Structure;
  people: readonly { id: string; name: string; email?: string | null }[];
  problem: { kind: "required" } | null;
  /** Counted from 1. Only very large teams need more than one: the button is `parties/invite` with `page`. */
  page?: number;
};

/** Whom of the team to invite. */
export function inviteCard({ application, people, problem, page = 1 }: InviteArgs): AdaptiveCard {
  const { id: applicationId } = application;
  const back = button(t("button.back"), "parties/list", { applicationId });
  if (people.length === 0) return shortCard(application.title, t("invite.title"), t("invite.nobody"), [first(back)]);

  const names = tellApart(people);
  const options = people.map(({ id, name }) => ({ title: names.get(id) ?? name, value: id }));
  const { rows, more } = pageOf(options, page, {
    rest: 6_000,
    drawn: 2,
    verb: "parties/invite",
    data: { applicationId },
  });
  const pages = more.flatMap(({ text }) => [t("invite.pages", { page: text })]);
  return formCard({
    heading: heading(application.title, t("invite.title")),
    notes: [],
    lines: linesOf([t("invite.lead"), ...pages].join("\n")),
    fields: [
      choicesField("people", t("invite.people"), "", rows, { problem: problem ? t("invite.chooseSomebody") : null }),
    ],
    rows: [],
    buttons: [
      first(sending(t("invite.send"), "parties/sendInvitations", { applicationId })),
      ...more.flatMap(({ buttons }) => buttons),
      back,
    ],
  });
}
