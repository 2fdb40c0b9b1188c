import { spawnSync } from "node:child_process";

const isRequired = process.env.SAMSKRIV_OFFICE_TESTS === "required";

/** Whether a program starts here. */
const starts = (program: string, flag: string): boolean =>
  spawnSync(program, [flag], { timeout: 60_000 }).error === undefined;

/**
 * Tests that open what we wrote in another program. Where it is missing they are skipped, with a line that says so. In
 * `.ci/run`, which sets SAMSKRIV_OFFICE_TESTS, they fail.
 */
const withTool =
  (program: string, flag: string, name: string, debian: string) =>
  (title: string, tests: () => void): void => {
    if (isRequired || starts(program, flag)) describe(title, tests);
    else {
      process.stderr.write(`Hoppes over: «${title}». ${name} er ikke installert (apt-get install -y ${debian}).\n`);
      describe.skip(title, tests);
    }
  };

/** Tests that need LibreOffice. */
export const withLibreOffice = withTool(
  "soffice",
  "--version",
  "LibreOffice",
  "libreoffice-writer-nogui libreoffice-calc-nogui",
);

/** Tests that need poppler: pdfinfo, pdffonts and pdftotext. */
export const withPoppler = withTool("pdfinfo", "-v", "Poppler", "poppler-utils");
