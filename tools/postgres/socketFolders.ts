import { existsSync } from "node:fs";
import { join } from "node:path";

/** The longest Unix socket path that every system supports (unix(7): 108 bytes on Linux, 104 on macOS). */
const MOST_BYTES = 103;

const socketOf = (folder: string, port: number) => join(folder, `.s.PGSQL.${port}`);

/**
 * The value of `unix_socket_directories` for a server on `folder`: the folder itself, which only the server's owner can
 * enter. Empty if the path would be too long, or the system has no such sockets; 127.0.0.1 always works.
 */
export function socketFolders(folder: string, port: number): string {
  const fits = Buffer.byteLength(socketOf(folder, port)) <= MOST_BYTES && !folder.includes('"');
  return process.platform !== "win32" && fits ? `"${folder}"` : "";
}

/** The same URL through the server's socket, if it has one: a statement costs a third less than over TCP. */
export function throughSocket(url: string, folder: string, port: number): string {
  return existsSync(socketOf(folder, port)) ? `${url}?host=${encodeURIComponent(folder)}` : url;
}
