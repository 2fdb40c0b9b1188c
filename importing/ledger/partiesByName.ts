import type { Form } from "../../forms/form";
import type { Recognition } from "../../forms/recognition/recognition";
import type { ImportedParty } from "../model/imported";
import { sidesOf } from "../model/sidesOf";
import { kindNamed } from "../parties/kindNamed";
import type { ZoneReading } from "../place/zoneReading";
import { sameWords } from "../text/letters";

/** "Læringsmiljøsenteret" and "LMS" of "Læringsmiljøsenteret (LMS)", as our own documents name a party in full. */
const namesIn = (full: string): readonly [name: string, short: string | null] => {
  const match = /^(.+) \(([^()]+)\)$/.exec(full.trim());
  return match?.[1] && match[2] ? [match[1], match[2]] : [full.trim(), null];
};

type Named = { readonly names: Set<string>; column: string | null };

/**
 * The parties of a document that names each of them where its amounts stand: in the form's lines about the parties, and
 * in tables with a row for each. A party stands in the column that any of those places gives it, and otherwise in the
 * first one whose parties are shown together, since the others are named in the sums.
 */
export function partiesByName(form: Form, recognition: Recognition, reading: ZoneReading): ImportedParty[] {
  const found: Named[] = [];
  const add = (full: string, column: string | null) => {
    const [name, short] = namesIn(full);
    if (name === "") return;
    const names = short === null ? [name] : [name, short];
    const known = found.find((each) => names.some((one) => [...each.names].some((other) => sameWords(one, other))));
    if (known) {
      for (const each of names) known.names.add(each);
      known.column ??= column;
    } else found.push({ names: new Set(names), column });
  };
  for (const { name, column } of linesOf(form, reading)) add(name, column);
  const sides = sidesOf(form);
  for (const { name, kind } of reading.partners) add(name, kind === null ? null : sides[kind]);
  for (const { name, column } of reading.named) add(name, column);
  for (const { party } of reading.partyAmounts) add(party, null);
  const together = form.columns.find(({ parties }) => parties === "together")?.id ?? form.columns[0]?.id ?? "";
  return found.flatMap(({ names, column }): ImportedParty[] => {
    const [name = "", ...others] = [...names].sort((a, b) => b.length - a.length);
    const kind = kindNamed(form, recognition, name, column ?? together, column !== null);
    return kind === null ? [] : [{ name, kind, aliases: others.filter((each) => !sameWords(each, name)) }];
  });
}

/** The parties in the form's own lines, whose names stand one after another. */
function linesOf({ sections }: Form, { answers }: ZoneReading): { name: string; column: string | null }[] {
  const lines = sections.flatMap(({ id: section, derived }) =>
    derived.flatMap(({ id, from }) => (typeof from === "object" ? [{ section, id, column: from.column ?? null }] : [])),
  );
  return lines.flatMap(({ section, id, column }) =>
    answers
      .filter((answer) => answer.section === section && answer.field === id)
      .flatMap(({ text }) => text.split(";").map((name) => ({ name, column }))),
  );
}
