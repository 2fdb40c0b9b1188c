import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import type { SentBy } from "../../cards/verbs/verb";
import { writingVerbs } from "../../cards/verbs/writingVerbs";
import { historyCard, historyFieldsCard } from "../../cards/writing/historyCard";
import { versionCard } from "../../cards/writing/versionCard";
import { answerIn, isSameSlot, slotId } from "../../domain/answers/slot";
import { type FieldHistory, type HistoryReader, historyFor, historyReader } from "../../domain/writing/fieldHistory";
import type { BotDeps } from "../handler/botDeps";
import { cardAction } from "../handler/cardAction";
import type { SectionContext } from "../handler/requireOwnSection";
import type { Turn } from "../handler/turn";

type Place = SentBy<typeof writingVerbs.history>;
type Readable = SectionContext & { readonly reader: HistoryReader };

/** The history of a section, for people who may read it. */
const forReader = async (
  deps: BotDeps,
  { person }: Turn,
  { applicationId, measureId, sectionId }: Pick<Place, "applicationId" | "measureId" | "sectionId">,
  section: SectionContext,
  show: (readable: Readable, fields: readonly FieldHistory[]) => AdaptiveCard,
): Promise<AdaptiveCard> => {
  const place = { measureId, sectionId };
  const { form, scene } = section;
  const reader = historyReader(form, scene.structure, person.id, place);
  if (!reader) return noticeCard({ kind: "stale" });
  const versions = await deps.versions.history({ applicationId, ...place });
  return show({ ...section, reader }, historyFor(form, scene.structure, person.id, place, versions));
};

const sceneOf = (
  { clock }: BotDeps,
  { form, scene, reader }: Readable,
  { measureId, sectionId, returnTo }: Pick<Place, "measureId" | "sectionId" | "returnTo">,
) => ({
  form,
  structure: scene.structure,
  place: { measureId, sectionId },
  reader,
  returnTo,
  now: clock.now(),
});

/** "Historikk": the fields of a section, or the earlier versions of one of them. */
export const showHistory = cardAction(writingVerbs.history, (deps, turn, data, section) =>
  forReader(deps, turn, data, section, (readable, fields) => {
    const scene = sceneOf(deps, readable, data);
    const chosen = fields.find((each) => slotId(each) === data.slot);
    const alone = fields.length === 1;
    const shown = chosen ?? (alone ? fields[0] : undefined);
    return shown ? historyCard(scene, shown, data.page, alone) : historyFieldsCard(scene, fields, data.page);
  }),
);

/** One version beside the previous one, or beside another that was chosen. */
export const showVersion = cardAction(writingVerbs.version, (deps, turn, data, section) =>
  forReader(deps, turn, data, section, (readable, fields) => {
    const history = fields.find(({ versions }) => versions.some(({ id }) => id === data.versionId));
    const version = history?.versions.find(({ id }) => id === data.versionId);
    if (!history || !version) return noticeCard({ kind: "stale" });
    const against = history.versions.find(({ id }) => String(id) === data.against && id !== data.versionId) ?? null;
    return versionCard({
      ...sceneOf(deps, readable, data),
      ...{ history, version, against, page: data.page },
      current: answerIn(readable.record, history) ?? null,
      mayRestore: readable.step?.slots.some((slot) => isSameSlot(slot, history)) ?? false,
    });
  }),
);
