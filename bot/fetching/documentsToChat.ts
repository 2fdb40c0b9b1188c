import { noticeCard } from "../../cards/home/noticeCard";
import { fetchingVerbs } from "../../cards/verbs/fetchingVerbs";
import { decidingAction } from "../handler/cardAction";
import { documentsCardOf, documentsOf } from "./documentsOf";
import { draftInChannel } from "./draftInChannel";

/** "Få filene i chatten": Teams takes files from a bot in personal chats only. */
export const documentsToChat = decidingAction(fetchingVerbs.toChat, async (deps, turn, of) => {
  const { person, channel, cause } = turn;
  if (channel)
    return draftInChannel(deps, turn, channel, of, async ({ isMember }) => {
      if (!isMember) return "not-member";
      await deps.messages.send(cause, [{ kind: "documents", ...of, personId: person.id }]);
      return "sent-to-chat";
    });
  const documents = await documentsOf(deps, person.id, of);
  return documents ? documentsCardOf(deps, person.id, documents, null) : noticeCard({ kind: "no-such-thing" });
});
