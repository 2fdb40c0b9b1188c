import type { getDocumentProxy } from "unpdf";

/** A PDF that is open, in pdf.js' words. */
export type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
export type PdfPage = Awaited<ReturnType<Pdf["getPage"]>>;
