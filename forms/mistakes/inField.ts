import type { EditionSection } from "../edition";
import type { EditionField } from "../fields/editionField";
import { textOfOther } from "../otherText";
import type { Mistake, Path } from "./mistake";
import { optionsOf } from "./optionsOf";
import { usedTwice } from "./usedTwice";

/** Whether every year has the day: in an application of another year, the bound is that year's. */
function isDay(day: string): boolean {
  const common = new Date(day.replace(/^\d{4}/, "2027"));
  return !Number.isNaN(common.getTime()) && common.toISOString().slice(4, 10) === day.slice(4);
}

/** What is wrong with one field in its section. */
export function inField(section: EditionSection, field: EditionField, at: Path): Mistake[] {
  const mistakes: Mistake[] = [
    ...("options" in field ? usedTwice(field.options, [...at, "options"]) : []),
    ...("columns" in field ? usedTwice(field.columns, [...at, "columns"]) : []),
  ];
  const say = (message: string, ...inner: Path) => mistakes.push({ path: [...at, ...inner], message });

  for (const kind of field.requiredOf)
    if (!field.writers.includes(kind)) say(`«${kind}» må svare, men skriver ikke «${field.id}»`, "requiredOf");
  if (field.type === "amount" && (section.scope !== "measure" || field.answeredBy !== "each"))
    say("et beløp hører til én part i ett tiltak (scope: «measure», answeredBy: «each»)");
  if (field.private && field.answeredBy !== "each")
    say(`«${field.id}» er privat, og må besvares av hver part for seg`, "private");
  if (section.approval === "own" && field.answeredBy !== "each")
    say(
      `hver part godkjenner sin egen del av «${section.id}», og «${field.id}» hører ikke til noen part`,
      "answeredBy",
    );
  if (field.type === "text" && field.prefill && field.answeredBy !== "each")
    say("bare en parts eget svar kan begynne med det som er kjent om parten", "prefill");
  if (field.type === "goals" && field.requiredOf.length > 0)
    say("mål kan ikke kreves: ikke alle regioner har en plan her", "requiredOf");

  if (field.type === "number" || field.type === "percent") {
    const { min = -Infinity, max = Infinity, decimals } = field;
    if (min > max) say(`det minste, ${min}, er større enn det største, ${max}`, "min");
    for (const [name, bound] of Object.entries({ min, max }))
      if (Number.isFinite(bound) && Number(bound.toFixed(decimals)) !== bound)
        say(`${bound} har flere desimaler enn svaret kan ha (decimals: ${decimals})`, name);
  }

  if ((field.type === "choice" || field.type === "choices") && field.other !== undefined) {
    if (!field.options.includes(field.other)) say(`«${field.other}» er ikke et av valgene`, "other");
    const id = textOfOther(field.id);
    if (section.fields.some((each) => each.id === id))
      say(`teksten til «${field.other}» heter «${id}», og det gjør et annet felt i seksjonen også`, "other");
  }
  if (field.type === "date") {
    const { min, max } = field;
    for (const [name, day] of Object.entries({ min, max }))
      if (day !== undefined && day !== "deadline" && !isDay(day)) say(`«${day}» er ikke en dag som alle år har`, name);
    if (min !== undefined && max !== undefined && ![min, max].includes("deadline") && min > max)
      say(`den første dagen, ${min}, er etter den siste, ${max}`, "min");
  }

  if (field.type === "amount" && field.shownIf) say("et beløp blir alltid regnet med, og kan ikke skjules", "shownIf");
  for (const name of ["requiredIf", "shownIf"] as const) {
    const condition = field[name];
    const other = section.fields.find(({ id }) => id === condition?.field);
    if (condition && !optionsOf(other).includes(condition.is))
      say(`ingen felt «${condition.field}» i seksjonen «${section.id}» har valget «${condition.is}»`, name);
    else if (condition && other?.answeredBy === "each" && field.answeredBy === "all")
      say(`«${field.id}» er felles, men avhenger av hva hver part svarer i «${condition.field}»`, name);
  }
  return mistakes;
}
