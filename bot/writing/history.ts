import type { z } from "zod";
import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import type { OfPlace } from "../../cards/verbs/cardData";
import { writingVerbs } from "../../cards/verbs/writingVerbs";
import { historyCard, historyFieldsCard } from "../../cards/writing/historyCard";
import { versionCard } from "../../cards/writing/versionCard";
import { answerAt } from "../../domain/section/sectionRecord";
import { slotId } from "../../domain/section/slots";
import { type FieldHistory, type HistoryReader, historyFor, historyReader } from "../../domain/writing/history";
import { decidingAction } from "../handler/cardAction";
import type { BotDeps } from "../handler/deps";
import { forPlace, type OpenedPlace } from "../handler/forPlace";
import type { Turn } from "../handler/turn";

type OfHistory = z.output<typeof OfPlace>;

/** The history of a place for whoever may read it. */
const forReader = (
  deps: BotDeps,
  turn: Turn,
  { applicationId, measureId, sectionId }: OfHistory,
  show: (opened: OpenedPlace & { readonly reader: HistoryReader }, fields: readonly FieldHistory[]) => AdaptiveCard,
): Promise<AdaptiveCard> => {
  const place = { measureId, sectionId };
  return forPlace(deps, turn, applicationId, place, async (opened) => {
    const { form, scene } = opened;
    const reader = historyReader(form, scene.structure, turn.person.id, place);
    if (!reader) return noticeCard({ kind: "stale" });
    const versions = await deps.sections.history({ applicationId, ...place });
    return show({ ...opened, reader }, historyFor(form, scene.structure, turn.person.id, place, versions));
  });
};

const sceneOf = (
  { clock }: BotDeps,
  { form, scene, reader }: OpenedPlace & { reader: HistoryReader },
  { measureId, sectionId }: OfHistory,
) => ({
  form,
  structure: scene.structure,
  place: { measureId, sectionId },
  reader,
  now: clock.now(),
});

const idOf = ({ field, party }: Pick<FieldHistory, "field" | "party">): string => slotId(field.id, party?.id ?? null);

/** "Historikk": the fields of a section, or what has stood in one of them. */
export const showHistory = decidingAction(writingVerbs.history, (deps, turn, data) =>
  forReader(deps, turn, data, (opened, fields) => {
    const scene = sceneOf(deps, opened, data);
    const chosen = fields.find((each) => idOf(each) === data.slot);
    const alone = fields.length === 1;
    const shown = chosen ?? (alone ? fields[0] : undefined);
    return shown ? historyCard(scene, shown, data.page, alone) : historyFieldsCard(scene, fields, data.page);
  }),
);

/** One version beside the one before it, or beside another that was chosen. */
export const showVersion = decidingAction(writingVerbs.version, (deps, turn, data) =>
  forReader(deps, turn, data, (opened, fields) => {
    const history = fields.find(({ versions }) => versions.some(({ id }) => id === data.versionId));
    const version = history?.versions.find(({ id }) => id === data.versionId);
    if (!history || !version) return noticeCard({ kind: "stale" });
    const against = history.versions.find(({ id }) => String(id) === data.against && id !== data.versionId) ?? null;
    return versionCard({
      ...sceneOf(deps, opened, data),
      ...{ history, version, against, page: data.page },
      standing: answerAt(opened.record, history.field.id, history.party?.id ?? null) ?? null,
      mayRestore: opened.step?.slots.some((slot) => idOf(slot) === idOf(history)) ?? false,
    });
  }),
);
