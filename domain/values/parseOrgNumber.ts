// The full package covers a hundred countries and takes a quarter of a second to load.
import { orgnr } from "stdnum/lib/cjs/no";
import { type Outcome, ok, refuse } from "./outcome";

/** Reads a Norwegian organisation number: nine digits, the last one a mod 11 check digit (Brønnøysundregistrene). */
export function parseOrgNumber(text: string): Outcome<string, { kind: "not-an-org-number" }> {
  const digits = text
    .replace(/[\s\u00a0.]/g, "")
    .replace(/^NO/i, "")
    .replace(/MVA$/i, "");
  const valid = /^[89]\d{8}$/.test(digits) && orgnr.validate(digits).isValid;
  return valid ? ok(digits) : refuse({ kind: "not-an-org-number" });
}
