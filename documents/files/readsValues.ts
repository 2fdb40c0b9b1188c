import type { FormToFill } from "./formToFill";

/** Whether a file is made of a draft's raw values, besides its outline. */
export const readsValues = (fileName: string, issued: FormToFill): boolean =>
  fileName.endsWith(".docx") ? issued !== null : !/\.(pdf|md)$/.test(fileName);
