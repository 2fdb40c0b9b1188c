import { currentLanguage } from "../../domain/values/language";

const MEGABYTE = 1024 * 1024;

/** A number of bytes as people read it: 340 kB, 1,2 MB. */
export function sizeInWords(bytes: number): string {
  const [size, unit] = bytes < MEGABYTE / 10 ? [Math.max(bytes / 1024, 1), "kilobyte"] : [bytes / MEGABYTE, "megabyte"];
  return new Intl.NumberFormat(currentLanguage(), {
    style: "unit",
    unit,
    maximumFractionDigits: unit === "megabyte" && size < 10 ? 1 : 0,
  }).format(size);
}
