import { deputyNewsCard } from "../../cards/handover/deputyNewsCard";
import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { handoverVerbs } from "../../cards/verbs/handoverVerbs";
import type { PersonId, Structure } from "../../domain/application/structure";
import { stepIn } from "../../domain/handover/stepIn";
import { stepOut } from "../../domain/handover/stepOut";
import { decidingAction } from "../handler/cardAction";
import { changeDeputies } from "./changeDeputies";

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
  changeDeputies(
    deps,
    turn,
    applicationId,
    (structure) => stepIn(structure, { by: turn.person.id, personId, at: deps.clock.now() }),
    (structure) => newsOf(structure, personId, "in", "deputy"),
  ),
);

/** "Gå ut igjen". */
export const stepOutFor = decidingAction(handoverVerbs.stepOut, (deps, turn, { applicationId, personId }) =>
  changeDeputies(
    deps,
    turn,
    applicationId,
    (structure) => stepOut(structure, { by: turn.person.id, personId }),
    (structure) => newsOf(structure, personId, "out", "deputy"),
  ),
);

/** "Jeg er tilbake". */
export const comeBack = decidingAction(handoverVerbs.comeBack, (deps, turn, { applicationId }) =>
  changeDeputies(
    deps,
    turn,
    applicationId,
    (structure) => stepOut(structure, { by: turn.person.id, personId: turn.person.id }),
    (structure) => newsOf(structure, turn.person.id, "out", "person"),
  ),
);
