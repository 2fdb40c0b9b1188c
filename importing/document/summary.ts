import { formatKroner } from "../../domain/amounts/formatKroner";
import type { Form } from "../../forms/form";
import type { Imported } from "../model/imported";

const kindIn = ({ partyKinds }: Form, kind: string): string =>
  (partyKinds.find(({ id }) => id === kind)?.one ?? kind).toLocaleLowerCase("nb");

/** The result as text for a terminal. */
export function summary(
  { edition, year, answers, parties, measures, sums, findings, unplaced }: Imported,
  form: Form,
): string {
  const lines = [`${form.name}${year ? `, ${year}` : ""} (${edition})`, form.title, "", `Parter (${parties.length}):`];
  for (const { name, kind, aliases } of parties)
    lines.push(`  ${name} – ${kindIn(form, kind)}${aliases.length > 0 ? `, også kalt ${aliases.join(", ")}` : ""}`);
  lines.push("", `Tiltak (${measures.length}):`);
  measures.forEach((measure, index) => {
    const sections = new Set(answers.filter((answer) => answer.measure === index).map(({ section }) => section)).size;
    lines.push(
      `  ${measure.number}. ${measure.name}${measure.scheme ? ` (${measure.scheme})` : ""}${sections > 0 ? `, ${sections} deler med svar` : ""}`,
    );
    for (const { side, institution, kroner } of measure.amounts)
      lines.push(
        `     ${side === "owner" ? "Eier" : `UH${institution ? ` (${institution})` : ""}`}: ${formatKroner(kroner)}`,
      );
    if (measure.total !== null) lines.push(`     Totalt: ${formatKroner(measure.total)}`);
  });
  const wrong = sums.filter(({ holds }) => !holds).length;
  lines.push("", `Summer (${sums.length}, ${wrong === 0 ? "alle stemmer" : `${wrong} stemmer ikke`}):`);
  for (const { of, claimed, computed, holds } of sums)
    lines.push(
      `  ${holds ? "✓" : "✗"} ${of}: ${formatKroner(claimed)}${holds ? "" : ` – delene blir ${formatKroner(computed)}`}`,
    );
  lines.push("", findings.length === 0 ? "Ingen funn." : `Funn (${findings.length}):`);
  for (const { severity, where, message } of findings)
    lines.push(`  ${severity === "blocking" ? "!" : "·"} ${where}: ${message}`);
  if (unplaced.length > 0) lines.push("", `Tekst uten plass i skjemaet (${unplaced.length}):`);
  for (const { near, text } of unplaced) lines.push(`  ved «${near}»: ${text.replace(/\s+/g, " ").slice(0, 160)}`);
  return lines.join("\n");
}
