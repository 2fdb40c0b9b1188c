import { createHmac, timingSafeEqual } from "node:crypto";
import { withoutEnding } from "../../domain/values/withoutEnding";
import type { BotDeps, LinkedDocuments } from "../handler/botDeps";

/** How long a link to documents is valid. */
export const LINK_HOURS = 72;

/** The log is for the coordinator, who can get a new link at any time. */
const LOG_LINK_HOURS = 1;

/**
 * Signs and checks links. A link gives access to those documents, or that log, until it expires, and to nothing else.
 */
export type Links = BotDeps["links"] & {
  documentTo(documents: LinkedDocuments, fileName: string, expires: number): string;
  check(documents: LinkedDocuments, query: Signed, now: Date): Checked;
  checkLog(applicationId: string, query: Signed, now: Date): Checked;
};

type Signed = { expires?: string; signature?: string };
type Checked = "good" | "expired" | "wrong";

/** The signed path. A link for everybody cannot become a member's, nor one member's another's. */
const pathOf = ({ draftId, memberId }: LinkedDocuments): string =>
  memberId === null ? `utkast/${draftId}` : `endelig/${draftId}/${memberId}`;

export function signedLinks(secret: string, publicUrl: string): Links {
  const signatureOf = (path: string, expires: number) =>
    createHmac("sha256", secret).update(`${path}/${expires}`).digest("base64url");
  const query = (path: string, expires: number) => `expires=${expires}&signature=${signatureOf(path, expires)}`;
  const base = withoutEnding(publicUrl, /\//);
  const link = (path: string, hours: number, now: Date) =>
    `${base}/${path}?${query(path, Math.floor(now.getTime() / 1000) + hours * 3600)}`;
  const check = (path: string, { expires = "", signature = "" }: Signed, now: Date): Checked => {
    if (!/^[1-9]\d{0,11}$/.test(expires)) return "wrong";
    const given = Buffer.from(signature);
    const right = Buffer.from(signatureOf(path, Number(expires)));
    if (given.length !== right.length || !timingSafeEqual(given, right)) return "wrong";
    return Number(expires) * 1000 > now.getTime() ? "good" : "expired";
  };
  return {
    to: (documents, now) => link(pathOf(documents), LINK_HOURS, now),
    documentTo: (documents, fileName, expires) =>
      `${base}/${pathOf(documents)}/${encodeURIComponent(fileName)}?${query(pathOf(documents), expires)}`,
    check: (documents, signed, now) => check(pathOf(documents), signed, now),
    toLog: (applicationId, now) => link(`logg/${applicationId}`, LOG_LINK_HOURS, now),
    checkLog: (applicationId, signed, now) => check(`logg/${applicationId}`, signed, now),
  };
}
