import type { DraftPressed } from "../../cards/finalising/draftArgs";
import { noticeCard } from "../../cards/home/noticeCard";
import { finalisingVerbs } from "../../cards/verbs/finalisingVerbs";
import { isCoordinator } from "../../domain/application/structure";
import { draftCardOf } from "../documents/draftCardOf";
import { decidingAction } from "../handler/cardAction";
import { loadWithForm } from "../handler/loadWithForm";
import { isHere } from "../handler/requireChannel";

/** "Gjør ferdig" under a draft in the channel: the coordinator gets the card in their own chat. */
export const finalFromDraft = decidingAction(
  finalisingVerbs.fromDraft,
  async (deps, turn, { applicationId, draftId }) => {
    const here = turn.channel !== null && (await isHere(deps, turn.channel, applicationId));
    const [found, draft] = here
      ? await Promise.all([loadWithForm(deps, applicationId), deps.drafts.loadHead(draftId)])
      : [null, null];
    if (!found || draft?.applicationId !== applicationId) return noticeCard({ kind: "no-such-thing" });
    const { application } = found;
    const answer = (pressed: DraftPressed | null) => draftCardOf(deps, found, draft, pressed);
    if (application.status !== "drafting") return answer("is-final");
    if (!isCoordinator(application, turn.person.id)) return answer("not-coordinator");
    await deps.messages.send(turn.cause, [{ kind: "final", applicationId, personId: turn.person.id }]);
    return answer("sent-to-chat");
  },
);
