/** The media types of a draft's files, by the ending of their names. */
export const fileTypes = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  md: "text/markdown; charset=utf-8",
  json: "application/json",
  zip: "application/zip",
} as const;

/** The media type of one of a draft's files, by its name alone. */
export const typeOfFile = (fileName: string): string =>
  new Map<string, string>(Object.entries(fileTypes)).get(fileName.slice(fileName.lastIndexOf(".") + 1)) ??
  "application/octet-stream";
