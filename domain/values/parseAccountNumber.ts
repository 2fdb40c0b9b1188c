// The full package covers a hundred countries and takes a quarter of a second to load.
import { kontonr } from "stdnum/lib/cjs/no";
import { type Outcome, ok, refuse } from "./outcome";

/**
 * Reads a Norwegian account number: eleven digits, the last one a mod 11 check digit. Returns it as banks print it,
 * 1234.56.78903. Refuses the seven digits of the former postal giro, and numbers padded with zeros.
 */
export function parseAccountNumber(text: string): Outcome<string, { kind: "not-an-account-number" }> {
  const digits = text.replace(/[\s\u00a0.\-\u2010-\u2015]/g, "");
  const valid = /^\d{11}$/.test(digits) && !digits.startsWith("0000") && kontonr.validate(digits).isValid;
  return valid
    ? ok(`${digits.slice(0, 4)}.${digits.slice(4, 6)}.${digits.slice(6)}`)
    : refuse({ kind: "not-an-account-number" });
}
