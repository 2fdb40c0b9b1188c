import pino, { type Logger } from "pino";
import type { Config } from "../../env/config";

/**
 * One log for all: JSON in production, readable locally, unless the settings say otherwise. Activities and applications are named by their ids; what
 * people write is never logged.
 */
export const openLog = ({ logFormat, logLevel }: Pick<Config, "logFormat" | "logLevel">): Logger =>
  logFormat === "json"
    ? pino({ level: logLevel })
    : pino({
        level: logLevel,
        transport: { target: "pino-pretty", options: { ignore: "pid,hostname", translateTime: "SYS:HH:MM:ss" } },
      });

/** The same log, in which errors stand without what they may quote. */
export const discreet = (log: Logger): Logger => log.child({}, { serializers: { err: errorInLog } });

type Logged = {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly cause?: Logged;
  readonly [fact: string]: unknown;
};

/** What says where an error comes from, in PostgreSQL's, Prisma's, Node's and the connector's words. Ids and names, no values. */
const FACTS = [
  "code",
  "statusCode",
  "syscall",
  "severity",
  "schema",
  "table",
  "column",
  "constraint",
  "routine",
] as const;

const MOST_FRAMES = 20;

/**
 * An error, for the log. Of its fields only the known ones: PostgreSQL puts the row that it refused in `detail`, and
 * the connector the whole request, card and all, in `request`.
 */
export function errorInLog(thrown: unknown): Logged {
  if (!(thrown instanceof Error))
    return { type: typeof thrown, message: "something that is no error was thrown", stack: "" };
  const facts = thrown as unknown as Record<string, unknown>;
  const stack = (thrown.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    type: thrown.name === "error" ? thrown.constructor.name : thrown.name,
    message: messageOf(thrown, String(facts.code ?? "")),
    ...Object.fromEntries(
      FACTS.flatMap((name) => (["string", "number"].includes(typeof facts[name]) ? [[name, facts[name]]] : [])),
    ),
    stack: stack.slice(0, MOST_FRAMES).join("\n"),
    ...(thrown.cause === undefined ? {} : { cause: errorInLog(thrown.cause) }),
  };
}

const NAME = /^"[\w.]+"$/;

/** The line that says what is wrong. What it quotes is left out unless it is the name of something in the database. */
function messageOf({ name, message }: Error, code: string): string {
  if (name === "ZodError") return "something was not of its shape";
  const lines = message.split("\n").filter((line) => line.trim() !== "");
  // Prisma begins with the call and what it was called with, and ends with what is wrong with it.
  const line = (name.startsWith("PrismaClient") ? lines.at(-1) : lines[0]) ?? "";
  // Class 22 is about values, and quotes them.
  const quoted = code.startsWith("22") ? () => '"…"' : (text: string) => (NAME.test(text) ? text : '"…"');
  return line
    .replace(/(?:DETAIL|Key \(|Failing row)[\s\S]*/, "…")
    .replace(/"[^"]*"/g, quoted)
    .slice(0, 300);
}
