import { deliverCard } from "../../cards/finalising/deliverCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { finalisingVerbs } from "../../cards/verbs/finalisingVerbs";
import { t } from "../../cards/wording";
import { type DeliverCommand, deliverAsMember } from "../../domain/finalising/deliver";
import { type DeliveryProblems, readDelivery, type TypedDelivery } from "../../domain/finalising/deliveryDetails";
import { localDay } from "../../domain/values/deadline";
import type { BotDeps } from "../handler/botDeps";
import { cardAction, decidingAction } from "../handler/cardAction";
import { refusedChange } from "../handler/refusedChange";
import type { Turn } from "../handler/turn";
import { type Final, finalCardOf, finalIn, withFinal } from "./finalCardOf";

type Shown = {
  readonly typed?: TypedDelivery;
  readonly problems?: DeliveryProblems;
  readonly changed?: boolean;
};

/** What is recorded, or what is likely: sent today, by this person, to the office that issued the form. */
function likely(deps: BotDeps, { person }: Turn, { structure, current: { delivered } }: Final): TypedDelivery {
  if (delivered) {
    const { day, by, to, caseNumber, note } = delivered.details;
    return { day, by, to: to ?? "", caseNumber: caseNumber ?? "", note: note ?? "" };
  }
  return {
    day: localDay(structure.timeZone, deps.clock.now()).day,
    by: person.name,
    to: deps.forms.get(structure.formId)?.issuer ?? t("final.usualOffice"),
    caseNumber: "",
    note: "",
  };
}

const form = async (deps: BotDeps, turn: Turn, final: Final, shown: Shown = {}): Promise<AdaptiveCard> =>
  deliverCard({
    application: final.structure,
    current: final.current,
    history: await deps.finalisations.deliveriesOf(final.current.id),
    typed: shown.typed ?? likely(deps, turn, final),
    problems: shown.problems ?? {},
    changed: shown.changed ?? false,
    now: deps.clock.now(),
  });

/** "Merk som sendt inn", and "Rett innsendingen": asks when, by whom and to whom. */
export const askDeliver = cardAction(finalisingVerbs.askDeliver, (deps, turn, _data, { application }) =>
  finalIn(deps, application, (final) => form(deps, turn, final)),
);

/** "Lagre" on that card: the application is finished, and the coordinator is reminded no more. */
export const recordDelivery = decidingAction(
  finalisingVerbs.record,
  async (deps, turn, { applicationId, number, corrects, day, by, office, caseNumber, note }) => {
    const typed = { day, by, to: office, caseNumber, note };
    const again = (shown: Shown) =>
      withFinal(deps, turn, applicationId, (final) => form(deps, turn, final, { typed, ...shown }));
    const timeZone = (await deps.sections.scene(applicationId, []))?.structure.timeZone ?? "Europe/Oslo";
    const details = readDelivery(typed, { timeZone, now: deps.clock.now() });
    if (!details.ok) return again({ problems: details.refusal });
    const command = { by: turn.person.id, number, details: details.value, corrects };
    return mark(deps, turn, applicationId, command, (final) => form(deps, turn, final, { changed: true }));
  },
);

/** "Merk som levert" on a card from before there was a form: sent today, by this person. */
export const deliverFinal = decidingAction(finalisingVerbs.deliver, (deps, turn, { applicationId, number }) =>
  withFinal(deps, turn, applicationId, (final) => {
    const { timeZone } = final.structure;
    const details = readDelivery(likely(deps, turn, { ...final, current: { ...final.current, delivered: null } }), {
      timeZone,
      now: deps.clock.now(),
    });
    return details.ok
      ? mark(deps, turn, applicationId, { by: turn.person.id, number, details: details.value })
      : form(deps, turn, final, { problems: details.refusal });
  }),
);

/** "Angre innsending": it was not sent after all. */
export const undoDelivery = decidingAction(finalisingVerbs.undoDelivery, (deps, turn, { applicationId, number }) =>
  mark(deps, turn, applicationId, { by: turn.person.id, number, details: null }),
);

async function mark(
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  command: DeliverCommand,
  changed: (final: Final) => Promise<AdaptiveCard> = (final) => finalCardOf(deps, turn.person.id, final),
): Promise<AdaptiveCard> {
  const outcome = await deps.finalisations.deliver(applicationId, turn.cause, deps.clock.now(), (structure, current) =>
    deliverAsMember(structure, current, command),
  );
  // An old card, or one that was pressed before: the current state is shown.
  const current = () => withFinal(deps, turn, applicationId, (final) => finalCardOf(deps, turn.person.id, final));
  if (outcome.ok || outcome.refusal.kind === "stale") return current();
  return refusedChange(deps, turn, applicationId, outcome.refusal, () => withFinal(deps, turn, applicationId, changed));
}
