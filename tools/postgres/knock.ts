import { realpathSync } from "node:fs";
import { Client, DatabaseError } from "pg";

export type Knocked =
  | { readonly kind: "open"; readonly databases: readonly string[] }
  /** Starting, recovering its data or stopping. */
  | { readonly kind: "busy" }
  | { readonly kind: "wrong-password" }
  /** No answer in time, or an answer from some other server. */
  | { readonly kind: "silent" };

/** Checks that the server at `url` accepts our password and serves `folder`. */
export async function knock(url: string, folder: string): Promise<Knocked> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000, query_timeout: 5000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ folder: string; databases: string[] }>(
      "SELECT current_setting('data_directory') AS folder, array_agg(datname::text) AS databases FROM pg_database",
    );
    const [{ folder: served, databases } = { folder: "", databases: [] }] = rows;
    return realpathSync(served) === realpathSync(folder) ? { kind: "open", databases } : { kind: "silent" };
  } catch (error) {
    return { kind: reasonOf(error) };
  } finally {
    client.end().catch(() => {});
  }
}

function reasonOf(error: unknown): "busy" | "wrong-password" | "silent" {
  const code = error instanceof DatabaseError ? error.code : "";
  switch (code) {
    case "57P03": // cannot connect now
    case "53300": // too many connections
      return "busy";
    case "28P01": // wrong password
    case "28000": // no such user
      return "wrong-password";
    default:
      return "silent";
  }
}
