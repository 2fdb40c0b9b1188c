import { unzip } from "../word/unzip";

/** The parts of an Office or OpenDocument package that hold programs. */
const PROGRAMS = /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|macrosheets\/.+|activeX\/.+\.bin)$|^(?:Basic|Scripts)\/.+/i;

/** Whether a package has macros in it, whatever its ending says; null if it cannot be opened. */
export async function hasMacros(bytes: Buffer): Promise<boolean | null> {
  let found = false;
  const opened = await unzip(bytes, (name) => {
    found ||= PROGRAMS.test(name);
    return false;
  });
  return opened.ok ? found : null;
}
