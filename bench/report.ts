import type { Imported } from "./importing";
import type { Loaded } from "./load";
import type { Weight } from "./probe";

/** A round of one bot, and the processor time that it took. */
export type Round = Loaded & { readonly nodeMs: number; readonly postgresMs: number | null };

export type Speed = {
  readonly turnsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Of a turn, in milliseconds of processor time. */
  readonly nodeMs: number;
  readonly postgresMs: number | null;
  readonly bytes: number;
  readonly rounds: readonly number[];
};

export type Report = {
  readonly connections: number;
  readonly samskriv: Speed;
  readonly plain: Speed;
  readonly ratio: number;
  readonly memory: { readonly turns: number; readonly idle: Weight; readonly before: Weight; readonly after: Weight };
  readonly stored: number;
  readonly importing: readonly Imported[];
  readonly wrong: readonly string[];
};

const median = (figures: readonly number[]): number =>
  [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;

const perSecond = ({ turns, ms }: Loaded): number => (turns * 1_000) / ms;

/** The median round, figure by figure. */
export function speedOf(rounds: readonly Round[]): Speed {
  const of = (figure: (round: Round) => number) => median(rounds.map(figure));
  return {
    turnsPerSecond: of(perSecond),
    p50: of(({ p50 }) => p50),
    p99: of(({ p99 }) => p99),
    nodeMs: of(({ nodeMs, turns }) => nodeMs / turns),
    postgresMs: rounds.some(({ postgresMs }) => postgresMs === null)
      ? null
      : of(({ postgresMs, turns }) => (postgresMs ?? 0) / turns),
    bytes: of(({ bytes }) => bytes),
    rounds: rounds.map(perSecond),
  };
}

const whole = (figure: number) => Math.round(figure).toLocaleString("nb-NO");
const fine = (figure: number) => figure.toLocaleString("nb-NO", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const megabytes = (bytes: number) => `${whole(bytes / 2 ** 20)} MB`;

/** The figures as one reads them in a terminal. */
export function inWords({ connections, samskriv, plain, ratio, memory, stored, importing }: Report): string {
  const row = (name: string, { turnsPerSecond, p50, p99, nodeMs, postgresMs, bytes }: Speed) => [
    name,
    whole(turnsPerSecond),
    `${whole(p50)} ms`,
    `${whole(p99)} ms`,
    `${fine(nodeMs)} ms`,
    postgresMs === null ? "–" : `${fine(postgresMs)} ms`,
    whole(bytes),
  ];
  const weight = (name: string, { rss, heap }: Weight) => [name, megabytes(rss), megabytes(heap)];
  return [
    `Lagre seksjon, ${connections} forbindelser, median av ${samskriv.rounds.length} runder om hverandre`,
    "",
    ...table([
      ["", "svar/s", "p50", "p99", "CPU Node", "CPU PostgreSQL", "byte"],
      row("Samskriv, lagret på disk", samskriv),
      row("botbuilder + restify, ny Template hver gang, lagrer ikke", plain),
    ]),
    "",
    `Forhold: ${fine(ratio)}`,
    "",
    `Minnet i boten, etter søppeltømming (${whole(memory.turns)} lagringer)`,
    "",
    ...table([
      ["", "RSS", "heap"],
      weight("Nystartet", memory.idle),
      weight("Før lagringene", memory.before),
      weight("Etter", memory.after),
    ]),
    "",
    `${whole(stored)} lagringer er godtatt, og alle står i databasen.`,
    "",
    `Lese inn et utfylt skjema på ${importing[0]?.pages} sider, fra kommandoen startes til den er ferdig`,
    "",
    ...table([
      ["", "tid", "minne på det meste"],
      ...importing.map(({ kind, ms, peak }) => [kind, `${whole(ms)} ms`, peak === null ? "–" : megabytes(peak)]),
    ]),
    "",
  ].join("\n");
}

function table(rows: readonly (readonly string[])[]): string[] {
  const width = (column: number) => Math.max(...rows.map((row) => (row[column] ?? "").length));
  return rows.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(width(0)) : cell.padStart(width(column)))).join("   "),
  );
}
