import { isRequired, isShown, type Slot, slotId } from "../../domain/answers/slot";
import { participantsOf } from "../../domain/application/structure";
import { threadOf } from "../../domain/thread/threadOf";
import { button } from "../kit/button";
import { changeQuotes } from "../kit/changeQuotes";
import { bytesOf } from "../kit/fitted";
import { type Heading, heading } from "../kit/heading";
import type { Note } from "../kit/note";
import { type ProgressBar, progressBar } from "../kit/progressBar";
import type { Quote } from "../kit/quote";
import { type ThreadView, threadView } from "../kit/threadView";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { compiledLayout } from "../layout/compiledLayout";
import section from "../templates/section.json";
import { approvalVerbs } from "../verbs/approvalVerbs";
import { t } from "../wording";
import { titleOf } from "../words/titleOf";
import { whereAndWhose } from "../words/whereIs";
import { type ComputedLine, computedLines } from "./computedLines";
import { type OthersView, othersOf } from "./othersView";
import type { SectionArgs } from "./sectionArgs";
import { type SectionButtons, sectionButtons } from "./sectionButtons";
import { sectionNotes } from "./sectionNotes";
import { type SectionPart, type SectionSlot, sectionSlots } from "./sectionSlots";

type SectionView = Omit<SectionButtons, "leave" | "answers"> & {
  readonly notes: readonly Note[];
  readonly heading: Heading;
  readonly progress: ProgressBar;
  readonly help: string;
  readonly changeRequests: readonly Quote[];
  readonly computed: readonly ComputedLine[];
  readonly slots: readonly (SectionSlot & { readonly computed: readonly ComputedLine[] })[];
  readonly thread: readonly ThreadView[];
  readonly others: readonly OthersView[];
};

const draw = compiledLayout<SectionView>(section);

/** One section to write in. Performance matters: it is drawn again at each save. */
export function sectionCard(scene: SectionArgs): AdaptiveCard {
  const args = { ...scene, slots: slotsShown(scene) };
  const { structure, place, record, index, total, now } = args;
  const slots = sectionSlots(args);
  const computed = computedLines(args, slots.shown, slots.part);
  const { leave, answers, ...buttons } = sectionButtons(args, slots);
  const folded = threadView(structure, place, threadOf(record), now, args.returnTo);
  const thread = [{ ...folded, buttons: folded.buttons.map(leave) }];
  const changeRequests = changeQuotes(structure, args.changeRequests, now);

  return draw({
    ...buttons,
    notes: sectionNotes(args, answers),
    heading: heading(whereAndWhose(structure, place.measureId), titleIn(args, slots.part), {
      text: t("section.ofTotal", { index: index + 1, total }),
      style: "Informative",
    }),
    progress: progressBar(Math.round((100 * (index + 1)) / Math.max(total, 1)), null),
    help: args.section.help,
    changeRequests,
    computed: computed.first,
    slots: slots.shown.map((view) => ({ ...view, computed: [...view.attached, ...computed.after(view)] })),
    thread,
    others: othersOf({
      ...args,
      parties: participantsOf(structure, place.measureId),
      whole: leave(
        button(t("section.readWhole"), approvalVerbs.show, { applicationId: structure.id, ...place, whole: true }),
      ),
      room: slots.bytes + bytesOf(changeRequests) + bytesOf(thread),
    }),
  });
}

/** The inputs that the stored answers ask for. One that is to be corrected stays. */
const slotsShown = ({ slots, record, isTrue, problems }: SectionArgs): Slot[] =>
  slots.filter(
    (slot) =>
      isShown(slot.field, slot.party, { answers: record.answers, isTrue }) || problems[slotId(slot)] !== undefined,
  );

/** The section's title: whether all of it is optional for the person, and which of its cards this is. */
function titleIn(
  { section, slots, structure, place, record, isTrue }: SectionArgs,
  { index, total }: SectionPart,
): string {
  const parties = participantsOf(structure, place.measureId);
  const required = slots.some((slot) => isRequired(slot, parties, { answers: record.answers, isTrue }));
  const title = required ? titleOf(section) : t("section.optional", { title: titleOf(section) });
  return total > 1 ? t("section.part", { title, index, total }) : title;
}
