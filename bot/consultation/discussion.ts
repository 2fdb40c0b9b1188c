import { discussionStandsCard } from "../../cards/consultation/discussionStandsCard";
import { noticeCard } from "../../cards/home/noticeCard";
import { consultationVerbs } from "../../cards/verbs/consultationVerbs";
import { membershipsOf } from "../../domain/application/application";
import { type StandRefusal, standBy } from "../../domain/consultation/discussion";
import { refuse } from "../../domain/values/outcome";
import { decidingAction } from "../handler/cardAction";
import type { BotDeps } from "../handler/deps";
import { commonRefusalCard, forMember } from "../handler/opened";
import type { Turn } from "../handler/turn";
import { discussionChangedOf } from "./discussionCard";

const changes = (deps: BotDeps, turn: Turn, applicationId: string, shown: { newer: boolean; page: number }) =>
  forMember(
    deps,
    turn,
    applicationId,
    async (opened) =>
      (await discussionChangedOf(deps, turn.person.id, opened, shown)) ??
      discussionStandsCard({ application: opened.application, said: false }),
  );

/** "Se hva som er endret": since the person's party discussed the draft. */
export const showDiscussionChanges = decidingAction(consultationVerbs.changes, (deps, turn, { applicationId, page }) =>
  changes(deps, turn, applicationId, { newer: false, page }),
);

/** "Drøftingen står": what the party said is said of the draft as the card showed it. */
export const letDiscussionStand = decidingAction(
  consultationVerbs.stands,
  async (deps, turn, { applicationId, contentHash }) => {
    const { person } = turn;
    const outcome = await deps.sections.judge<StandRefusal | { kind: "not-member" }>(
      applicationId,
      turn.cause,
      (application) => {
        const form = deps.forms.get(application.formId);
        if (!form || membershipsOf(application, person.id).length === 0) return refuse({ kind: "not-member" });
        return standBy(form, application, { by: person.id, contentHash, at: deps.clock.now() });
      },
    );
    if (outcome.ok) return discussionStandsCard({ application: outcome.value.application, said: true });
    if (outcome.refusal.kind === "changed-since-shown")
      return changes(deps, turn, applicationId, { newer: true, page: 1 });
    if (outcome.refusal.kind === "nothing-changed")
      return changes(deps, turn, applicationId, { newer: false, page: 1 });
    return (await commonRefusalCard(deps, turn, applicationId, outcome.refusal)) ?? noticeCard({ kind: "stale" });
  },
);
