import { stdnum } from "stdnum";
import { type Outcome, ok, refuse } from "./outcome";

/** Reads a Norwegian organisation number: nine digits, the last one a mod 11 check digit (Brønnøysundregistrene). */
export function parseOrgNumber(text: string): Outcome<string, { kind: "not-an-org-number" }> {
  const digits = text
    .replace(/[\s\u00a0.]/g, "")
    .replace(/^NO/i, "")
    .replace(/MVA$/i, "");
  const valid = /^[89]\d{8}$/.test(digits) && stdnum.NO?.orgnr?.validate(digits).isValid;
  return valid ? ok(digits) : refuse({ kind: "not-an-org-number" });
}
