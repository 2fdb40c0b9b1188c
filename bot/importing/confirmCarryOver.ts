import { createdCard } from "../../cards/application/createdCard";
import { noticeCard } from "../../cards/home/noticeCard";
import { carryOverAskCard } from "../../cards/importing/carryOverAskCard";
import { carryOverShowCard } from "../../cards/importing/carryOverShowCard";
import { importingVerbs } from "../../cards/verbs/importingVerbs";
import { type DetailsProblems, parseDetails, type TypedDetails } from "../../domain/application/applicationDetails";
import { defaultDetails } from "../../domain/application/defaultDetails";
import { followForm } from "../../domain/application/followForm";
import { compareWith, continueSeen } from "../../domain/importing/continueSeen";
import type { Region } from "../../forms/form";
import type { BotDeps } from "../handler/botDeps";
import { cardAction } from "../handler/cardAction";
import { choicesOf } from "../handler/choicesOf";
import type { ApplicationContext } from "../handler/withAccess";

const askCard = (
  { forms }: BotDeps,
  { application }: ApplicationContext,
  typed: TypedDetails,
  problems: DetailsProblems,
) =>
  carryOverAskCard({ application, ...choicesOf(forms, { regions: regionsOf(forms, application) }), typed, problems });

/** The county of the partnership, and those of the form that it uses: both may have the form of next year. */
const regionsOf = (forms: BotDeps["forms"], { region, formId }: ApplicationContext["application"]): Region[] => [
  ...(region === null ? [] : [region]),
  ...(forms.get(formId)?.regions ?? []),
];

/** What was typed, with the plan that the application has if the card did not ask for one. */
const withPlan = (typed: TypedDetails, { application }: ApplicationContext): TypedDetails =>
  typed.plan === "" ? { ...typed, plan: application.planId ?? "" } : typed;

/** "Videreføre": asks for edition and year. Keeps what was typed if the person comes back to change it. */
export const askCarryOver = cardAction(
  importingVerbs.askCarryOver,
  (deps, _turn, { applicationId: _, ...typed }, context) => {
    const { planId, timeZone, year } = context.application;
    const usual = defaultDetails(deps.forms, {
      timeZone,
      now: deps.clock.now(),
      after: year,
      regions: regionsOf(deps.forms, context.application),
    });
    return askCard(deps, context, typed.formId === "" ? { ...usual, plan: planId ?? usual.plan } : typed, {});
  },
);

/** "Se hva som blir med": nothing is created yet. */
export const showCarryOver = cardAction(
  importingVerbs.showCarryOver,
  (deps, turn, { applicationId: _, drawnWith, ...typed }, context) => {
    const { form, application } = context;
    const setting = { forms: deps.forms, timeZone: application.timeZone, now: deps.clock.now() };
    const followed = followForm(typed, drawnWith, { ...setting, language: turn.language });
    if (followed.moved) return askCard(deps, context, followed.typed, followed.moved);
    const details = parseDetails(withPlan(typed, context), setting);
    if (!details.ok) return askCard(deps, context, typed, details.refusal);
    const to = details.value.form;
    return carryOverShowCard({ ...compareWith(form, application, to), to, typed });
  },
);

/**
 * "Opprett", under the list of what is carried over and what is not. The new application's status card follows in the
 * channel.
 */
export const confirmCarryOver = cardAction(
  importingVerbs.confirmCarryOver,
  async (deps, turn, { applicationId, seen, ...typed }, context) => {
    const { form, application } = context;
    const at = deps.clock.now();
    const { timeZone } = application;
    const details = parseDetails(withPlan(typed, context), { forms: deps.forms, timeZone, now: at });
    if (!details.ok) return askCard(deps, context, typed, details.refusal);
    const partnership = await deps.channels.partnershipOf(applicationId);
    if (!partnership) return noticeCard({ kind: "no-such-thing" });
    const to = details.value.form;
    const compared = compareWith(form, application, to);
    const continued = continueSeen(details.value, compared, { seen, at, newId: deps.newId });
    if (!continued.ok) return carryOverShowCard({ ...compared, to, typed });
    const { structure, earlier } = continued.value;
    const outcome = await deps.applications.create(turn.cause, partnership.id, {
      ...structure,
      earlier,
    });
    return outcome.ok ? createdCard(outcome.value, "chat") : noticeCard({ kind: "already-handled" });
  },
);
