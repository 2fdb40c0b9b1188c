import { words } from "../../cards/wording";
import type { Speaker } from "../../domain/ports/personStore";
import { DEFAULT_LANGUAGE } from "../../domain/values/language";
import type { BotDeps, TeamMember } from "./botDeps";

/** Stored as a name, so it is in one language for all. */
export const NAMELESS = words(DEFAULT_LANGUAGE)("person.nameless");

/** Stores a person as the roster lists them. A guest without a name gets the e-mail address instead. */
export const meetMember = (
  { persons }: Pick<BotDeps, "persons">,
  { teamsId, aadObjectId, name, email }: TeamMember,
  { tenantId, serviceUrl }: { tenantId: string; serviceUrl: string },
): Promise<Speaker> =>
  persons.meet({
    tenantId,
    teamsId,
    aadObjectId,
    name,
    standIn: email ?? NAMELESS,
    conversationId: null,
    serviceUrl,
    locale: null,
  });
