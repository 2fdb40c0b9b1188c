/** Bytes that grow. They are written in place: a page is put together of tens of thousands of small pieces. */
export type Bytes = {
  /** ASCII only. */
  text(ascii: string): void;
  bytes(more: Uint8Array): void;
  readonly length: number;
  /** Goes back to where it was. */
  cut(length: number): void;
  /** All of them, until the next is written; it is empty then. */
  take(): Uint8Array;
};

export function growingBytes(): Bytes {
  let bytes = new Uint8Array(0x1_0000);
  let length = 0;
  const reserve = (more: number) => {
    if (length + more <= bytes.length) return;
    const larger = new Uint8Array(2 * (length + more));
    larger.set(bytes.subarray(0, length));
    bytes = larger;
  };
  return {
    text(ascii) {
      reserve(ascii.length);
      for (let index = 0; index < ascii.length; index++) bytes[length++] = ascii.charCodeAt(index);
    },
    bytes(more) {
      reserve(more.length);
      // Faster than `set` for a few bytes.
      for (let index = 0; index < more.length; index++) bytes[length++] = more[index] as number;
    },
    get length() {
      return length;
    },
    cut(to) {
      length = to;
    },
    take() {
      const taken = bytes.subarray(0, length);
      length = 0;
      return taken;
    },
  };
}
