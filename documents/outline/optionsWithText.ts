import type { Section } from "../../domain/section/section";
import type { Field } from "../../forms/form";
import { textOfOther } from "../../forms/otherText";
import type { PartyAnswer } from "./answersOf";

/** Every option with its box; the text of "Annet, spesifiser" stands beside it. */
export function optionsWithText(
  { answers }: Pick<Section, "answers">,
  field: Extract<Field, { type: "choice" | "choices" }>,
  { party, value }: PartyAnswer,
): { readonly label: string; readonly chosen: boolean }[] {
  const text = answers.find((each) => each.field === textOfOther(field.id) && each.partyId === (party?.id ?? null));
  return field.options.map(({ id, label }) => {
    const chosen = [value].flat().includes(id);
    return { label: chosen && id === field.other && text ? `${label}: ${text.value}` : label, chosen };
  });
}
