import { join } from "node:path";
import { formatKroner } from "../domain/amounts/formatKroner";
import { totalsOf } from "../domain/application/totals";
import { progressOf } from "../domain/progress/progress";
import { projectRoot } from "../env/projectRoot";
import { readForms } from "../forms";
import { openDatabase } from "../prisma/connection/openDatabase";
import { loadApplication } from "../prisma/rows/loadApplication";
import { MEASURES, SUMS } from "./figures";

export type Summary = {
  readonly form: string;
  readonly totals: {
    readonly owner: number;
    readonly uh: number;
    readonly total: number;
    readonly byMeasure: readonly {
      number: number;
      name: string;
      owner: number;
      uh: readonly { institution: string; kroner: number }[];
      total: number;
    }[];
    readonly byInstitution: readonly { institution: string; kroner: number }[];
  };
  readonly sections: { readonly total: number; readonly approved: number };
};

/** What a whole partnership cost one person. */
export type Effort = { readonly who: string; readonly presses: number; readonly commands: number };

/** What the database holds when all is played, summed up by the rules that the cards use. */
export async function summarise(databaseUrl: string, applicationId: string): Promise<Summary> {
  const database = openDatabase(databaseUrl, { poolSize: 2 });
  try {
    const application = await loadApplication(
      (text, values) => database.pool.query(text, values as unknown[]),
      applicationId,
      null,
    );
    const form = application && readForms(join(projectRoot(), "forms")).get(application.formId);
    if (!application || !form) throw new Error(`no application ${applicationId}`);
    const { columns, total, byMeasure, byInstitution } = totalsOf(form, application, application.amounts);
    const [owner, uh] = columns.map(({ kroner }) => kroner);
    const { sections, count } = progressOf(form, application);
    return {
      form: form.id,
      totals: {
        owner: owner ?? 0,
        uh: uh ?? 0,
        total,
        byMeasure: byMeasure.map((row) => ({
          number: row.number,
          name: row.name,
          owner: row.columns[0]?.kroner ?? 0,
          uh: row.columns[1]?.shares ?? [],
          total: row.total,
        })),
        byInstitution,
      },
      sections: { total: sections.length, approved: count.approved },
    };
  } finally {
    await database.close();
  }
}

/** Every figure that is not the one that must come out, as a sentence. */
export function differences({ totals, sections }: Summary): string[] {
  const found: string[] = [];
  const expect = (what: string, is: unknown, should: unknown) => {
    if (JSON.stringify(is) !== JSON.stringify(should))
      found.push(`${what}: ${JSON.stringify(is)}, skulle vært ${JSON.stringify(should)}`);
  };
  expect("Sum eier", totals.owner, SUMS.owner);
  expect("Sum UH", totals.uh, SUMS.uh);
  expect("Totalt", totals.total, SUMS.total);
  expect("Per institusjon", totals.byInstitution, SUMS.byInstitution);
  expect("Antall tiltak", totals.byMeasure.length, MEASURES.length);
  MEASURES.forEach(({ name, owner, uh, institution }, index) => {
    const row = { number: index + 1, name, owner, uh: [{ institution, kroner: uh }], total: owner + uh };
    expect(`Tiltak ${index + 1}`, totals.byMeasure[index], row);
  });
  expect("Godkjente seksjoner", sections.approved, sections.total);
  return found;
}

/** Everybody who had to type more than one command to the bot, as a sentence each. */
export const typedTooMuch = (efforts: readonly Effort[]): string[] =>
  efforts
    .filter(({ commands }) => commands > 1)
    .map(({ who, commands }) => `${who} skrev ${commands} ganger til boten, skulle vært høyst én`);

/** The totals as a table in the terminal. */
export function totalsTable({ totals }: Summary): string {
  const rows = [
    ["Tiltak", "Eier", "UH", "", "Totalt"],
    ...totals.byMeasure.map(({ number, name, owner, uh, total }) => [
      `${number} ${name}`,
      formatKroner(owner),
      uh.map(({ kroner }) => formatKroner(kroner)).join(" + "),
      uh.map(({ institution }) => institution).join(", "),
      formatKroner(total),
    ]),
    ["Sum", formatKroner(totals.owner), formatKroner(totals.uh), "", formatKroner(totals.total)],
    ...totals.byInstitution.map(({ institution, kroner }) => ["", "", formatKroner(kroner), institution, ""]),
  ];
  return table(rows, [0, 3]);
}

/** What the play cost each person: buttons pressed, and commands typed to the bot. */
export const effortTable = (efforts: readonly Effort[]): string =>
  table(
    [
      ["", "trykk", "skrevet til boten"],
      ...efforts.map(({ who, presses, commands }) => [who, String(presses), String(commands)]),
    ],
    [0],
  );

/** Columns side by side; those that `left` names start at the left, the others end at the right. */
function table(rows: readonly (readonly string[])[], left: readonly number[]): string {
  const width = (column: number) => Math.max(...rows.map((row) => (row[column] ?? "").length));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (left.includes(column) ? cell.padEnd(width(column)) : cell.padStart(width(column))))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
