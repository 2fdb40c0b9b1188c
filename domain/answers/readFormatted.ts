import type { Field } from "../../forms/form";
import { type Outcome, ok, refuse } from "../values/outcome";
import { parseAccountNumber } from "../values/parseAccountNumber";
import { parseOrgNumber } from "../values/parseOrgNumber";

export type FormatRefusal =
  | { kind: "not-an-org-number" }
  | { kind: "not-an-account-number" }
  | { kind: "not-a-telephone-number" }
  | { kind: "not-an-email-address" }
  | { kind: "not-a-web-address" };

export type TextFormat = NonNullable<Extract<Field, { type: "text" }>["format"]>;

/** Reads a number or address in a given format, and returns it as it is usually written. */
export function readFormatted(format: TextFormat, text: string): Outcome<string, FormatRefusal> {
  switch (format) {
    case "orgNumber": {
      const read = parseOrgNumber(text);
      return read.ok ? ok(read.value.replace(/(\d{3})(?=\d)/g, "$1 ")) : read;
    }
    case "accountNumber":
      return parseAccountNumber(text);
    case "telephone":
      return readTelephone(text);
    case "url":
      return readWebAddress(text.trim());
    case "email":
      return /^[^\s@<>,;:()"]+@[^\s@.<>,;:()"]+(\.[^\s@.<>,;:()"]+)+$/.test(text.trim())
        ? ok(text.trim())
        : refuse({ kind: "not-an-email-address" });
  }
}

/** Returns eight digits in pairs, or a number with a country code as it was written. */
function readTelephone(text: string): Outcome<string, FormatRefusal> {
  const digits = text
    .replace(/[\s\u00a0.()/-]/g, "")
    .replace(/^00(?=\d{9})/, "+")
    .replace(/^\+47(?=\d{8}$)/, "");
  if (/^\d{8}$/.test(digits)) return ok(digits.replace(/(\d\d)(?=\d)/g, "$1 "));
  return /^\+\d{7,15}$/.test(digits) ? ok(text.trim()) : refuse({ kind: "not-a-telephone-number" });
}

/** An address on the web as it was written, with https:// in front if it has no scheme. */
function readWebAddress(text: string): Outcome<string, FormatRefusal> {
  const address = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/?#]+:\d/.test(text) ? text : `https://${text}`;
  const url = /\s/.test(address) ? null : URL.parse(address);
  const isWeb = url !== null && /^https?:$/.test(url.protocol) && url.username === "";
  return isWeb && /^[^.]+(\.[^.]+)+$/.test(url.hostname) && !/^[\d.]+$/.test(url.hostname)
    ? ok(address)
    : refuse({ kind: "not-a-web-address" });
}
