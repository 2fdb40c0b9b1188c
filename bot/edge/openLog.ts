import pino, { type Logger } from "pino";
import type { Config } from "../../env/config";

/**
 * The only log: JSON in production, readable locally, unless configured otherwise. Activities and applications appear
 * by id; what people write is never logged.
 */
export const openLog = ({ logFormat, logLevel }: Pick<Config, "logFormat" | "logLevel">): Logger =>
  logFormat === "json"
    ? pino({ level: logLevel })
    : pino({
        level: logLevel,
        transport: { target: "pino-pretty", options: { ignore: "pid,hostname", translateTime: "SYS:HH:MM:ss" } },
      });

/** The same log, with errors stripped of what they may quote. */
export const redactingLogger = (log: Logger): Logger => log.child({}, { serializers: { err: errorInLog } });

type Logged = {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly cause?: Logged;
  readonly [fact: string]: unknown;
};

/**
 * Error fields that locate an error, as PostgreSQL, Prisma, Node and the connector name them. Ids and names, no values.
 */
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
 * An error, for the log. Only known fields are kept: PostgreSQL puts the refused row in `detail`, and the connector
 * puts the whole request, card included, in `request`.
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

/** The line that says what is wrong. Quoted text is removed, except names of database objects. */
function messageOf({ name, message }: Error, code: string): string {
  if (name === "ZodError") return "something was not of its shape";
  const lines = message.split("\n").filter((line) => line.trim() !== "");
  // Prisma starts with the call and its arguments, and ends with the error.
  const line = (name.startsWith("PrismaClient") ? lines.at(-1) : lines[0]) ?? "";
  // Class 22 errors are about values, and quote them.
  const quoted = code.startsWith("22") ? () => '"…"' : (text: string) => (NAME.test(text) ? text : '"…"');
  return line
    .replace(/(?:DETAIL|Key \(|Failing row)[\s\S]*/, "…")
    .replace(/"[^"]*"/g, quoted)
    .slice(0, 300);
}
