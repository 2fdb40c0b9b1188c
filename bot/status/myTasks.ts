import { noticeCard } from "../../cards/home/noticeCard";
import { homeVerbs } from "../../cards/verbs/homeVerbs";
import { membershipsOf } from "../../domain/application/structure";
import { cardAction } from "../handler/cardAction";
import { isHere } from "../handler/requireChannel";
import { homeOf } from "./homeOf";
import { statusOf, toChat } from "./statusOf";

/** "Mine oppgaver": in a chat the home card, in the channel the same card in the presser's chat. */
export const myTasks = cardAction(homeVerbs.tasks, async (deps, turn, { applicationId }) => {
  if (!turn.channel) return homeOf(deps, turn.person);
  if (!applicationId) {
    await deps.messages.send(turn.cause, [{ kind: "home", personId: turn.person.id }]);
    return noticeCard({ kind: "sent-to-chat" });
  }
  if (!(await isHere(deps, turn.channel, applicationId))) return noticeCard({ kind: "no-such-thing" });
  const scene = await deps.sections.scene(applicationId, []);
  if (!scene || membershipsOf(scene.structure, turn.person.id).length === 0)
    return statusOf(deps, applicationId, { kind: "not-member" });
  return toChat(deps, turn, applicationId, { kind: "home", personId: turn.person.id });
});
