import { createHmac, timingSafeEqual } from "node:crypto";

/** How long a link to a draft's documents can be used. */
export const LINK_HOURS = 72;

/** Signs and checks links to drafts: whoever holds one may read that draft until it expires, and nothing else. */
export type Links = {
  to(draftId: string, now: Date): string;
  documentTo(draftId: string, fileName: string, expires: number): string;
  check(draftId: string, query: { expires?: string; signature?: string }, now: Date): "good" | "expired" | "wrong";
};

export function signedLinks(secret: string, publicUrl: string): Links {
  const signatureOf = (draftId: string, expires: number) =>
    createHmac("sha256", secret).update(`utkast/${draftId}/${expires}`).digest("base64url");
  const query = (draftId: string, expires: number) => `expires=${expires}&signature=${signatureOf(draftId, expires)}`;
  const base = publicUrl.replace(/\/+$/, "");
  return {
    to(draftId, now) {
      const expires = Math.floor(now.getTime() / 1000) + LINK_HOURS * 3600;
      return `${base}/utkast/${draftId}?${query(draftId, expires)}`;
    },
    documentTo: (draftId, fileName, expires) =>
      `${base}/utkast/${draftId}/${encodeURIComponent(fileName)}?${query(draftId, expires)}`,
    check(draftId, { expires = "", signature = "" }, now) {
      if (!/^\d{1,12}$/.test(expires)) return "wrong";
      const given = Buffer.from(signature);
      const right = Buffer.from(signatureOf(draftId, Number(expires)));
      if (given.length !== right.length || !timingSafeEqual(given, right)) return "wrong";
      return Number(expires) * 1000 > now.getTime() ? "good" : "expired";
    },
  };
}
