import { inQuotes } from "../mistakes/inQuotes";
import type { CelFault } from "./celFault";
import { syntaxInWords } from "./syntaxInWords";
import { typesInWords } from "./typesInWords";

/**
 * A mistake that CEL found in an expression, in Norwegian and with what to write instead. CEL's own English is only left
 * for what nobody has written yet. `atHand` are the names that could stand where an unknown one is.
 */
export function mistakeInWords(error: unknown, source: string, atHand: readonly string[] = []): string {
  const fault = (error ?? {}) as CelFault;
  const { code = "", summary = String(error) } = fault;
  const [, name = ""] = /^(?:No such key|Unknown variable): (.*)$/.exec(summary) ?? [];
  if (name) return `her er det ikke noe som heter «${name}»${atHand.length > 0 ? `, bare ${inQuotes(atHand)}` : ""}`;
  return typesInWords(fault, source) ?? syntaxInWords(fault, source) ?? `kan ikke leses (${code}: ${summary})`;
}
