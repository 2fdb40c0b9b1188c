import { constants, deflateRawSync } from "node:zlib";

const MB = 1024 * 1024;
/** What each of them inflates to. */
const GIGABYTE = 1024 * MB;

/** A gigabyte of blanks, deflated; `window` is the first byte of the header (RFC 1950, 2.2). */
export function deflatedGigabyte(window = 0x78): Buffer {
  const check = (31 - ((window * 256) % 31)) % 31;
  const block = deflateRawSync(Buffer.alloc(MB, 32), { finishFlush: constants.Z_FULL_FLUSH });
  const last = deflateRawSync(Buffer.alloc(0));
  return Buffer.concat([Buffer.from([window, check]), ...Array.from({ length: GIGABYTE / MB }, () => block), last]);
}

/** The same in hexadecimal, as ASCIIHexDecode has it. */
export const inHex = (bytes: Buffer): Buffer => Buffer.from(`${bytes.toString("hex")}>`, "latin1");

/** Runs of 128 blanks (ISO 32000-1, 7.4.5). */
export const runLengthGigabyte = (): Buffer => Buffer.alloc((GIGABYTE / 128) * 2, Buffer.from([129, 32]));

/** Each code of LZW is one blank more than the one before it, until the table is full (ISO 32000-1, 7.4.4). */
export function lzwGigabyte(): Buffer {
  const CLEAR = 256;
  const [first, full] = [258, 4093];
  const codes = [32, ...Array.from({ length: full - first + 1 }, (_, index) => first + index), CLEAR];
  // The table grows by one entry with each code but the first; codes grow one entry early.
  const widthAt = (index: number) => Math.min(12, Math.max(9, (first + Math.max(0, index - 1) + 1).toString(2).length));
  const cycle = codes.map((code, index) => code.toString(2).padStart(widthAt(index), "0")).join("");
  // Eight of them end with a whole byte.
  const bytes = Buffer.from((cycle.repeat(8).match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const blanks = ((codes.length - 1) * codes.length) / 2;
  return Buffer.concat(Array.from({ length: Math.ceil(GIGABYTE / blanks / 8) }, () => bytes));
}
