import { createSign, generateKeyPairSync, type KeyObject } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** Keys as Microsoft publishes them: each with the channels that it may sign for. */
export type KeyName = "teams" | "directline" | "unpublished";

export type TokenIssuer = {
  /** Where a bot reads which keys there are. */
  readonly metadataUrl: string;
  /** A token, signed with RS256 unless `header` says otherwise. */
  sign(claims: Record<string, unknown>, how?: { key?: KeyName; header?: Record<string, unknown> }): string;
  publicPem(key: KeyName): string;
  /** From now on the keys cannot be fetched. */
  fail(): void;
  close(): Promise<void>;
};

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A server in the place of login.botframework.com, with real keys. */
export async function startTokenIssuer(): Promise<TokenIssuer> {
  const pair = () => generateKeyPairSync("rsa", { modulusLength: 2048 });
  const keys: Record<KeyName, { privateKey: KeyObject; publicKey: KeyObject }> = {
    teams: pair(),
    directline: pair(),
    unpublished: pair(),
  };
  const published = (name: KeyName, endorsements: readonly string[]) => ({
    ...keys[name].publicKey.export({ format: "jwk" }),
    kid: name,
    use: "sig",
    endorsements,
  });
  let failing = false;
  const server = createServer((request, response) => {
    // restify changes writeHead of every server in the process: it gives nothing back.
    response.statusCode = failing ? 500 : 200;
    const url = `http://${request.headers.host}`;
    const found = request.url?.endsWith("/keys")
      ? { keys: [published("teams", ["msteams"]), published("directline", ["directline"])] }
      : { issuer: "https://api.botframework.com", jwks_uri: `${url}/v1/.well-known/keys` };
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(found));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    metadataUrl: `http://127.0.0.1:${port}/v1/.well-known/openidconfiguration`,
    sign(claims, { key = "teams", header = {} } = {}) {
      const signed = `${encoded({ alg: "RS256", typ: "JWT", kid: key, ...header })}.${encoded(claims)}`;
      const signature = createSign("RSA-SHA256").update(signed).sign(keys[key].privateKey);
      return `${signed}.${signature.toString("base64url")}`;
    },
    publicPem: (key) => keys[key].publicKey.export({ format: "pem", type: "spki" }).toString(),
    fail() {
      failing = true;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
