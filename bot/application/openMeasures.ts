import { noticeCard } from "../../cards/home/noticeCard";
import { applicationVerbs } from "../../cards/verbs/applicationVerbs";
import { isCoordinator } from "../../domain/application/structure";
import { decidingAction } from "../handler/cardAction";
import { isHere } from "../handler/requireChannel";
import { withAccess } from "../handler/withAccess";
import { statusOf } from "../status/statusOf";
import { measuresOfApplication } from "./listMeasures";

/** "Legg til tiltak" on the card that confirms a new application. */
export const openMeasures = decidingAction(applicationVerbs.openMeasures, async (deps, turn, { applicationId }) => {
  if (!turn.channel)
    return withAccess(applicationVerbs.openMeasures, deps, turn, { applicationId }, async (context) =>
      measuresOfApplication(context),
    );
  if (!(await isHere(deps, turn.channel, applicationId))) return noticeCard({ kind: "no-such-thing" });
  const scene = await deps.sections.scene(applicationId, []);
  if (!scene || !isCoordinator(scene.structure, turn.person.id))
    return statusOf(deps, applicationId, { kind: "not-member" });
  await deps.messages.send(turn.cause, [{ kind: "measures", applicationId, personId: turn.person.id }]);
  return noticeCard({ kind: "sent-to-chat" });
});
