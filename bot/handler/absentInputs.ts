import { z } from "zod";
import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { carries } from "../../cards/verbs/carries";
import { absentInputsCard, emptiedInputsCard } from "../../cards/writing/absentInputsCard";

const Filled = z.object({ label: z.string().max(100), value: z.string().max(200) });
const Sent = z.object({ filled: z.record(Filled) }).catchall(z.unknown());

/** Limit for the typed text that goes into the buttons of the question, which must fit into a message. */
const LARGEST = 15_000;

/**
 * Asks about inputs that were filled when their card was drawn but did not arrive. A missing input is not an emptied
 * one. Null if all inputs arrived.
 */
export function absentInputs(verb: string, data: unknown): AdaptiveCard | null {
  if (!carries(data, "filled")) return null;
  const parsed = Sent.safeParse(data);
  if (!parsed.success) return null;
  const { filled, ...sent } = parsed.data;
  const all = Object.entries(filled);
  const absent = all.filter(([id]) => sent[id] === undefined);
  if (absent.length === 0) return null;
  if (JSON.stringify(sent).length > LARGEST) return noticeCard({ kind: "inputs-missing" });
  // Old clients send no inputs at all, not even typed ones, so keeping the earlier answers is not offered.
  const nothingCame = absent.length === all.length && all.length > 1;
  return (nothingCame ? emptiedInputsCard : absentInputsCard)(verb, sent, Object.fromEntries(absent));
}
