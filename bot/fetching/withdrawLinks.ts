import { noticeCard } from "../../cards/home/noticeCard";
import { fetchingVerbs } from "../../cards/verbs/fetchingVerbs";
import { isCoordinator } from "../../domain/application/structure";
import { decidingAction } from "../handler/cardAction";
import { documentsCardOf, documentsOf } from "./documentsOf";
import { draftInChannel } from "./draftInChannel";

/** "Trekk tilbake lenkene": the coordinator withdraws everybody's links to a version, others their own. */
export const withdrawLinks = decidingAction(fetchingVerbs.withdraw, async (deps, turn, of) => {
  const { person, channel, cause } = turn;
  // The second delivery of the press gets the same answer.
  const withdraw = (all: boolean) =>
    deps.documentLinks.withdraw(cause, { ...of, personId: all ? null : person.id }, deps.clock.now());
  if (channel)
    return draftInChannel(deps, turn, channel, of, async ({ leads }) => {
      await withdraw(leads);
      return leads ? "links-withdrawn" : "own-links-withdrawn";
    });
  const documents = await documentsOf(deps, person.id, of);
  if (!documents) return noticeCard({ kind: "no-such-thing" });
  const all = isCoordinator(documents.application, person.id);
  await withdraw(all);
  return documentsCardOf(deps, person.id, documents, { kind: "withdrawn", all });
});
