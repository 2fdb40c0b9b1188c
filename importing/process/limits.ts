import type { Outcome } from "../../domain/values/outcome";
import type { FileRefusal } from "../formats/fileRefusal";
import type { Imported } from "../model/imported";

export type Limits = {
  readonly milliseconds: number;
  /** For the whole process: V8's heap, buffers outside it, and the program itself. */
  readonly megabytes: number;
  readonly heapMegabytes: number;
};

/** A form of twenty pages takes a second or two and under 300 MB; anything heavier is not a form. */
export const LIMITS: Limits = { milliseconds: 20_000, megabytes: 512, heapMegabytes: 320 };

/** Messages from the reading process: that it is ready for a document, and then the result. */
export type ReaderMessage =
  | { readonly kind: "ready" }
  | { readonly kind: "read"; readonly outcome: Outcome<Imported, FileRefusal> }
  | { readonly kind: "fault"; readonly error: unknown };
