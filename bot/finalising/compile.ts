import { formMissingCard } from "../../cards/home/formMissingCard";
import { noticeCard } from "../../cards/home/noticeCard";
import { finalisingVerbs } from "../../cards/verbs/finalisingVerbs";
import { formFor } from "../../domain/application/formInYear";
import { membershipsOf } from "../../domain/application/structure";
import { decidingAction } from "../handler/cardAction";
import { isHere } from "../handler/requireChannel";
import { statusOf } from "../status/statusOf";
import { newDraft } from "./newDraft";

/** "Sett sammen utkast": stores the draft under the next version number; the queue posts it to the channel. */
export const compile = decidingAction(finalisingVerbs.compile, async (deps, turn, { applicationId }) => {
  const scene = await deps.sections.scene(applicationId, []);
  const isMember = scene !== null && membershipsOf(scene.structure, turn.person.id).length > 0;
  if (!isMember) {
    const here = turn.channel !== null && (await isHere(deps, turn.channel, applicationId));
    return here ? statusOf(deps, applicationId, { kind: "not-member" }) : noticeCard({ kind: "no-such-thing" });
  }
  if (!formFor(deps.forms, scene.structure)) return formMissingCard(scene.structure);
  const at = deps.clock.now();
  const parts = await deps.deadlines.partsOf(applicationId);
  const kept = await deps.drafts.keep(turn.cause, applicationId, turn.person.id, at, (application, version) =>
    newDraft(deps, application, { version, at, parts }),
  );
  if (kept.ok) {
    const lost = (await deps.channels.partnershipOf(applicationId))?.lost ?? false;
    return statusOf(deps, applicationId, { kind: lost ? "not-posted" : "compiling", version: kept.value.version });
  }
  switch (kept.refusal.kind) {
    case "not-drafting":
      // The button is old: the final documents are one press away.
      return statusOf(deps, applicationId, { kind: "is-final" });
    case "already-handled":
      return statusOf(deps, applicationId, { kind: "compiled-already" });
    case "no-such-application":
      return statusOf(deps, applicationId, null);
  }
});
