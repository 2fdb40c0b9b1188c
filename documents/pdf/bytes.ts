/** Bytes that grow. They are written in place: a page is put together of tens of thousands of small pieces. */
export type Bytes = {
  /** ASCII only. */
  text(ascii: string): void;
  /** A part of other bytes. */
  part(bytes: Uint8Array, from: number, to: number): void;
  readonly length: number;
  /** Goes back to where it was. */
  cut(length: number): void;
  /** All of them, as a copy; it is empty then. */
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
    part(from, start, end) {
      reserve(end - start);
      for (let index = start; index < end; index++) bytes[length++] = from[index] as number;
    },
    get length() {
      return length;
    },
    cut(to) {
      length = to;
    },
    take() {
      const taken = bytes.slice(0, length);
      length = 0;
      return taken;
    },
  };
}
