import type { EditionField } from "../fields/editionField";
import type { TableColumn } from "../fields/tableColumn";
import type { Mistake, Path } from "./mistake";

/** Whether every year has the day: in an application of another year, the bound is that year's. */
function isDay(day: string): boolean {
  const common = new Date(day.replace(/^\d{4}/, "2027"));
  return !Number.isNaN(common.getTime()) && common.toISOString().slice(4, 10) === day.slice(4);
}

/** What is wrong with the least and the most that a field or a column takes. */
export function inBounds(kind: EditionField | TableColumn, at: Path): Mistake[] {
  const mistakes: Mistake[] = [];
  const say = (message: string, inner: string) => mistakes.push({ path: [...at, inner], message });
  if (kind.type === "number" || kind.type === "percent") {
    const { min = -Infinity, max = Infinity, decimals } = kind;
    if (min > max) say(`det minste, ${min}, er større enn det største, ${max}`, "min");
    for (const [name, bound] of Object.entries({ min, max }))
      if (Number.isFinite(bound) && Number(bound.toFixed(decimals)) !== bound)
        say(`${bound} har flere desimaler enn svaret kan ha (decimals: ${decimals})`, name);
  }
  if (kind.type === "date") {
    const { min, max } = kind;
    for (const [name, day] of Object.entries({ min, max }))
      if (day !== undefined && day !== "deadline" && !isDay(day)) say(`«${day}» er ikke en dag som alle år har`, name);
    if (min !== undefined && max !== undefined && ![min, max].includes("deadline") && min > max)
      say(`den første dagen, ${min}, er etter den siste, ${max}`, "min");
  }
  return mistakes;
}
