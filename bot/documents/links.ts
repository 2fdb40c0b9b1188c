import { createHmac, timingSafeEqual } from "node:crypto";
import { LINK_MINUTES } from "../../domain/fetching/documentLink";
import { instantOf } from "../../domain/values/deadline";
import { withoutEnding } from "../../domain/values/withoutEnding";
import type { BotDeps, LinkedAttachment, LinkedCalendar } from "../handler/botDeps";

/** The log is for the coordinator, who can get a new link at any time. */
const LOG_LINK_HOURS = 1;

/** A calendar may ask for its file again for this long after the deadline. */
const CALENDAR_LINK_DAYS = 30;

/**
 * Signs and checks links. The signature keeps forged links away from the database; what a link to documents leads to,
 * and until when, is stored there (decision 052). Links to the log, to
 * attachments and to calendars say it themselves.
 */
export type Links = BotDeps["links"] & {
  /** One of the files behind the link that has this token. */
  toFile(token: string, fileName: string): string;
  /** The id in a token; null if this bot did not sign it. */
  linkIdIn(token: string): string | null;
  checkLog(applicationId: string, query: Signed, now: Date): Checked;
  checkAttachment(attachment: LinkedAttachment, query: Signed, now: Date): Checked;
  checkCalendar(calendar: LinkedCalendar, query: Signed, now: Date): Checked;
};

type Signed = { expires?: string; signature?: string };
type Checked = "good" | "expired" | "wrong";

/** An id of a link, and its signature. */
const TOKEN = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/;

const attachmentPath = ({ applicationId, attachmentId, memberId }: LinkedAttachment): string =>
  `vedlegg/${applicationId}/${attachmentId}/${memberId}`;
/** The path of a calendar. Everybody's cannot become a person's, nor one person's another's. */
const calendarPath = ({ applicationId, personId }: Pick<LinkedCalendar, "applicationId" | "personId">): string =>
  personId === null ? `kalender/${applicationId}` : `kalender/${applicationId}/${personId}`;
/** What is signed of it. One that was never renewed is signed as links were before they could be. */
const calendarSigned = (calendar: LinkedCalendar): string =>
  calendar.renewals === 0 ? calendarPath(calendar) : `${calendarPath(calendar)}/${calendar.renewals}`;

export function signedLinks(secret: string, publicUrl: string): Links {
  const signatureOf = (text: string) => createHmac("sha256", secret).update(text).digest("base64url");
  const isSignature = (given: string, text: string): boolean => {
    const [one, other] = [Buffer.from(given), Buffer.from(signatureOf(text))];
    return one.length === other.length && timingSafeEqual(one, other);
  };
  const base = withoutEnding(publicUrl, /\//);
  const logPath = (applicationId: string) => `logg/${applicationId}`;
  const expiring = (path: string, expires: number, signed = path) =>
    `${base}/${path}?expires=${expires}&signature=${signatureOf(`${signed}/${expires}`)}`;
  const check = (path: string, { expires = "", signature = "" }: Signed, now: Date): Checked => {
    if (!/^[1-9]\d{0,11}$/.test(expires)) return "wrong";
    if (!isSignature(signature, `${path}/${Number(expires)}`)) return "wrong";
    return Number(expires) * 1000 > now.getTime() ? "good" : "expired";
  };

  return {
    toDocuments: (linkId) => `${base}/hent/${linkId}.${signatureOf(`hent/${linkId}`)}`,
    toFile: (token, fileName) => `${base}/hent/${token}/${encodeURIComponent(fileName)}`,
    linkIdIn(token) {
      const [, linkId = "", signature = ""] = TOKEN.exec(token) ?? [];
      return isSignature(signature, `hent/${linkId}`) ? linkId : null;
    },
    toLog: (applicationId, now) =>
      expiring(logPath(applicationId), Math.floor(now.getTime() / 1000) + LOG_LINK_HOURS * 3600),
    checkLog: (applicationId, signed, now) => check(logPath(applicationId), signed, now),
    toCalendar({ id: applicationId, deadline, timeZone }, { personId, renewals }) {
      const calendar = { applicationId, personId, renewals };
      const expires = instantOf(deadline, timeZone).getTime() / 1000 + CALENDAR_LINK_DAYS * 86_400;
      const url = expiring(calendarPath(calendar), expires, calendarSigned(calendar));
      return renewals === 0 ? url : `${url}&renewal=${renewals}`;
    },
    checkCalendar: (calendar, signed, now) => check(calendarSigned(calendar), signed, now),
    toAttachment: (attachment, now) =>
      expiring(attachmentPath(attachment), Math.floor(now.getTime() / 1000) + LINK_MINUTES * 60),
    checkAttachment: (attachment, signed, now) => check(attachmentPath(attachment), signed, now),
  };
}
