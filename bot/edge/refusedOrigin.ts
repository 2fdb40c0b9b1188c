import type { IncomingMessage } from "node:http";
import type { HttpRefusal } from "./httpRefusal";

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i;

/**
 * Refuses what a web page can send, where nobody has to prove who they are. A browser says which page asks (Origin);
 * a page whose own name leads to this machine (DNS rebinding) is known by the name in Host.
 */
export function refusedOrigin({ headers, socket }: IncomingMessage): HttpRefusal | null {
  if (headers.origin !== undefined) return { status: 403, why: "a web page asks" };
  const [, name = "", port = "80"] = /^(.*?)(?::(\d+))?$/.exec(headers.host ?? "") ?? [];
  if (!LOOPBACK.test(name) || Number(port) !== socket.localPort)
    return { status: 403, why: "the host is not this machine" };
  return null;
}
