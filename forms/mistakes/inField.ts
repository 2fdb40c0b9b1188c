import { isExpression } from "../condition";
import type { EditionSection } from "../edition";
import type { EditionField } from "../fields/editionField";
import { textOfOther } from "../otherText";
import { inAnswerTable } from "./inAnswerTable";
import { inBounds } from "./inBounds";
import { inQuotes } from "./inQuotes";
import type { Mistake, Path } from "./mistake";
import { unknownOption } from "./unknownOption";
import { usedTwice } from "./usedTwice";

/** What is wrong with one field in its section. */
export function inField(section: EditionSection, field: EditionField, at: Path): Mistake[] {
  const mistakes: Mistake[] = [
    ...("options" in field ? usedTwice(field.options, [...at, "options"]) : []),
    ...("columns" in field ? usedTwice(field.columns, [...at, "columns"]) : []),
    ...inBounds(field, at),
    ...(field.type === "table" ? inAnswerTable(field, at) : []),
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
  if (field.type === "attachment" && field.private)
    say(`«${field.id}» er et vedlegg, og det kan alle i søknaden åpne. Ta bort «private»`, "private");
  if (field.type === "goals" && field.requiredOf.length > 0)
    say("mål kan ikke kreves: ikke alle regioner har en plan her", "requiredOf");

  if ((field.type === "choice" || field.type === "choices") && field.other !== undefined) {
    if (!field.options.includes(field.other))
      say(`«${field.other}» er ikke et av valgene, ${inQuotes(field.options)}`, "other");
    const id = textOfOther(field.id);
    if (section.fields.some((each) => each.id === id))
      say(`teksten til «${field.other}» heter «${id}», og det gjør et annet felt i seksjonen også`, "other");
  }
  if (field.type === "amount" && field.shownIf) say("et beløp blir alltid regnet med, og kan ikke skjules", "shownIf");
  for (const name of ["requiredIf", "shownIf"] as const) {
    const condition = field[name];
    if (!condition || isExpression(condition)) continue;
    const other = section.fields.find(({ id }) => id === condition.field);
    const unknown = unknownOption(section, condition.field, condition.is);
    if (unknown) say(unknown, name);
    else if (other?.answeredBy === "each" && field.answeredBy === "all")
      say(`«${field.id}» er felles, men avhenger av hva hver part svarer i «${condition.field}»`, name);
  }
  return mistakes;
}
