import { move } from "piscina";

/** What a thread has made, so that its bytes are handed over and not copied. */
export const handedOver = (made: Uint8Array): unknown =>
  // A small buffer is a slice of one that Node shares, which cannot be handed over.
  move(made.byteLength === made.buffer.byteLength ? made : Uint8Array.from(made));
