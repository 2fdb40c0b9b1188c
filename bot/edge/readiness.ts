import type { FileMistake } from "../../forms/fileMistake";

/** An edition or a plan that is not in use, whose documents are not read in, or whose form.docx is not filled in; and why. */
export type LeftOutEdition = {
  readonly edition: string;
  readonly what: "leftOut" | "documentsNotReadIn" | "formNotFilledIn";
  readonly mistakes: readonly FileMistake[];
};

export type Readiness = { readonly status: 200 | 503; readonly body: Readonly<Record<string, unknown>> };

type Watched = {
  /** Rejects if the database does not answer. */
  readonly database: () => Promise<void>;
  /** Whether the queue is being worked on. */
  readonly working: () => boolean;
  readonly leftOut: readonly LeftOutEdition[];
  /** The answers are cached this long, so that a flood of questions costs the database one query a second. */
  readonly eachMs?: number;
  /** A database that takes longer counts as away. */
  readonly patienceMs?: number;
};

/** An edition may have thousands of mistakes: the log has them all. */
const MOST_MISTAKES = 20;
const LONGEST = 300;

/** Answers "/ready": 200 once the bot is up with its database and its queue, and with what was left out at start. */
export function readiness({
  database,
  working,
  leftOut,
  eachMs = 1_000,
  patienceMs = 2_000,
}: Watched): () => Promise<Readiness> {
  const shown = leftOut.map(({ mistakes, ...each }) => ({
    ...each,
    mistakes: mistakes.slice(0, MOST_MISTAKES).map(({ message, place, ...at }) => ({
      ...at,
      place: place.slice(0, LONGEST),
      message: message.slice(0, LONGEST),
    })),
    more: Math.max(0, mistakes.length - MOST_MISTAKES),
  }));
  const ask = async (): Promise<Readiness> => {
    if (!working()) return { status: 503, body: { ready: false, waitsFor: "queue" } };
    const answers = await within(patienceMs, database()).catch(() => false);
    if (!answers) return { status: 503, body: { ready: false, waitsFor: "database" } };
    return { status: 200, body: { ready: true, leftOut: shown } };
  };
  let asked: { readonly answer: Promise<Readiness>; readonly until: number } | null = null;
  return () => {
    if (!asked || asked.until < Date.now()) asked = { answer: ask(), until: Date.now() + eachMs };
    return asked.answer;
  };
}

/** Whether the work succeeds in time. */
async function within(ms: number, work: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, ms, false);
  });
  return Promise.race([work.then(() => true), late]).finally(() => clearTimeout(timer));
}
