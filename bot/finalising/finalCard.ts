import { finalCard } from "../../cards/finalising/finalCard";
import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { isCoordinator, membershipsOf, type Structure } from "../../domain/application/structure";
import { currentFinalisation, type Finalisation } from "../../domain/finalising/finalisation";
import type { BotDeps } from "../handler/deps";
import { forMember } from "../handler/opened";
import type { Turn } from "../handler/turn";

export type Final = {
  readonly structure: Structure;
  readonly finals: readonly Finalisation[];
  readonly standing: Finalisation;
};

/** Opens a final application for a member; one that is being written makes the card a stale one. */
export async function forFinal(
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  show: (final: Final) => Promise<AdaptiveCard>,
): Promise<AdaptiveCard> {
  const scene = await deps.sections.scene(applicationId, []);
  if (!scene || membershipsOf(scene.structure, turn.person.id).length === 0)
    return noticeCard({ kind: "no-such-thing" });
  const { structure } = scene;
  const finals = await deps.finalisations.of(applicationId);
  const standing = structure.status === "drafting" ? null : currentFinalisation(finals);
  return standing
    ? show({ structure, finals, standing })
    : forMember(deps, turn, applicationId, async () => noticeCard({ kind: "stale" }));
}

/** Whose card it is: `inChat` is the person's own chat, where private answers may be read. */
export type Reader = { readonly personId: string; readonly inChat: boolean };

export const readerOf = ({ person, channel }: Pick<Turn, "person" | "channel">): Reader => ({
  personId: person.id,
  inChat: channel === null,
});

/** The card of a final application, with a fresh link to its documents. A card in a channel links to what everybody may read. */
export const finalOf = (
  { clock, links }: Pick<BotDeps, "clock" | "links">,
  { personId, inChat }: Reader,
  { structure, finals, standing }: Final,
): AdaptiveCard => {
  const now = clock.now();
  return finalCard({
    application: structure,
    standing,
    earlier: finals.filter(({ reopened }) => reopened !== null),
    isCoordinator: isCoordinator(structure, personId),
    documentsUrl: links.to({ draftId: standing.draftId, memberId: inChat ? personId : null }, now),
    now,
  });
};
