import type { IncomingMessage } from "node:http";
import type { HttpRefusal } from "./httpRefusal";

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i;

/**
 * Refuses requests that a web page can send, when callers need not prove who they are. The Origin header reveals the
 * page. A page whose own name resolves to this machine (DNS rebinding) is revealed by the name in Host.
 */
export function refusedOrigin({ headers, socket }: IncomingMessage): HttpRefusal | null {
  if (headers.origin !== undefined) return { status: 403, why: "a web page asks" };
  const [, name = "", port = "80"] = /^(.*?)(?::(\d+))?$/.exec(headers.host ?? "") ?? [];
  if (!LOOPBACK.test(name) || Number(port) !== socket.localPort)
    return { status: 403, why: "the host is not this machine" };
  return null;
}
