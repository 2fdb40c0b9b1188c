import pino, { type Logger } from "pino";
import type { Config } from "../env/config";

/**
 * One log for all: JSON in production, readable locally. Activities and applications are named by their ids; what
 * people write is never logged.
 */
export const openLog = ({ mode, logLevel }: Pick<Config, "mode" | "logLevel">): Logger =>
  mode === "production"
    ? pino({ level: logLevel })
    : pino({ level: logLevel, transport: { target: "pino-pretty", options: { ignore: "pid,hostname", translateTime: "SYS:HH:MM:ss" } } });
