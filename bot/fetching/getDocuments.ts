import { noticeCard } from "../../cards/home/noticeCard";
import { fetchingVerbs } from "../../cards/verbs/fetchingVerbs";
import { openLink } from "../documents/openLink";
import { decidingAction } from "../handler/cardAction";
import { documentsCardOf, documentsOf } from "./documentsOf";
import { draftInChannel } from "./draftInChannel";

/**
 * "Les utkastet" and "Hent dokumentene": a new link to one version, for the presser alone, for some minutes. In the
 * channel it leads to what everybody there may read; in a member's own chat to the final version's private answers too.
 */
export const getDocuments = decidingAction(fetchingVerbs.get, async (deps, turn, of) => {
  const { person, channel, cause } = turn;
  const linkTo = (own: boolean) => openLink(deps, { ...of, personId: person.id, own }, cause);
  if (channel)
    return draftInChannel(deps, turn, channel, of, async ({ isMember, leads }) => ({
      ...(await linkTo(false)),
      asFiles: isMember && deps.sendsFiles,
      leads,
    }));
  const documents = await documentsOf(deps, person.id, of);
  if (!documents) return noticeCard({ kind: "no-such-thing" });
  return documentsCardOf(deps, person.id, documents, { kind: "link", ...(await linkTo(documents.own)) });
});
