import { z } from "zod";
import { type Cloud, clouds } from "./clouds";
import { guid, guids, hostNames, isHost, isLoopback, isUrl, isVaried, port, text } from "./settingFormats";

export type BotCredentials = {
  readonly id: string;
  /** Null for a managed identity, which authenticates to Azure without a password. */
  readonly password: string | null;
  readonly type: "SingleTenant" | "UserAssignedMSI";
  readonly tenantId: string;
  /** The Microsoft cloud of the registration. */
  readonly cloud: Cloud;
};

/**
 * The tenants whose activities are accepted, and the hosts that replies go to. Ids and host names are in lower case.
 */
export type TrustedSenders = { readonly tenants: readonly string[]; readonly serviceHosts: readonly string[] };

export type Config = {
  readonly mode: "local" | "production";
  readonly host: string;
  readonly port: number;
  readonly playgroundPort: number;
  readonly dataDir: string;
  /** Null means the embedded PostgreSQL, with its files in `dataDir`. */
  readonly databaseUrl: string | null;
  /** Null means no registration: the bot answers the local client only, and trusts it. */
  readonly bot: BotCredentials | null;
  /** Null if `bot` is null. */
  readonly senders: TrustedSenders | null;
  /** Null means that the secret for signed links is generated once and kept in `dataDir`. */
  readonly linkSecret: string | null;
  /** The address where people reach the bot, without a trailing slash. */
  readonly publicUrl: string;
  readonly logLevel: (typeof logLevels)[number];
  /** `json` writes one line per event, synchronously; `readable` is for people. */
  readonly logFormat: (typeof logFormats)[number];
  /** Interval between reminder scans. */
  readonly tickSeconds: number;
  /** How many messages this process may have in flight to Teams. If it is killed, those may be sent twice. */
  readonly sendsAtOnce: number;
};

/** The settings are unusable. The message has one line per problem: `NAME: what to do`. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

type Settings = Record<string, string | undefined>;

const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

const logFormats = ["json", "readable"] as const;

const cloudNames = Object.keys(clouds) as [keyof typeof clouds, ...(keyof typeof clouds)[]];

const portRule = "skriv et portnummer fra 1 til 65535.";

/**
 * The schema for these settings: the required ones depend on the mode, and on whether any credential is given. It is
 * checked in one pass over one object, so that all problems are reported together.
 */
function schemaFor(settings: Settings) {
  const production = settings.SAMSKRIV_ENV === "production";
  const needsBot = production || ["BOT_ID", "BOT_PASSWORD", "BOT_TYPE", "BOT_TENANT_ID"].some((name) => settings[name]);
  const needsPassword = needsBot && settings.BOT_TYPE !== "UserAssignedMSI";
  const webProtocols = production ? ["https:"] : ["https:", "http:"];
  const webRule = `skriv en adresse som begynner med ${webProtocols.map((protocol) => `${protocol}//`).join(" eller ")}.`;
  const when = <Schema extends z.ZodTypeAny>(needed: boolean, schema: Schema) => (needed ? schema : schema.optional());

  return z
    .object({
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
      SAMSKRIV_SENDS_AT_ONCE: z
        .string()
        .refine((count) => /^\d{1,2}$/.test(count) && Number(count) >= 1 && Number(count) <= 20, {
          message: "skriv et tall fra 1 til 20.",
        })
        .transform(Number)
        .default("1"),
    })
    .transform((given): Config => {
      const { BOT_ID: id, BOT_TYPE: type, BOT_TENANT_ID: tenantId } = given;
      const known: Cloud = clouds[given.BOT_CLOUD];
      const cloud = { ...known, openIdMetadataUrl: given.BOT_OPENID_METADATA ?? known.openIdMetadataUrl };
      const password = needsPassword ? (given.BOT_PASSWORD ?? null) : null;
      return {
        mode: given.SAMSKRIV_ENV,
        host: given.SAMSKRIV_HOST,
        port: given.SAMSKRIV_PORT,
        playgroundPort: given.SAMSKRIV_PLAYGROUND_PORT,
        dataDir: given.SAMSKRIV_DATA_DIR,
        databaseUrl: given.DATABASE_URL ?? null,
        bot: id && type && tenantId ? { id, password, type, tenantId, cloud } : null,
        senders: tenantId
          ? {
              tenants: given.SAMSKRIV_TENANTS ?? [tenantId.toLowerCase()],
              serviceHosts: given.SAMSKRIV_SERVICE_HOSTS ?? cloud.serviceHosts,
            }
          : null,
        linkSecret: given.SAMSKRIV_LINK_SECRET ?? null,
        publicUrl: (given.SAMSKRIV_PUBLIC_URL ?? `http://127.0.0.1:${given.SAMSKRIV_PORT}`).replace(/\/+$/, ""),
        logLevel: given.SAMSKRIV_LOG_LEVEL,
        logFormat: given.SAMSKRIV_LOG_FORMAT,
        tickSeconds: given.SAMSKRIV_TICK_SECONDS,
        sendsAtOnce: given.SAMSKRIV_SENDS_AT_ONCE,
      };
    });
}

/**
 * Reads the configuration from the environment.
 *
 * An empty or blank setting counts as unset, since env files leave lines open that way. Values never appear in the
 * error, because several of them are secrets.
 *
 * @throws ConfigError naming every setting that is missing or wrong.
 */
export function readConfig(env: Settings): Config {
  const settings = Object.fromEntries(
    Object.entries(env)
      .map(([name, value]) => [name, value?.trim()] as const)
      .filter(([, value]) => value),
  );
  const outcome = schemaFor(settings).safeParse(settings);
  if (outcome.success) return outcome.data;

  const problems = Object.entries(outcome.error.flatten().fieldErrors);
  throw new ConfigError(problems.map(([name, advice]) => `${name}: ${advice?.[0]}`).join("\n"));
}
