import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { peopleVerbs } from "../../cards/verbs/peopleVerbs";
import type { Structure } from "../../domain/application/structure";
import { answerNewcomer } from "../../domain/people/answerNewcomer";
import { cardAction } from "../handler/cardAction";
import { refusedChange } from "../handler/refusedChange";
import { newcomerOf } from "./newcomerOf";

/** "Ja, la … godkjenne", "Nei, bare skrive" and "Ta ut". An old card shows the answer already given. */
export const answerOneNewcomer = cardAction(
  peopleVerbs.answerNewcomer,
  async (deps, turn, { applicationId, partyId, personId, answer }, { application }) => {
    const by = turn.person.id;
    const said = { by, partyId, personId, answer, at: deps.clock.now() };
    const outcome = await deps.applications.restructure(applicationId, turn.cause, (structure) =>
      answerNewcomer(structure, said),
    );
    const asItStands = async (now: Structure): Promise<AdaptiveCard> => {
      const person = await deps.persons.address(personId);
      const newcomer = { personId, personName: person?.name ?? "" };
      return (await newcomerOf(deps, now, { partyId, newcomer }, by)) ?? noticeCard({ kind: "stale" });
    };
    if (outcome.ok) return asItStands(outcome.value.after);
    const { refusal } = outcome;
    if (refusal.kind === "stale") return asItStands(application);
    return refusedChange(deps, turn, applicationId, refusal, ({ kind }) =>
      kind === "answered" ? asItStands(application) : noticeCard({ kind }),
    );
  },
);
