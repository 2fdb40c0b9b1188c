import { type Cloud, clouds } from "./clouds";
import { type GivenSettings, type logFormats, type logLevels, type Settings, settingsSchema } from "./settingsSchema";

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
  /** How many bytes the attachments of one application may take. */
  readonly attachmentBytes: number;
  /** How many messages this process may have in flight to Teams. If it is killed, those may be sent twice. */
  readonly sendsAtOnce: number;
};

/** The settings are unusable. The message has one line per problem: `NAME: what to do`. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

function configOf(given: GivenSettings): Config {
  const { BOT_ID: id, BOT_TYPE: type, BOT_TENANT_ID: tenantId } = given;
  const known: Cloud = clouds[given.BOT_CLOUD];
  const cloud = { ...known, openIdMetadataUrl: given.BOT_OPENID_METADATA ?? known.openIdMetadataUrl };
  const password = type === "UserAssignedMSI" ? null : (given.BOT_PASSWORD ?? null);
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
    attachmentBytes: given.SAMSKRIV_ATTACHMENTS_MB * 1024 * 1024,
    sendsAtOnce: given.SAMSKRIV_SENDS_AT_ONCE,
  };
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
  const outcome = settingsSchema(settings).safeParse(settings);
  if (outcome.success) return configOf(outcome.data);

  const problems = Object.entries(outcome.error.flatten().fieldErrors);
  throw new ConfigError(problems.map(([name, advice]) => `${name}: ${advice?.[0]}`).join("\n"));
}
