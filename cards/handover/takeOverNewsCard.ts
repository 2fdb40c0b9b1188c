import type { Party, Structure } from "../../domain/application/structure";
import { earliestEffect, type TakeOver } from "../../domain/handover/takeOver";
import { type Button, button, destructiveButton, primary } from "../kit/button";
import { shortCard } from "../kit/shortCard";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { handoverVerbs } from "../verbs/handoverVerbs";
import { homeVerbs } from "../verbs/homeVerbs";
import { peopleVerbs } from "../verbs/peopleVerbs";
import { t } from "../wording";
import { inShort } from "../words/inShort";
import { instantInWords } from "../words/instantInWords";
import { applicationName } from "../words/whereIs";
export type TakeOverNewsArgs = {
  application: Structure;
  takeOver: TakeOver;
  /** The owners whose yes is still missing. */
  awaited: readonly Party[];
  /** Whether the request can still be answered. */
  isPending: boolean;
  /** Whether the reader asked. */
  isMine: boolean;
  /** Whether the reader was the coordinator before, or still is while the request is pending. */
  led: boolean;
  now: Date;
};

/** The state or the outcome of a request to take over as coordinator. */
export function takeOverNewsCard(args: TakeOverNewsArgs): AdaptiveCard {
  const { application, takeOver, isMine } = args;
  const taken = takeOver.ended?.how === "taken";
  const tasks = button(t("button.overview"), homeVerbs.tasks);
  const parties = button(t("button.parties"), peopleVerbs.parties, { applicationId: application.id });
  const withdraw = destructiveButton(t("takeOver.withdraw"), handoverVerbs.withdraw, {
    applicationId: application.id,
    takeOverId: takeOver.id,
  });
  const waits = takeOver.ended === null && args.isPending;
  const here = button(t("takeOver.here"), handoverVerbs.stillHere, {
    applicationId: application.id,
    takeOverId: takeOver.id,
  });
  const stops = waits && takeOver.settled !== null && args.led;
  const buttons: Button[] =
    taken && isMine
      ? [primary(parties), tasks]
      : [...(stops ? [primary(here), tasks] : [primary(tasks)]), ...(waits && isMine ? [withdraw] : [])];
  return shortCard(
    applicationName(application),
    t(taken ? "takeOver.takenTitle" : "takeOver.title"),
    said(args),
    buttons,
  );
}

function said({ application, takeOver, awaited, isPending, isMine, led, now }: TakeOverNewsArgs): string {
  const { askerName: person, ended } = takeOver;
  const by = ended?.by?.name ?? "";
  switch (ended?.how) {
    case "taken":
      if (isMine) return t("takeOver.yours");
      return led ? t("takeOver.lost", { person }) : t("takeOver.taken", { person });
    case "refused":
      return t("takeOver.refused", { by, person });
    case "here":
      return t("takeOver.isHere", { by });
    case "replaced":
      return t("takeOver.replaced", { by, person });
    case "withdrawn":
      return t("takeOver.withdrawn", { person });
    case "lapsed":
      return t("takeOver.lapsed", { person });
    case undefined: {
      if (takeOver.settled) {
        const when = instantInWords(earliestEffect(application, takeOver), application.timeZone, now);
        return t(isMine ? "takeOver.settledYours" : led ? "takeOver.settledWarned" : "takeOver.settled", {
          person,
          when,
        });
      }
      const parties = inShort(awaited.map(({ name }) => name).join(", "), 300);
      return isPending ? t("takeOver.waiting", { person, parties }) : t("takeOver.lapsed", { person });
    }
  }
}
