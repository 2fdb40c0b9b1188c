import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { newcomerCard } from "../../cards/people/newcomerCard";
import { formFor } from "../../domain/application/formInYear";
import {
  isCoordinator,
  type Named,
  type PartyId,
  type PersonId,
  partiesOf,
  type Structure,
} from "../../domain/application/structure";
import { mayAnswerNewcomer } from "../../domain/people/mayAnswerNewcomer";
import { mayRestore } from "../../domain/people/restoreMember";
import type { BotDeps } from "../handler/botDeps";

type Arrival = { readonly partyId: PartyId; readonly newcomer: Named };

/** What a member of the party, or a coordinator, sees of a newcomer now; null if the reader may see nothing. */
export async function newcomerOf(
  deps: Pick<BotDeps, "audit" | "forms">,
  application: Structure,
  { partyId, newcomer }: Arrival,
  reader: PersonId,
): Promise<AdaptiveCard | null> {
  const party = partiesOf(application).find(({ id }) => id === partyId);
  const leads = isCoordinator(application, reader);
  const isOfParty = application.members.some((each) => each.partyId === partyId && each.personId === reader);
  const form = formFor(deps.forms, application);
  if (!form || !party || !(leads || isOfParty)) return null;
  const { personId } = newcomer;
  const member =
    application.members.find(
      (each) => each.partyId === partyId && each.personId === personId && each.standsInFor === null,
    ) ?? null;
  const removal = member ? null : await deps.audit.removalOf(application.id, partyId, personId);
  const last = await deps.audit.lastToChange(application.id, partyId, personId);
  if (!member && !last) return null;
  return newcomerCard({
    form,
    application,
    party,
    newcomer,
    member,
    decidedBy: last && last.personId !== personId ? last.personName : null,
    mayAnswer: member !== null && mayAnswerNewcomer(application, reader, member),
    mayRestore: removal?.isLast === true && mayRestore(application, removal, reader),
    leads,
  });
}
