import { noticeCard } from "../../cards/home/noticeCard";
import { peopleVerbs } from "../../cards/verbs/peopleVerbs";
import { answerNewcomer } from "../../domain/people/answerNewcomer";
import { decidingAction } from "../handler/cardAction";
import { commonRefusalCard, forMember } from "../handler/opened";
import { newcomerOf } from "./newcomerOf";

/** "Ja, la … godkjenne", "Nei, bare skrive" and "Ta ut". With an old card one sees what was answered. */
export const answerOneNewcomer = decidingAction(
  peopleVerbs.answerNewcomer,
  (deps, turn, { applicationId, partyId, personId, answer }) =>
    forMember(deps, turn, applicationId, async ({ application }) => {
      const by = turn.person.id;
      const said = { by, partyId, personId, answer, at: deps.clock.now() };
      const outcome = await deps.applications.restructure(applicationId, turn.cause, (structure) =>
        answerNewcomer(structure, said),
      );
      const kind = outcome.ok ? null : outcome.refusal.kind;
      if (kind === "not-asked") return noticeCard({ kind: "not-asked" });
      if (!outcome.ok && kind !== "answered" && kind !== "stale")
        return (await commonRefusalCard(deps, turn, applicationId, outcome.refusal)) ?? noticeCard({ kind: "stale" });
      const person = await deps.persons.address(personId);
      const newcomer = { personId, personName: person?.name ?? "" };
      const now = outcome.ok ? outcome.value : application;
      return (await newcomerOf(deps, now, { partyId, newcomer }, by)) ?? noticeCard({ kind: "stale" });
    }),
);
