import { homeCard } from "../../cards/home/homeCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { formFor } from "../../domain/application/formInYear";
import { grantedSum } from "../../domain/award/award";
import { nextReport } from "../../domain/award/report";
import type { OwnFinal } from "../../domain/ports/finalisationStore";
import type { Person } from "../../domain/ports/personStore";
import { inboxOf } from "../../domain/progress/inbox";
import { calendarUrls } from "../documents/calendarUrls";
import type { BotDeps } from "../handler/botDeps";
import { invitationsOf } from "./invitationsOf";

/** What waits for a person in all of their applications, and what they can join. */
export async function homeOf(
  deps: Pick<
    BotDeps,
    | "applications"
    | "awards"
    | "channels"
    | "clock"
    | "deadlines"
    | "finalisations"
    | "forms"
    | "isMember"
    | "links"
    | "local"
    | "persons"
    | "sections"
    | "takeOvers"
  >,
  person: Person,
): Promise<AdaptiveCard> {
  const [ids, deputies, finished] = await Promise.all([
    deps.applications.ofPerson(person.id),
    deps.applications.deputiesOf(person.id),
    deps.finalisations.ofPerson(person.id),
  ]);
  const now = deps.clock.now();
  const isNew = ids.length + deputies.length + finished.length === 0;
  const [loaded, invitations, urlOf] = await Promise.all([
    Promise.all(
      ids.map(async (id) => {
        const [application, request] = await Promise.all([deps.applications.load(id), deps.takeOvers.current(id)]);
        const form = application && formFor(deps.forms, application);
        const inbox = application && form && inboxOf(form, application, request, person.id, now);
        return { application, form, inbox };
      }),
    ),
    invitationsOf(deps, person.id, { isNew }),
    calendarUrls(deps, ids, person.id),
  ]);
  const afterwards = await Promise.all(finished.map((each) => afterwardsOfFinal(deps, each)));
  return homeCard({
    person,
    now,
    applications: loaded.flatMap(({ application, form, inbox }) =>
      application && form && inbox ? [{ application, form, inbox, calendarUrl: urlOf(application) }] : [],
    ),
    withoutForm: loaded.flatMap(({ application, form }) => (application && !form ? [application] : [])),
    invitations,
    deputies: deputies.map((each) => ({ ...each, isMine: each.deputy.personId === person.id })),
    finished: finished.map((each, index) => ({ ...each, ...(afterwards[index] ?? NOTHING_YET) })),
    local: Boolean(deps.local),
  });
}

const NOTHING_YET = { granted: null, next: null };

/** What came of a delivered application; nothing of one that is not delivered. */
async function afterwardsOfFinal(
  { awards, forms }: Pick<BotDeps, "awards" | "forms">,
  { formId, year, finalisation: { applicationId, delivered } }: OwnFinal,
) {
  if (!delivered) return NOTHING_YET;
  const { award, started } = await awards.of(applicationId);
  return {
    granted: award.lines.length > 0 ? grantedSum(award) : null,
    next: nextReport(forms, { id: applicationId, formId, year }, award, started),
  };
}
