/** Bytes that grow. They are written in place: a page is put together of tens of thousands of small pieces. */
export type Bytes = {
  /** ASCII only. */
  text(ascii: string): void;
  /** Where the next are written, with room for so many more; `moveTo` says how far they go. */
  reserve(more: number): Uint8Array;
  readonly length: number;
  /** Goes on to where something was written in place, or back to where it was. */
  moveTo(length: number): void;
  /** All of them, until the next is written; it is empty then. */
  take(): Uint8Array;
};

export function growingBytes(): Bytes {
  let bytes = new Uint8Array(0x1_0000);
  let length = 0;
  const reserve = (more: number) => {
    if (length + more <= bytes.length) return bytes;
    const larger = new Uint8Array(2 * (length + more));
    larger.set(bytes.subarray(0, length));
    bytes = larger;
    return bytes;
  };
  return {
    text(ascii) {
      reserve(ascii.length);
      for (let index = 0; index < ascii.length; index++) bytes[length++] = ascii.charCodeAt(index);
    },
    reserve,
    get length() {
      return length;
    },
    moveTo(to) {
      length = to;
    },
    take() {
      const taken = bytes.subarray(0, length);
      length = 0;
      return taken;
    },
  };
}
