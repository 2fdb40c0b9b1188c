import { noticeCard } from "../../cards/home/noticeCard";
import type { Note } from "../../cards/kit/note";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { findingsCard } from "../../cards/status/findingsCard";
import { statusVerbs } from "../../cards/verbs/statusVerbs";
import { isCoordinator } from "../../domain/application/structure";
import { findingsOf } from "../../domain/progress/findingsOf";
import { whatIsLeft } from "../../domain/progress/whatIsLeft";
import { decidingAction } from "../handler/cardAction";
import type { Turn } from "../handler/turn";
import { type ApplicationContext, withAccess } from "../handler/withAccess";

/** "Hva gjenstår?": shown in the member's own chat, since the sections that can be opened differ per person. */
export const listFindings = decidingAction(statusVerbs.findings, async (deps, turn, { applicationId }) =>
  turn.channel
    ? noticeCard({ kind: "no-such-thing" })
    : withAccess(statusVerbs.findings, deps, turn, { applicationId }, async (context) => findingsFor(context, turn)),
);

/** What is left in an application, as this person sees it. */
export const findingsFor = (
  { form, application }: ApplicationContext,
  { person }: Pick<Turn, "person">,
  happened: readonly Note[] = [],
): AdaptiveCard =>
  findingsCard({
    form,
    application,
    findings: findingsOf(form, application),
    left: whatIsLeft(form, application, person.id),
    personId: person.id,
    isCoordinator: isCoordinator(application, person.id),
    happened,
  });
