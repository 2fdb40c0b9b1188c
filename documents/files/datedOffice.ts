import { strFromU8, unzipSync } from "fflate";
import { zipFiles } from "./zipFiles";

/** The parts of a Word or Excel file by name, in their order. A long one comes in pieces. */
export type OfficeParts = Iterable<readonly [name: string, part: Uint8Array | string | Iterable<string>]>;

const CORE = "docProps/core.xml";
const DATE = /(<dcterms:(?:created|modified)[^<>]*>)[^<]*(<\/dcterms:)/g;

/** The parts of a file that a library has put together already. */
export const partsOf = (body: Uint8Array): OfficeParts => Object.entries(unzipSync(body));

/**
 * A Word or Excel file that says it was made when its version was compiled. The libraries write the moment that they
 * run, and then the same content would never give the same bytes.
 */
export const datedOffice = (parts: OfficeParts, at: Date): Promise<Buffer> =>
  zipFiles(
    [...parts].map(([fileName, part]) => {
      if (typeof part !== "string" && !(part instanceof Uint8Array)) return { fileName, body: part };
      const dated = fileName === CORE ? textOf(part).replace(DATE, `$1${at.toISOString()}$2`) : part;
      return { fileName, body: typeof dated === "string" ? Buffer.from(dated) : dated };
    }),
    at,
  );

const textOf = (part: Uint8Array | string): string => (typeof part === "string" ? part : strFromU8(part));
