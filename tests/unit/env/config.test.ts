import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { clouds } from "../../../env/clouds";
import { type Config, ConfigError, readConfig } from "../../../env/config";
import { projectRoot } from "../../../env/projectRoot";

const credentials = {
  BOT_ID: "11111111-1111-4111-8111-111111111111",
  BOT_PASSWORD: "not-a-real-secret",
  BOT_TYPE: "SingleTenant",
  BOT_TENANT_ID: "22222222-2222-4222-8222-222222222222",
};

const inProduction = {
  ...credentials,
  SAMSKRIV_ENV: "production",
  DATABASE_URL: "postgresql://samskriv:pw@db.example:5432/samskriv",
  SAMSKRIV_LINK_SECRET: "0f3a9c1b7e5d2468ace013579bdf8642",
  SAMSKRIV_PUBLIC_URL: "https://samskriv.kommune.example",
};

const problemsOf = (env: Record<string, string | undefined>): string[] => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split("\n");
    throw error;
  }
  return [];
};

const namesOf = (env: Record<string, string | undefined>) => problemsOf(env).map((line) => line.split(":")[0]);

describe("reading the settings locally", () => {
  const byDefault: Config = {
    mode: "local",
    host: "127.0.0.1",
    port: 3978,
    playgroundPort: 56150,
    dataDir: ".samskriv",
    databaseUrl: null,
    bot: null,
    senders: null,
    linkSecret: null,
    publicUrl: "http://127.0.0.1:3978",
    logLevel: "info",
    logFormat: "readable",
    tickSeconds: 60,
    attachmentBytes: 200 * 1024 * 1024,
    sendsAtOnce: 12,
  };

  it("requires no setting", () => {
    expect(readConfig({})).toEqual(byDefault);
  });

  it("treats empty or blank settings as unset", () => {
    const blank = { SAMSKRIV_ENV: "", SAMSKRIV_PORT: " ", DATABASE_URL: "", BOT_ID: "", BOT_TYPE: "\t" };

    expect(readConfig(blank)).toEqual(byDefault);
  });

  it("ignores unrelated variables", () => {
    expect(readConfig({ HOME: "/home/kari", npm_config_color: "always" })).toEqual(byDefault);
  });

  it("removes blanks around a value", () => {
    expect(readConfig({ SAMSKRIV_PORT: " 4000\r" }).port).toBe(4000);
  });

  it("uses the listening port in its own address", () => {
    expect(readConfig({ SAMSKRIV_PORT: "4000" }).publicUrl).toBe("http://127.0.0.1:4000");
  });

  it("removes the slash at the end of the public address", () => {
    expect(readConfig({ SAMSKRIV_PUBLIC_URL: "https://tunnel.example/" }).publicUrl).toBe("https://tunnel.example");
  });

  it("uses credentials if all of them are present", () => {
    expect(readConfig(credentials).bot).toEqual({
      id: credentials.BOT_ID,
      password: credentials.BOT_PASSWORD,
      type: "SingleTenant",
      tenantId: credentials.BOT_TENANT_ID,
      cloud: clouds.public,
    });
  });

  it.each([
    [["BOT_ID"], ["BOT_PASSWORD", "BOT_TYPE", "BOT_TENANT_ID"]],
    [["BOT_PASSWORD"], ["BOT_ID", "BOT_TYPE", "BOT_TENANT_ID"]],
    [["BOT_ID", "BOT_PASSWORD", "BOT_TENANT_ID"], ["BOT_TYPE"]],
  ])("refuses to start with only %j, and names the missing ones", (given, missing) => {
    const some = Object.fromEntries(Object.entries(credentials).filter(([name]) => given.includes(name)));

    expect(namesOf(some)).toEqual(missing);
  });

  it("requires no password for a managed identity", () => {
    expect(namesOf({ BOT_TYPE: "UserAssignedMSI" })).toEqual(["BOT_ID", "BOT_TENANT_ID"]);
  });

  it.each(["127.0.0.1", "127.1.2.3", "::1", "localhost"])(
    "accepts the listening address %s, with credentials and without",
    (host) => {
      expect(readConfig({ SAMSKRIV_HOST: host }).host).toBe(host);
      expect(readConfig({ ...credentials, SAMSKRIV_HOST: host }).host).toBe(host);
    },
  );

  it.each(["0.0.0.0", "::", "10.0.0.7", "bot.kommune.example", "127.0.0.1.kommune.example"])(
    "refuses the listening address %s locally, with credentials or without, and in production",
    (host) => {
      expect(problemsOf({ SAMSKRIV_HOST: host })).toEqual([
        expect.stringMatching(/^SAMSKRIV_HOST: bruk 127\.0\.0\.1.*Uten BOT_ID/),
      ]);
      expect(problemsOf({ ...credentials, SAMSKRIV_HOST: host })).toEqual([
        expect.stringMatching(/^SAMSKRIV_HOST: bruk 127\.0\.0\.1.*sett SAMSKRIV_ENV=production/),
      ]);
      expect(readConfig({ ...inProduction, SAMSKRIV_HOST: host }).host).toBe(host);
    },
  );

  it.each([
    ["SAMSKRIV_ENV", "prod"],
    ["SAMSKRIV_HOST", "http://127.0.0.1"],
    ["SAMSKRIV_PORT", "0"],
    ["SAMSKRIV_PORT", "65536"],
    ["SAMSKRIV_PORT", "39 78"],
    ["SAMSKRIV_PORT", "-1"],
    ["SAMSKRIV_PLAYGROUND_PORT", "3978"],
    ["SAMSKRIV_PLAYGROUND_PORT", "port"],
    ["DATABASE_URL", "mysql://db.example/samskriv"],
    ["DATABASE_URL", "db.example"],
    ["SAMSKRIV_LINK_SECRET", "short"],
    ["SAMSKRIV_PUBLIC_URL", "samskriv.example"],
    ["SAMSKRIV_PUBLIC_URL", "https://samskriv.example/?a=b"],
    ["SAMSKRIV_LOG_LEVEL", "verbose"],
  ])("refuses %s=%s", (name, value) => {
    expect(namesOf({ [name]: value })).toEqual([name]);
  });
});

describe("reading the settings in production", () => {
  it("succeeds if everything is set", () => {
    expect(readConfig(inProduction)).toEqual({
      mode: "production",
      host: "0.0.0.0",
      port: 3978,
      playgroundPort: 56150,
      dataDir: ".samskriv",
      databaseUrl: inProduction.DATABASE_URL,
      bot: {
        id: credentials.BOT_ID,
        password: credentials.BOT_PASSWORD,
        type: "SingleTenant",
        tenantId: credentials.BOT_TENANT_ID,
        cloud: clouds.public,
      },
      senders: {
        tenants: [credentials.BOT_TENANT_ID],
        serviceHosts: [
          "smba.trafficmanager.net",
          "smba.onyx.prod.teams.trafficmanager.net",
          "smba.infra.gcc.teams.microsoft.com",
        ],
      },
      linkSecret: inProduction.SAMSKRIV_LINK_SECRET,
      publicUrl: "https://samskriv.kommune.example",
      logLevel: "info",
      logFormat: "json",
      tickSeconds: 60,
      attachmentBytes: 200 * 1024 * 1024,
      sendsAtOnce: 12,
    });
  });

  it("names all missing settings at once", () => {
    expect(namesOf({ SAMSKRIV_ENV: "production" })).toEqual([
      "DATABASE_URL",
      "BOT_ID",
      "BOT_PASSWORD",
      "BOT_TYPE",
      "BOT_TENANT_ID",
      "SAMSKRIV_LINK_SECRET",
      "SAMSKRIV_PUBLIC_URL",
    ]);
  });

  it("names invalid settings together with missing ones", () => {
    const { BOT_ID: _, ...rest } = inProduction;

    expect(namesOf({ ...rest, SAMSKRIV_PORT: "http", SAMSKRIV_LINK_SECRET: "short" })).toEqual([
      "SAMSKRIV_PORT",
      "BOT_ID",
      "SAMSKRIV_LINK_SECRET",
    ]);
  });

  it.each(Object.keys(inProduction).filter((name) => name !== "SAMSKRIV_ENV"))(
    "refuses to start without %s",
    (name) => {
      expect(namesOf({ ...inProduction, [name]: "" })).toEqual([name]);
    },
  );

  it("uses a managed identity without a password, even if one is still set", () => {
    const managed = { ...inProduction, BOT_TYPE: "UserAssignedMSI" };

    expect(readConfig({ ...managed, BOT_PASSWORD: "" }).bot?.password).toBeNull();
    expect(readConfig(managed).bot?.password).toBeNull();
  });

  it.each([
    ["SAMSKRIV_PUBLIC_URL", "http://samskriv.kommune.example"],
    ["BOT_OPENID_METADATA", "http://login.example/openid"],
    ["BOT_CLOUD", "Germany"],
    ["BOT_ID", "samskriv"],
    ["BOT_TENANT_ID", "kommune.onmicrosoft.com"],
    ["BOT_TYPE", "MultiTenant"],
    ["SAMSKRIV_TENANTS", "kommune.onmicrosoft.com"],
    ["SAMSKRIV_TENANTS", `${credentials.BOT_TENANT_ID},`],
    ["SAMSKRIV_SERVICE_HOSTS", "https://smba.trafficmanager.net"],
    ["SAMSKRIV_SERVICE_HOSTS", "*.trafficmanager.net"],
  ])("refuses %s=%s", (name, value) => {
    expect(namesOf({ ...inProduction, [name]: value })).toEqual([name]);
  });

  it("uses the listed tenants and hosts instead of the default ones", () => {
    const other = "ABCDEF33-3333-4333-8333-333333333333";

    expect(
      readConfig({
        ...inProduction,
        SAMSKRIV_TENANTS: `${credentials.BOT_TENANT_ID}, ${other}`,
        SAMSKRIV_SERVICE_HOSTS: "SMBA.infra.gov.teams.microsoft.us",
      }).senders,
    ).toEqual({
      tenants: [credentials.BOT_TENANT_ID, other.toLowerCase()],
      serviceHosts: ["smba.infra.gov.teams.microsoft.us"],
    });
  });

  it.each([
    ["USGov", "https://api.botframework.us", "smba.infra.gov.teams.microsoft.us"],
    ["usgovdod", "https://api.botframework.us", "smba.infra.dod.teams.microsoft.us"],
    ["China", "https://api.botframework.azure.cn", "frontend.botapi.msg.infra.teams.microsoftonline.cn"],
  ])("takes the issuer, the keys and the hosts together from the cloud %s", (name, tokenIssuer, host) => {
    const { bot, senders } = readConfig({ ...inProduction, BOT_CLOUD: name });

    expect(bot?.cloud).toMatchObject({ tokenIssuer, audience: tokenIssuer });
    expect(new URL(bot?.cloud.openIdMetadataUrl ?? "").hostname).toMatch(/^login\.botframework\.azure\.(us|cn)$/);
    expect(senders?.serviceHosts).toEqual([host]);
  });

  it("reads the keys from a configured address, and keeps the other values of the cloud", () => {
    const elsewhere = "https://keys.example/openid";
    const { bot } = readConfig({ ...inProduction, BOT_CLOUD: "USGov", BOT_OPENID_METADATA: elsewhere });

    expect(bot?.cloud).toEqual({ ...clouds.usgov, openIdMetadataUrl: elsewhere });
  });

  it.each(["a".repeat(32), "abcabca".repeat(8), "0123456701234567".repeat(2), "samskriv-hemmelig".repeat(3)])(
    "refuses %s as the secret for links, since it is easy to guess",
    (secret) => {
      expect(problemsOf({ ...inProduction, SAMSKRIV_LINK_SECRET: secret })).toEqual([
        "SAMSKRIV_LINK_SECRET: skriv minst 32 tilfeldige tegn. Denne er lett å gjette; lag en ny med openssl rand -hex 32.",
      ]);
    },
  );

  it("accepts a random secret, in hexadecimal digits or any others", () => {
    for (let count = 0; count < 200; count++)
      for (const encoding of ["hex", "base64url"] as const) {
        const secret = randomBytes(32).toString(encoding);
        expect(readConfig({ ...inProduction, SAMSKRIV_LINK_SECRET: secret }).linkSecret).toBe(secret);
      }
  });
});

describe("the message about a setting", () => {
  it("is one line with its name and the required action", () => {
    expect(problemsOf({ SAMSKRIV_ENV: "prod" })).toEqual(["SAMSKRIV_ENV: skriv local eller production."]);
  });

  it("never repeats the value, which may be a secret", () => {
    const secret = "hunter2";
    const everywhere = Object.fromEntries(Object.keys(inProduction).map((name) => [name, secret]));

    expect(problemsOf(everywhere).join("\n")).not.toContain(secret);
  });
});

describe("the example files", () => {
  const example = (name: string) => readFileSync(join(projectRoot(), "env", name), "utf8");

  it("work unchanged locally", () => {
    expect(readConfig(parseEnv(example(".env.local.example"))).mode).toBe("local");
  });

  it("name the settings the operator must fill in for production", () => {
    expect(namesOf(parseEnv(example(".env.production.example")))).toEqual([
      "DATABASE_URL",
      "BOT_ID",
      "BOT_PASSWORD",
      "BOT_TENANT_ID",
      "SAMSKRIV_LINK_SECRET",
      "SAMSKRIV_PUBLIC_URL",
    ]);
  });

  it.each([".env.local.example", ".env.production.example"])("contain every setting in %s", (name) => {
    const known = readFileSync(join(projectRoot(), "env/settingsSchema.ts"), "utf8").match(/^ +[A-Z_]+(?=:)/gm) ?? [];

    expect(known.length).toBeGreaterThan(10);
    for (const setting of known) expect(example(name)).toContain(`${setting.trim()}=`);
  });
});
