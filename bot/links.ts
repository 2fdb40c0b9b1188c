import { createHmac, timingSafeEqual } from "node:crypto";

/** How long a link to a draft's documents can be used. */
export const LINK_HOURS = 72;

/** The log is for the coordinator, who can have a new link at any time. */
const LOG_LINK_HOURS = 1;

/** Signs and checks links: whoever holds one may read that draft, or that log, until it expires, and nothing else. */
export type Links = {
  to(draftId: string, now: Date): string;
  documentTo(draftId: string, fileName: string, expires: number): string;
  check(draftId: string, query: Signed, now: Date): Checked;
  toLog(applicationId: string, now: Date): string;
  checkLog(applicationId: string, query: Signed, now: Date): Checked;
};

type Signed = { expires?: string; signature?: string };
type Checked = "good" | "expired" | "wrong";

export function signedLinks(secret: string, publicUrl: string): Links {
  const signatureOf = (path: string, expires: number) =>
    createHmac("sha256", secret).update(`${path}/${expires}`).digest("base64url");
  const query = (path: string, expires: number) => `expires=${expires}&signature=${signatureOf(path, expires)}`;
  const base = publicUrl.replace(/\/+$/, "");
  const link = (path: string, hours: number, now: Date) =>
    `${base}/${path}?${query(path, Math.floor(now.getTime() / 1000) + hours * 3600)}`;
  const check = (path: string, { expires = "", signature = "" }: Signed, now: Date): Checked => {
    if (!/^\d{1,12}$/.test(expires)) return "wrong";
    const given = Buffer.from(signature);
    const right = Buffer.from(signatureOf(path, Number(expires)));
    if (given.length !== right.length || !timingSafeEqual(given, right)) return "wrong";
    return Number(expires) * 1000 > now.getTime() ? "good" : "expired";
  };
  return {
    to: (draftId, now) => link(`utkast/${draftId}`, LINK_HOURS, now),
    documentTo: (draftId, fileName, expires) =>
      `${base}/utkast/${draftId}/${encodeURIComponent(fileName)}?${query(`utkast/${draftId}`, expires)}`,
    check: (draftId, signed, now) => check(`utkast/${draftId}`, signed, now),
    toLog: (applicationId, now) => link(`logg/${applicationId}`, LOG_LINK_HOURS, now),
    checkLog: (applicationId, signed, now) => check(`logg/${applicationId}`, signed, now),
  };
}
