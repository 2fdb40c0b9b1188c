import { t } from "../../cards/wording";
import type { Person } from "../../domain/ports/personStore";
import type { BotDeps, TeamMember } from "./deps";

/** Stores somebody as the roster has them. A guest may have no name there: the e-mail address stands in for it. */
export const meetMember = (
  { persons }: Pick<BotDeps, "persons">,
  { teamsId, aadObjectId, name, email }: TeamMember,
  { tenantId, serviceUrl }: { tenantId: string; serviceUrl: string },
): Promise<Person> =>
  persons.meet({
    tenantId,
    teamsId,
    aadObjectId,
    name,
    email,
    standIn: email ?? t("person.nameless"),
    conversationId: null,
    serviceUrl,
  });
