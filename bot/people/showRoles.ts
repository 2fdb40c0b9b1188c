import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { type OwnRolesArgs, ownRolesCard } from "../../cards/people/ownRolesCard";
import { peopleVerbs } from "../../cards/verbs/peopleVerbs";
import type { BotDeps } from "../handler/botDeps";
import { cardAction } from "../handler/cardAction";
import type { Turn } from "../handler/turn";
import { withAccess } from "../handler/withAccess";

/** A person's own roles, after a change. */
export const rolesOf = (
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  happened: OwnRolesArgs["happened"],
): Promise<AdaptiveCard> =>
  withAccess(peopleVerbs.roles, deps, turn, { applicationId }, async ({ application }) =>
    ownRolesCard({ application, personId: turn.person.id, happened }),
  );

/** "Mine roller". */
export const showRoles = cardAction(peopleVerbs.roles, (_deps, { person }, _data, { application }) =>
  ownRolesCard({ application, personId: person.id, happened: null }),
);
