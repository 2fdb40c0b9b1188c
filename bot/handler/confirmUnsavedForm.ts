import { z } from "zod";
import { unsavedFormCard } from "../../cards/home/unsavedFormCard";
import { FIND } from "../../cards/kit/cardField";
import { isInput } from "../../cards/kit/guardTyped";
import { nodesIn } from "../../cards/kit/nodesIn";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { carries } from "../../cards/verbs/carries";
import { readTimeOfDay } from "../../domain/values/readTimeOfDay";
import type { BotDeps } from "./botDeps";
import type { CardAction } from "./cardAction";
import type { Turn } from "./turn";

/** A button that leads away from a card with inputs also carries the press that shows it, and sends the inputs. */
const Leaving = z
  .object({
    leavesForm: z.object({
      verb: z.string(),
      data: z.record(z.unknown()),
      /** What the button carries under the name of an input. */
      own: z.record(z.unknown()).default({}),
    }),
  })
  .catchall(z.unknown());

/** Either the question what to do with what was typed, or the data of the button alone. */
export type Left = { readonly asks: AdaptiveCard } | { readonly asks: null; readonly data: unknown };

/**
 * Asks what to do with what was typed but not saved, on the card with inputs that the person is leaving. The card is
 * shown anew and compared with what arrived. An input that did not arrive was not typed into.
 */
export async function confirmUnsavedForm(
  actions: ReadonlyMap<string, CardAction>,
  deps: BotDeps,
  turn: Turn,
  verb: string,
  data: unknown,
): Promise<Left> {
  const parsed = carries(data, "leavesForm") ? Leaving.safeParse(data) : null;
  if (!parsed?.success) return { asks: null, data };
  const { leavesForm, ...sent } = parsed.data;
  const card = await actions.get(leavesForm.verb)?.press(deps, turn, leavesForm.data);
  const inputs = nodesIn(card?.body).filter(isInput);
  const typed = Object.fromEntries(
    inputs.flatMap(({ id }) => (typeof sent[String(id)] === "string" ? [[String(id), String(sent[String(id)])]] : [])),
  );
  const own = {
    ...Object.fromEntries(Object.entries(sent).filter(([key]) => !(key in typed))),
    ...leavesForm.own,
  };
  const changed = inputs.some((input) => {
    if (input.id === FIND) return false;
    const value = typed[String(input.id)];
    return value !== undefined && comparable(input, value) !== comparable(input, String(input.value ?? ""));
  });
  return card && changed ? { asks: unsavedFormCard(card, typed, { verb, data: own }) } : { asks: null, data: own };
}

/** What two values of an input have in common if a client only wrote the same value differently. */
function comparable({ type, isMultiSelect }: { readonly [key: string]: unknown }, value: string): string {
  if (isMultiSelect) return value.split(",").filter(Boolean).sort().join(",");
  if (type === "Input.Time") return readTimeOfDay(value) ?? value;
  return value.replace(/\s+/g, " ").trim();
}
