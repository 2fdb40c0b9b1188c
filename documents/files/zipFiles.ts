import { zipSync } from "fflate";

/** One file with all of them. Word files are compressed already, so they are only put together. */
export const zipFiles = (files: readonly { readonly fileName: string; readonly body: Buffer }[]): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(files.map(({ fileName, body }) => [fileName, body])), { level: 0 }));
