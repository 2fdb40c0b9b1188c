import type { Outcome } from "../../domain/values/outcome";
import type { FileRefusal } from "../formats/fileRefusal";
import type { Imported } from "../model/imported";

export type Limits = {
  readonly milliseconds: number;
  /** Of the whole process: what V8 counts as its heap, buffers outside it, and the program itself. */
  readonly megabytes: number;
  readonly heapMegabytes: number;
};

/** A form of twenty pages takes a second or two and under 300 MB; what takes more than this is no form. */
export const LIMITS: Limits = { milliseconds: 20_000, megabytes: 512, heapMegabytes: 320 };

/** What the reading process says: that it waits for a document, and then what became of it. */
export type Answer =
  | { readonly kind: "ready" }
  | { readonly kind: "read"; readonly outcome: Outcome<Imported, FileRefusal> }
  | { readonly kind: "fault"; readonly error: unknown };
