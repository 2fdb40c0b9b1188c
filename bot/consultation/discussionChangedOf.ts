import { discussionChangedCard } from "../../cards/consultation/discussionChangedCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import type { ReturnTo } from "../../cards/verbs/cardData";
import { formFor } from "../../domain/application/formInYear";
import type { PersonId } from "../../domain/application/structure";
import { consultationPlace } from "../../domain/consultation/consultationPlace";
import { draftHash } from "../../domain/consultation/draftHash";
import type { DraftSeen } from "../../domain/consultation/draftSeen";
import { outdatedDiscussionsOf } from "../../domain/consultation/outdatedDiscussions";
import type { BotDeps } from "../handler/botDeps";
import type { ApplicationContext } from "../handler/withAccess";

/**
 * Changes since a person's parties discussed the draft, for the party that discussed it first; null if there are none.
 */
export async function discussionChangedOf(
  deps: Pick<BotDeps, "clock" | "versions">,
  personId: PersonId,
  { form, application }: ApplicationContext,
  { newer, page, returnTo }: { newer: boolean; page: number; returnTo?: ReturnTo } = { newer: false, page: 1 },
): Promise<AdaptiveCard | null> {
  const place = consultationPlace(form, application);
  const over = outdatedDiscussionsOf(form, application, personId);
  const [discussion] = [...over].sort((a, b) => a.at.getTime() - b.at.getTime());
  if (!place || !discussion) return null;
  return discussionChangedCard({
    form,
    application,
    place,
    parties: application.parties.filter(({ id }) => over.some(({ partyId }) => partyId === id)),
    discussion,
    then: await deps.versions.discussedText(application.id, discussion.partyId),
    contentHash: draftHash(form, application),
    newer,
    page,
    returnTo,
    now: deps.clock.now(),
  });
}

/**
 * The draft that somebody is looking at now. The newest version is read first, so that anything saved meanwhile counts
 * as unseen.
 */
export async function draftSeen(
  { applications, forms, versions }: Pick<BotDeps, "applications" | "forms" | "versions">,
  applicationId: string,
): Promise<DraftSeen | null> {
  const version = await versions.newestVersion(applicationId);
  const application = await applications.load(applicationId);
  const form = application && formFor(forms, application);
  return application && form ? { contentHash: draftHash(form, application), version } : null;
}
