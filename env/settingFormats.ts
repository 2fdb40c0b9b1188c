import { isIP, isIPv4 } from "node:net";
import { z } from "zod";

export const isLoopback = (host: string): boolean =>
  host === "localhost" || host === "::1" || (isIPv4(host) && host.startsWith("127."));

export const isUrl = (text: string, protocols: readonly string[]) =>
  URL.canParse(text) && protocols.includes(new URL(text).protocol);

export const text = (advice: string) => z.string({ required_error: advice });

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
export const guid = (advice: string) => text(advice).regex(GUID, advice);

const HOST = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i;

export const isHost = (host: string): boolean => isIP(host) !== 0 || HOST.test(host);

/** Comma-separated values, in lower case. */
const list = (each: RegExp, advice: string) =>
  z
    .string()
    .transform((given) => given.split(",").map((value) => value.trim().toLowerCase()))
    .refine((values) => values.every((value) => each.test(value)), advice);

export const guids = (advice: string) => list(GUID, advice);
export const hostNames = (advice: string) => list(HOST, advice);

const FEWEST_SIGNS = 8;

/** Whether a secret may be random: false for very few distinct characters, or one string repeated. */
export const isVaried = (secret: string): boolean =>
  new Set(secret).size >= FEWEST_SIGNS && (secret + secret).indexOf(secret, 1) === secret.length;

export const port = (advice: string) =>
  z
    .string()
    .regex(/^\d{1,5}$/, advice)
    .transform(Number)
    .refine((number) => number >= 1 && number <= 65535, advice);
