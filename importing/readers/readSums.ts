import { inEachLanguage } from "../model/labelsOf";
import type { ZoneReader } from "../place/zoneReader";
import { readColumns } from "../tables/readColumns";

/** The id of the column of everything in a row. A column of the form cannot have it: it is no id. */
export const TOTAL = "-total";

/** Reads tables of sums in the form's own columns, with what is shown beside the sum applied for. */
export function readSums(zone: ZoneReader): void {
  const { form, recognition } = zone.surroundings;
  const { columns, total } = recognition.labels;
  const known = [
    ...form.columns.map(({ id }) => ({
      id,
      words: [
        ...inEachLanguage(form, (each) => each.columns.find((of) => of.id === id)?.label),
        ...(columns[id] ?? []),
      ],
    })),
    { id: TOTAL, words: total },
    ...form.purposes.map(({ id }) => ({
      id,
      words: inEachLanguage(form, (each) => each.purposes.find((of) => of.id === id)?.label),
    })),
  ];
  const { rows, rest } = readColumns(zone.text, known);
  for (const row of rows) {
    zone.reading.sumRows.push({ ...row, place: zone.place });
    for (const { column, shares, unread } of row.cells) {
      if (unread !== null) zone.unread(row.label, unread);
      for (const { note } of shares) if (note !== null) zone.reading.named.push({ name: note, column });
    }
  }
  zone.setAside(rest);
}
