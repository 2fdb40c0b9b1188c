import { discussionStandsCard } from "../../cards/consultation/discussionStandsCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { consultationVerbs } from "../../cards/verbs/consultationVerbs";
import { membershipsOf } from "../../domain/application/structure";
import { type UpholdRefusal, upholdDiscussion } from "../../domain/consultation/upholdDiscussion";
import { refuse } from "../../domain/values/outcome";
import { type ApplicationContext, withAccess } from "../handler/access";
import { cardAction, decidingAction } from "../handler/cardAction";
import type { BotDeps } from "../handler/deps";
import { refusedChange } from "../handler/refusedChange";
import type { Turn } from "../handler/turn";
import { discussionChangedOf } from "./discussionChangedOf";

const changesOf = async (
  deps: BotDeps,
  { person }: Turn,
  context: ApplicationContext,
  shown: { newer: boolean; page: number },
): Promise<AdaptiveCard> =>
  (await discussionChangedOf(deps, person.id, context, shown)) ??
  discussionStandsCard({ application: context.application, said: false });

/** "Se hva som er endret": since the person's party discussed the draft. */
export const showDiscussionChanges = cardAction(consultationVerbs.changes, (deps, turn, { page }, context) =>
  changesOf(deps, turn, context, { newer: false, page }),
);

/** "Drøftingen står": the party's statement is confirmed for the draft that the card showed. */
export const letDiscussionStand = decidingAction(
  consultationVerbs.stands,
  async (deps, turn, { applicationId, contentHash }) => {
    const { person } = turn;
    const outcome = await deps.reviews.review<UpholdRefusal | { kind: "not-member" }>(
      applicationId,
      turn.cause,
      (application) => {
        const form = deps.forms.get(application.formId);
        if (!form || membershipsOf(application, person.id).length === 0) return refuse({ kind: "not-member" });
        return upholdDiscussion(form, application, { by: person.id, contentHash, at: deps.clock.now() });
      },
    );
    if (outcome.ok) return discussionStandsCard({ application: outcome.value.application, said: true });
    return refusedChange(deps, turn, applicationId, outcome.refusal, ({ kind }) =>
      withAccess(consultationVerbs.changes, deps, turn, { applicationId }, (context) =>
        changesOf(deps, turn, context, { newer: kind === "changed-since-shown", page: 1 }),
      ),
    );
  },
);
