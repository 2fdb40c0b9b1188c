import { isIP, isIPv4 } from "node:net";
import { z } from "zod";
import { clouds } from "./clouds";

const isLoopback = (host: string): boolean =>
  host === "localhost" || host === "::1" || (isIPv4(host) && host.startsWith("127."));

const isUrl = (text: string, protocols: readonly string[]) =>
  URL.canParse(text) && protocols.includes(new URL(text).protocol);

const text = (advice: string) => z.string({ required_error: advice });

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const guid = (advice: string) => text(advice).regex(GUID, advice);

const HOST = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i;

const isHost = (host: string): boolean => isIP(host) !== 0 || HOST.test(host);

/** Comma-separated values, in lower case. */
const list = (each: RegExp, advice: string) =>
  z
    .string()
    .transform((given) => given.split(",").map((value) => value.trim().toLowerCase()))
    .refine((values) => values.every((value) => each.test(value)), advice);

const guids = (advice: string) => list(GUID, advice);
const hostNames = (advice: string) => list(HOST, advice);

const FEWEST_SIGNS = 8;

/** Whether a secret may be random: false for very few distinct characters, or one string repeated. */
const isVaried = (secret: string): boolean =>
  new Set(secret).size >= FEWEST_SIGNS && (secret + secret).indexOf(secret, 1) === secret.length;

const port = (advice: string) =>
  z
    .string()
    .regex(/^\d{1,5}$/, advice)
    .transform(Number)
    .refine((number) => number >= 1 && number <= 65535, advice);

export type Settings = Record<string, string | undefined>;

export const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

export const logFormats = ["json", "readable"] as const;

const cloudNames = Object.keys(clouds) as [keyof typeof clouds, ...(keyof typeof clouds)[]];

const portRule = "skriv et portnummer fra 1 til 65535.";

/**
 * The schema for these settings: the required ones depend on the mode, and on whether any credential is given. It is
 * checked in one pass over one object, so that all problems are reported together.
 */
export function settingsSchema(settings: Settings) {
  const production = settings.SAMSKRIV_ENV === "production";
  const needsBot = production || ["BOT_ID", "BOT_PASSWORD", "BOT_TYPE", "BOT_TENANT_ID"].some((name) => settings[name]);
  const needsPassword = needsBot && settings.BOT_TYPE !== "UserAssignedMSI";
  const webProtocols = production ? ["https:"] : ["https:", "http:"];
  const webRule = `skriv en adresse som begynner med ${webProtocols.map((protocol) => `${protocol}//`).join(" eller ")}.`;
  const when = <Schema extends z.ZodTypeAny>(needed: boolean, schema: Schema) => (needed ? schema : schema.optional());

  return z.object({
    SAMSKRIV_ENV: z.enum(["local", "production"], { message: "skriv local eller production." }).default("local"),
    SAMSKRIV_HOST: z
      .string()
      .refine(isHost, {
        message: "skriv en IP-adresse eller et maskinnavn.",
      })
      .refine((host) => production || isLoopback(host), {
        message: needsBot
          ? "bruk 127.0.0.1, ::1 eller localhost. Skal boten nås fra nettet, sett SAMSKRIV_ENV=production, så stilles de kravene som trengs."
          : "bruk 127.0.0.1, ::1 eller localhost. Uten BOT_ID og de andre BOT_-innstillingene kan hvem som helst på nettet utgi seg for å være Teams.",
      })
      .default(production ? "0.0.0.0" : "127.0.0.1"),
    SAMSKRIV_PORT: port(portRule).default("3978"),
    SAMSKRIV_PLAYGROUND_PORT: port(portRule)
      .refine((number) => production || number !== Number(settings.SAMSKRIV_PORT ?? "3978"), {
        message: "velg en annen port enn SAMSKRIV_PORT.",
      })
      .default("56150"),
    SAMSKRIV_DATA_DIR: z.string().default(".samskriv"),
    DATABASE_URL: when(
      production,
      text("skriv adressen til en PostgreSQL-database, for eksempel postgresql://bruker@vert:5432/samskriv.").refine(
        (url) => isUrl(url, ["postgresql:", "postgres:"]),
        "skriv en adresse som begynner med postgresql://. Spesialtegn i passordet må prosentkodes.",
      ),
    ),
    BOT_ID: when(needsBot, guid("skriv programmets ID (client ID) fra botregistreringen, en GUID.")),
    BOT_PASSWORD: when(
      needsPassword,
      text("skriv hemmeligheten (client secret) til botregistreringen. Trengs ikke når BOT_TYPE er UserAssignedMSI."),
    ),
    BOT_TYPE: when(
      needsBot,
      z.enum(["SingleTenant", "UserAssignedMSI"], { message: "skriv SingleTenant eller UserAssignedMSI." }),
    ),
    BOT_TENANT_ID: when(needsBot, guid("skriv leierens ID (tenant ID) fra Microsoft Entra, en GUID.")),
    BOT_CLOUD: z
      .string()
      .transform((name) => name.toLowerCase())
      .pipe(z.enum(cloudNames, { message: "skriv Public, USGov, USGovDoD eller China." }))
      .default("public"),
    BOT_OPENID_METADATA: z
      .string()
      .refine((url) => isUrl(url, webProtocols), webRule)
      .optional(),
    SAMSKRIV_TENANTS: guids("skriv leiernes ID-er (tenant ID), GUID-er med komma mellom.").optional(),
    SAMSKRIV_SERVICE_HOSTS: hostNames(
      "skriv vertsnavn med komma mellom, for eksempel smba.trafficmanager.net.",
    ).optional(),
    SAMSKRIV_LINK_SECRET: when(
      production,
      text("skriv minst 32 tilfeldige tegn, for eksempel fra openssl rand -hex 32.")
        .min(32, "skriv minst 32 tegn. Denne er for kort.")
        .refine(
          isVaried,
          "skriv minst 32 tilfeldige tegn. Denne er lett å gjette; lag en ny med openssl rand -hex 32.",
        ),
    ),
    SAMSKRIV_PUBLIC_URL: when(
      production,
      text("skriv https-adressen der folk når boten, for eksempel https://samskriv.kommune.example.")
        .refine((url) => isUrl(url, webProtocols), webRule)
        .refine((url) => !/[?#]/.test(url), { message: "skriv adressen uten ? og #." }),
    ),
    SAMSKRIV_LOG_LEVEL: z.enum(logLevels, { message: `skriv en av ${logLevels.join(", ")}.` }).default("info"),
    SAMSKRIV_LOG_FORMAT: z
      .enum(logFormats, { message: "skriv json eller readable." })
      .default(production ? "json" : "readable"),
    SAMSKRIV_TICK_SECONDS: z
      .string()
      .refine((seconds) => ["1", "2", "5", "10", "15", "20", "30", "60"].includes(seconds), {
        message: "skriv 1, 2, 5, 10, 15, 20, 30 eller 60.",
      })
      .transform(Number)
      .default("60"),
    SAMSKRIV_ATTACHMENTS_MB: z
      .string()
      .refine((count) => /^\d{1,5}$/.test(count) && Number(count) >= 20, {
        message: "skriv et helt tall fra 20 til 99999.",
      })
      .transform(Number)
      .default("200"),
    SAMSKRIV_SENDS_AT_ONCE: z
      .string()
      .refine((count) => /^\d{1,2}$/.test(count) && Number(count) >= 1 && Number(count) <= 20, {
        message: "skriv et tall fra 1 til 20.",
      })
      .transform(Number)
      .default("12"),
  });
}

export type GivenSettings = z.infer<ReturnType<typeof settingsSchema>>;
