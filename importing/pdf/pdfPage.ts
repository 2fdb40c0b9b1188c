import type { getDocumentProxy } from "unpdf";

/** An open PDF, as the types of pdf.js. */
export type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
export type PdfPage = Awaited<ReturnType<Pdf["getPage"]>>;
