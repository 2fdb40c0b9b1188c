import type { Imported } from "./importing";
import type { Loaded } from "./load";
import type { Weight } from "./probe";
import type { Rival } from "./rivals/rivalBot";

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

/** How many times as many turns a second as the rival, of each pair of rounds. */
export type Ratio = { readonly median: number; readonly least: number; readonly most: number };

export type RivalReport = {
  readonly rival: Rival;
  readonly speed: Speed;
  readonly ratio: Ratio;
  readonly idle: Weight;
  readonly after: Weight;
};

export type Report = {
  readonly connections: number;
  readonly samskriv: Speed;
  readonly rivals: readonly RivalReport[];
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

/** Compares rounds that followed one another: a slow minute of the machine slows both. */
export function ratioOf(own: readonly Round[], rival: readonly Round[]): Ratio {
  const ratios = own.flatMap((round, index) => {
    const other = rival[index];
    return other ? [perSecond(round) / perSecond(other)] : [];
  });
  return { median: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) };
}

/** What a reader of the figures calls a rival, and how many times as fast as it the bot should be. */
const RIVALS: Readonly<Record<Rival, { readonly name: string; readonly aim: number }>> = {
  plain: { name: "botbuilder + restify, ny Template hver gang, lagrer ikke", aim: 2 },
  prisma: { name: "den samme, lagrer med én upsert i Prisma", aim: 3 },
  typed: { name: "botbuilder + restify, kortet er en funksjon, én upsert med pg", aim: 1 },
};

const whole = (figure: number) => Math.round(figure).toLocaleString("nb-NO");
const fine = (figure: number) => figure.toLocaleString("nb-NO", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const megabytes = (bytes: number) => `${whole(bytes / 2 ** 20)} MB`;

/** The figures as one reads them in a terminal. */
export function inWords({ connections, samskriv, rivals, memory, stored, importing }: Report): string {
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
      ...rivals.map(({ rival, speed }) => row(RIVALS[rival].name, speed)),
    ]),
    "",
    "Svar i sekundet, målt mot hver av de andre, i par av runder",
    "",
    ...table([
      ["", "median", "minst", "mest", "mål"],
      ...rivals.map(({ rival, ratio }) => [
        RIVALS[rival].name,
        ...[ratio.median, ratio.least, ratio.most, RIVALS[rival].aim].map(fine),
      ]),
    ]),
    "",
    `Minnet, etter søppeltømming (${whole(memory.turns)} lagringer)`,
    "",
    ...table([
      ["", "RSS", "heap"],
      weight("Nystartet", memory.idle),
      weight("Før lagringene", memory.before),
      weight("Etter", memory.after),
      ...rivals.flatMap(({ rival, idle, after }) => [
        weight(`${RIVALS[rival].name}: nystartet`, idle),
        weight("… etter rundene", after),
      ]),
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
