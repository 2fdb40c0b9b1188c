import { ParsedFieldETag } from "../../cards/verbs/fieldETag";
import { slotId } from "../../domain/answers/slot";
import { typedText } from "../../domain/writing/typedText";
import type { OwnSection } from "../handler/requireOwnSection";

/** What a card's inputs hold, by slot id, to draw the same card again. An input that did not arrive is empty. */
export const typedOnCard = (
  { step, record }: Pick<OwnSection, "step" | "record">,
  base: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, unknown>>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(base).map(([id, known]) => {
      const slot = step.slots.find((each) => slotId(each) === id);
      const text = slot && typedText(slot, inputs, ParsedFieldETag.parse(known), record);
      return [id, (text ?? "").replaceAll("\u0000", "")];
    }),
  );
