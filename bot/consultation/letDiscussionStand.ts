import { discussionStandsCard } from "../../cards/consultation/discussionStandsCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import type { ReturnTo } from "../../cards/verbs/cardData";
import { consultationVerbs } from "../../cards/verbs/consultationVerbs";
import { upholdDiscussion } from "../../domain/consultation/upholdDiscussion";
import type { BotDeps } from "../handler/botDeps";
import { cardAction, decidingAction } from "../handler/cardAction";
import { refusedChange } from "../handler/refusedChange";
import { review } from "../handler/review";
import type { Turn } from "../handler/turn";
import { type ApplicationContext, withAccess } from "../handler/withAccess";
import { discussionChangedOf } from "./discussionChangedOf";

const changesOf = async (
  deps: BotDeps,
  { person }: Turn,
  context: ApplicationContext,
  shown: { newer: boolean; page: number; returnTo?: ReturnTo },
): Promise<AdaptiveCard> =>
  (await discussionChangedOf(deps, person.id, context, shown)) ??
  discussionStandsCard({ application: context.application, said: false });

/** "Se hva som er endret": since the person's party discussed the draft. */
export const showDiscussionChanges = cardAction(consultationVerbs.changes, (deps, turn, { page, returnTo }, context) =>
  changesOf(deps, turn, context, { newer: false, page, returnTo }),
);

/** "Drøftingen står": the party's statement is confirmed for the draft that the card showed. */
export const letDiscussionStand = decidingAction(
  consultationVerbs.stands,
  async (deps, turn, { applicationId, contentHash }) => {
    const outcome = await review(deps, turn, applicationId, (form, application, { by, at }) =>
      upholdDiscussion(form, application, { by, contentHash, at }),
    );
    if (outcome.ok) return discussionStandsCard({ application: outcome.value.application, said: true });
    return refusedChange(deps, turn, applicationId, outcome.refusal, ({ kind }) =>
      withAccess(consultationVerbs.changes, deps, turn, { applicationId }, (context) =>
        changesOf(deps, turn, context, { newer: kind === "changed-since-shown", page: 1 }),
      ),
    );
  },
);
