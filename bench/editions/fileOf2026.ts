import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../env/projectRoot";

type Json = Readonly<Record<string, unknown>>;

/** The files of an edition, by name. */
export type Files = Readonly<Record<string, Json>>;

/** A file of the edition of 2026. */
export const fileOf2026 = (file: string): Json =>
  JSON.parse(readFileSync(join(projectRoot(), "forms", "behovsmelding-2026", file), "utf8"));
