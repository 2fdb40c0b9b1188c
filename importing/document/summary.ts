import { formatKroner } from "../../domain/amounts/formatKroner";
import { formIn } from "../../domain/application/formInYear";
import { catalogueOf, type KeyOf } from "../../domain/values/catalogueOf";
import { currentLanguage } from "../../domain/values/language";
import type { Form } from "../../forms/form";
import type { Imported, ImportedAmount } from "../model/imported";
import { placeWords } from "../model/placeWords";
import en from "./summary.en.json";
import nb from "./summary.nb.json";
import nn from "./summary.nn.json";

const { spoken } = catalogueOf<KeyOf<typeof nb>>({ nb, nn, en });

const kindIn = ({ partyKinds }: Form, kind: string): string =>
  (partyKinds.find(({ id }) => id === kind)?.one ?? kind).toLocaleLowerCase("nb");

/** The result as text for a terminal, in the current language. */
export function summary(
  { edition, year, answers, parties, measures, sums, findings, unplaced }: Imported,
  form: Form,
): string {
  const lines = [
    `${form.name}${year ? `, ${year}` : ""} (${edition})`,
    form.title,
    "",
    spoken("parties", { count: parties.length }),
  ];
  for (const { name, kind, aliases } of parties) {
    const also = aliases.length > 0 ? spoken("alsoCalled", { names: aliases.join(", ") }) : "";
    lines.push(`  ${name} – ${kindIn(form, kind)}${also}`);
  }
  lines.push("", spoken("measures", { count: measures.length }));
  measures.forEach((measure, index) => {
    const sections = new Set(answers.filter((answer) => answer.measure === index).map(({ section }) => section)).size;
    const scheme = measure.scheme ? ` (${measure.scheme})` : "";
    const answered = sections > 0 ? spoken("answered", { count: sections }) : "";
    lines.push(`  ${measure.number}. ${measure.name}${scheme}${answered}`);
    for (const amount of measure.amounts)
      lines.push(`     ${whose(form, year, amount)}: ${formatKroner(amount.kroner)}`);
    if (measure.total !== null) lines.push(`     ${placeWords("total")}: ${formatKroner(measure.total)}`);
  });
  const wrong = sums.filter(({ holds }) => !holds).length;
  lines.push("", spoken(wrong === 0 ? "allHold" : "someDiffer", { count: sums.length, wrong }));
  for (const { of, claimed, computed, holds } of sums)
    lines.push(
      `  ${holds ? "✓" : "✗"} ${of}: ${formatKroner(claimed)}${holds ? "" : spoken("computed", { computed: formatKroner(computed) })}`,
    );
  lines.push("", findings.length === 0 ? spoken("noFindings") : spoken("findings", { count: findings.length }));
  for (const { severity, where, message } of findings)
    lines.push(`  ${severity === "blocking" ? "!" : "·"} ${where}: ${message}`);
  if (unplaced.length > 0) lines.push("", spoken("unplaced", { count: unplaced.length }));
  for (const { near, text } of unplaced)
    lines.push(`  ${spoken("near", { near, text: text.replace(/\s+/g, " ").slice(0, 160) })}`);
  return lines.join("\n");
}

/** "Eier", "UH (LMS)", "Fjordvik kommune, Egenandel 2028". */
function whose(form: Form, document: number | null, { side, institution, purpose, year }: ImportedAmount): string {
  const { columns, purposes } = formIn(form, currentLanguage());
  const column = columns.find(({ id }) => id === side)?.label ?? side;
  if (purpose !== undefined) {
    const what = [purposes.find(({ id }) => id === purpose)?.label ?? purpose];
    if (year !== undefined) what.push(String((document ?? form.year) + year - 1));
    return [institution ?? column, what.join(" ")].join(", ");
  }
  return institution ? spoken("institution", { column, name: institution }) : column;
}
