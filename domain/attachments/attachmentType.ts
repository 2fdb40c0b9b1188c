/** The content types that are taken, by their ending. Every ending of one type is listed; the first is the usual one. */
export const ATTACHMENT_TYPES = {
  pdf: { type: "application/pdf", endings: ["pdf"] },
  docx: { type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", endings: ["docx"] },
  xlsx: { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", endings: ["xlsx"] },
  pptx: { type: "application/vnd.openxmlformats-officedocument.presentationml.presentation", endings: ["pptx"] },
  odt: { type: "application/vnd.oasis.opendocument.text", endings: ["odt"] },
  ods: { type: "application/vnd.oasis.opendocument.spreadsheet", endings: ["ods"] },
  odp: { type: "application/vnd.oasis.opendocument.presentation", endings: ["odp"] },
  png: { type: "image/png", endings: ["png"] },
  jpg: { type: "image/jpeg", endings: ["jpg", "jpeg", "jpe", "jfif"] },
  tif: { type: "image/tiff", endings: ["tif", "tiff"] },
  txt: { type: "text/plain; charset=utf-8", endings: ["txt"] },
  csv: { type: "text/csv; charset=utf-8", endings: ["csv"] },
} as const satisfies Record<string, { readonly type: string; readonly endings: readonly string[] }>;

/** What the bytes of an attachment are. */
export type AttachmentType = keyof typeof ATTACHMENT_TYPES;

/** The ending of a name, in small letters; empty if it has none. */
export const endingOf = (name: string): string => {
  const dot = name.lastIndexOf(".");
  return dot < 0 ? "" : name.slice(dot + 1).toLowerCase();
};

/** The type that an ending promises; null if none of those that are taken. */
export const typeOfEnding = (ending: string): AttachmentType | null =>
  (Object.keys(ATTACHMENT_TYPES) as AttachmentType[]).find((type) =>
    ATTACHMENT_TYPES[type].endings.some((each: string) => each === ending),
  ) ?? null;

/** The media type of a stored attachment, by its name. */
export const mediaTypeOf = (name: string): string => {
  const type = typeOfEnding(endingOf(name));
  return type === null ? "application/octet-stream" : ATTACHMENT_TYPES[type].type;
};
