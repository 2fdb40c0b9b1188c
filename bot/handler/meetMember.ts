import { t } from "../../cards/wording";
import type { Person } from "../../domain/ports/personStore";
import type { BotDeps, TeamMember } from "./botDeps";

/** Stores a person as the roster lists them. A guest without a name gets the e-mail address instead. */
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
    standIn: email ?? t("person.nameless"),
    conversationId: null,
    serviceUrl,
  });
