import { finalisingVerbs } from "../../cards/verbs/finalisingVerbs";
import { membershipsOf } from "../../domain/application/structure";
import { decidingAction } from "../handler/cardAction";
import { isHere } from "../handler/requireChannel";
import { statusOf, toChat } from "../status/statusOf";
import { finalCardOf, withFinal } from "./finalCardOf";

/**
 * "Last ned" on the status card, and each final application on the home card. A press in the channel is answered in the
 * person's own chat, where the documents include private answers.
 */
export const showFinal = decidingAction(finalisingVerbs.show, async (deps, turn, { applicationId }) => {
  const { channel, person } = turn;
  if (channel === null || !(await isHere(deps, channel, applicationId)))
    return withFinal(deps, turn, applicationId, (final) => finalCardOf(deps, turn.person.id, final));
  const scene = await deps.sections.scene(applicationId, []);
  if (!scene || membershipsOf(scene.structure, person.id).length === 0)
    return statusOf(deps, applicationId, { kind: "not-member" });
  return withFinal(deps, turn, applicationId, () =>
    toChat(deps, turn, applicationId, { kind: "final", applicationId, personId: person.id }),
  );
});
