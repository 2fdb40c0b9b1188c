import fc, { type StringConstraints } from "fast-check";
import { FEW } from "./cases";

/**
 * Any character there is, as the `unit` of a string. In `npm run test:unit` it is a number turned into one: the table
 * that fast-check makes of them all takes longer than the tests.
 */
export const anyCharacter: NonNullable<StringConstraints["unit"]> = FEW
  ? fc
      .integer({ min: 0, max: 0x10ffff - 0x800 })
      .map((code) => String.fromCodePoint(code < 0xd800 ? code : code + 0x800))
  : "binary";
