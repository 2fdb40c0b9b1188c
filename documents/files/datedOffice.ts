import { strFromU8, strToU8, unzipSync } from "fflate";
import { zipFiles } from "./zipFiles";

const CORE = "docProps/core.xml";
const DATE = /(<dcterms:(?:created|modified)[^<>]*>)[^<]*(<\/dcterms:)/g;

/**
 * A Word or Excel file that says it was made when its version was compiled. The libraries write the moment that they
 * run, and then the same content would never give the same bytes.
 */
export function datedOffice(body: Uint8Array, at: Date): Buffer {
  const files = unzipSync(body);
  const core = files[CORE];
  const dated = core ? { ...files, [CORE]: strToU8(strFromU8(core).replace(DATE, `$1${at.toISOString()}$2`)) } : files;
  return zipFiles(
    Object.entries(dated).map(([fileName, each]) => ({ fileName, body: each })),
    at,
  );
}
