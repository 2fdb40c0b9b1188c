import { participantsOf } from "../domain/application";
import { threadOf } from "../domain/thread";
import type { AdaptiveCard } from "./adaptiveCard";
import { changeQuotes } from "./changeQuotes";
import { bytesOf } from "./fits";
import { type Heading, heading } from "./heading";
import type { Note } from "./note";
import { type OthersView, othersOf } from "./othersTexts";
import { titleOf, whereIs } from "./places";
import { type ProgressBar, progressBar } from "./progressBar";
import type { Quote } from "./quote";
import { layout } from "./render";
import type { SectionArgs } from "./sectionArgs";
import { type SectionButtons, sectionButtons } from "./sectionButtons";
import { sectionNotes } from "./sectionNotes";
import { type SectionSlot, sectionSlots } from "./sectionSlots";
import section from "./templates/section.json";
import { type ThreadView, threadView } from "./threadView";
import { t } from "./wording";

type SectionView = Omit<SectionButtons, "leave"> & {
  readonly notes: readonly Note[];
  readonly heading: Heading;
  readonly progress: ProgressBar;
  readonly help: string;
  readonly changeRequests: readonly Quote[];
  readonly slots: readonly SectionSlot[];
  readonly thread: readonly ThreadView[];
  readonly others: readonly OthersView[];
};

const draw = layout<SectionView>(section);

/** One section to write in. The hot card: drawn anew at each save. */
export function sectionCard(args: SectionArgs): AdaptiveCard {
  const { structure, place, record, index, total, now } = args;
  const slots = sectionSlots(args);
  const { leave, ...buttons } = sectionButtons(args, slots);
  const folded = threadView(structure, place, threadOf(record), now);
  const thread = [{ ...folded, buttons: folded.buttons.map(leave) }];
  const changeRequests = changeQuotes(structure, args.changeRequests, now);

  return draw({
    ...buttons,
    notes: sectionNotes(args),
    heading: heading(whereIs(structure, place.measureId), titleOf(args.section), {
      text: t("section.ofTotal", { index: index + 1, total }),
      style: "Informative",
    }),
    progress: progressBar(Math.round((100 * (index + 1)) / Math.max(total, 1)), null),
    help: args.section.help.nb,
    changeRequests,
    slots: slots.shown,
    thread,
    others: othersOf({
      ...args,
      parties: participantsOf(structure, place.measureId),
      room: slots.bytes + bytesOf(changeRequests) + bytesOf(thread),
    }),
  });
}
