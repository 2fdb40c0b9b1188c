import { unzip } from "../word/unzip";

/** The parts of an Office package that hold programs: by their name, or by the folder that they are in. */
const PARTS = new Set(["vbaproject.bin", "vbadata.xml"]);
const FOLDERS = new Set(["macrosheets", "activex"]);
/** The folders of an OpenDocument package that hold programs, at its root. */
const ROOTS = new Set(["basic", "scripts"]);

function isProgram(name: string): boolean {
  const folders = name.toLowerCase().split("/");
  const part = folders.pop() ?? "";
  if (PARTS.has(part)) return true;
  if (part === "") return false;
  return ROOTS.has(folders[0] ?? "") || folders.some((folder) => FOLDERS.has(folder) && isRun(folder, part));
}

/** Of ActiveX, the .xml beside a control is no program. */
const isRun = (folder: string, part: string): boolean => folder !== "activex" || part.endsWith(".bin");

/** Whether a package has macros in it, whatever its ending says; null if it cannot be opened. */
export async function hasMacros(bytes: Buffer): Promise<boolean | null> {
  let found = false;
  const opened = await unzip(bytes, (name) => {
    found ||= isProgram(name);
    return false;
  });
  return opened.ok ? found : null;
}
