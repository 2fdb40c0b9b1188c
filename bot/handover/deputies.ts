import { deputyNewsCard } from "../../cards/handover/deputyNewsCard";
import { ownDeputyCard } from "../../cards/handover/ownDeputyCard";
import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { coordinatorsIn } from "../../cards/people/coordinatorsIn";
import { NOBODY } from "../../cards/reminders/remindedPersonCard";
import { handoverVerbs } from "../../cards/verbs/handoverVerbs";
import { ownMembershipsOf, type PersonId, type Structure } from "../../domain/application/structure";
import type { DeputyRefusal } from "../../domain/handover/deputyRefusal";
import { nameDeputy } from "../../domain/handover/nameDeputy";
import { stepIn } from "../../domain/handover/stepIn";
import { stepOut } from "../../domain/handover/stepOut";
import type { Outcome } from "../../domain/values/outcome";
import { type ApplicationContext, withAccess } from "../handler/access";
import { cardAction, decidingAction } from "../handler/cardAction";
import { colleaguesOf } from "../handler/colleagues";
import type { BotDeps } from "../handler/deps";
import { refusedChange } from "../handler/refusedChange";
import type { Turn } from "../handler/turn";

const peopleFor = (deps: BotDeps, turn: Turn, application: Structure) =>
  colleaguesOf(
    deps,
    turn,
    application,
    ownMembershipsOf(application, turn.person.id).map(({ party }) => party.id),
  );

type Chosen = { readonly saved?: boolean; readonly problem?: boolean };

async function ownDeputy(
  deps: BotDeps,
  turn: Turn,
  { application }: ApplicationContext,
  { saved = false, problem = false }: Chosen = {},
): Promise<AdaptiveCard> {
  if (ownMembershipsOf(application, turn.person.id).length === 0) return noticeCard({ kind: "stale" });
  return ownDeputyCard({
    application,
    chosen: application.deputies.find(({ personId }) => personId === turn.person.id) ?? null,
    ...(await peopleFor(deps, turn, application)),
    saved,
    problem,
    now: deps.clock.now(),
  });
}

/** "Stedfortreder", in a person's own roles. */
export const editDeputy = cardAction(handoverVerbs.editDeputy, (deps, turn, _data, context) =>
  ownDeputy(deps, turn, context),
);

const ownDeputyAgain = (deps: BotDeps, turn: Turn, applicationId: string, chosen: Chosen): Promise<AdaptiveCard> =>
  withAccess(handoverVerbs.editDeputy, deps, turn, { applicationId }, (context) =>
    ownDeputy(deps, turn, context, chosen),
  );

type Deciding = (structure: Structure) => Outcome<Structure, DeputyRefusal>;

/** Non-members are told nothing about an application, not even that the card is stale. */
async function change(
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  decide: Deciding,
  done: (structure: Structure) => Promise<AdaptiveCard> | AdaptiveCard,
): Promise<AdaptiveCard> {
  const outcome = await deps.applications.restructure(applicationId, turn.cause, decide);
  if (outcome.ok) return done(outcome.value.after);
  const { refusal } = outcome;
  if (refusal.kind === "stale")
    return withAccess(handoverVerbs.editDeputy, deps, turn, { applicationId }, async () =>
      noticeCard({ kind: "stale" }),
    );
  return refusedChange(deps, turn, applicationId, refusal, async ({ kind }) => {
    if (kind === "nobody-chosen") return ownDeputyAgain(deps, turn, applicationId, { problem: true });
    const structure = await deps.applications.load(applicationId);
    return structure ? noticeCard({ kind, coordinator: coordinatorsIn(structure) }) : noticeCard({ kind: "stale" });
  });
}

/** Sets or clears a person's own deputy. */
export const setOwnDeputy = cardAction(
  handoverVerbs.setDeputy,
  async (deps, turn, { applicationId, deputy }, { application }) => {
    const { people } = deputy === NOBODY ? { people: [] } : await peopleFor(deps, turn, application);
    const found = people.find(({ id }) => id === deputy);
    const before = application.deputies.find(({ personId }) => personId === turn.person.id)?.deputy;
    const chosen = found ? { personId: found.id, personName: found.name } : before?.personId === deputy ? before : null;
    if (deputy !== NOBODY && chosen === null) return ownDeputyAgain(deps, turn, applicationId, { problem: true });
    const by = turn.person.id;
    return change(
      deps,
      turn,
      applicationId,
      (structure) => nameDeputy(structure, { by, personId: by, deputy: chosen }),
      () => ownDeputyAgain(deps, turn, applicationId, { saved: true }),
    );
  },
);

const newsOf = (
  structure: Structure,
  personId: PersonId,
  what: "in" | "out",
  reader: "deputy" | "person",
): AdaptiveCard => {
  const { deputy } = structure.deputies.find((each) => each.personId === personId) ?? {};
  const person = structure.members.find((each) => each.personId === personId);
  return deputy && person
    ? deputyNewsCard({ application: structure, person, deputy, what, reader })
    : noticeCard({ kind: "stale" });
};

/** "Trå inn", also for a deputy who is not yet a member. */
export const stepInFor = decidingAction(handoverVerbs.stepIn, (deps, turn, { applicationId, personId }) =>
  change(
    deps,
    turn,
    applicationId,
    (structure) => stepIn(structure, { by: turn.person.id, personId, at: deps.clock.now() }),
    (structure) => newsOf(structure, personId, "in", "deputy"),
  ),
);

/** "Gå ut igjen". */
export const stepOutFor = decidingAction(handoverVerbs.stepOut, (deps, turn, { applicationId, personId }) =>
  change(
    deps,
    turn,
    applicationId,
    (structure) => stepOut(structure, { by: turn.person.id, personId }),
    (structure) => newsOf(structure, personId, "out", "deputy"),
  ),
);

/** "Jeg er tilbake". */
export const comeBack = decidingAction(handoverVerbs.comeBack, (deps, turn, { applicationId }) =>
  change(
    deps,
    turn,
    applicationId,
    (structure) => stepOut(structure, { by: turn.person.id, personId: turn.person.id }),
    (structure) => newsOf(structure, turn.person.id, "out", "person"),
  ),
);
