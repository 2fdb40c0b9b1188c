import { pageStyleHash } from "../../documents/page/pageStyle";

/** A page has text, links and its own style. It loads nothing else, cannot be framed, and sends nothing. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${pageStyleHash}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** A year, in seconds. Subdomains are left out: they may belong to others. */
const STRICT_TRANSPORT = "max-age=31536000";

/** The name to save a file under (RFC 6266): in UTF-8, and for old clients without what is not ASCII. */
function saveAs(fileName: string): string {
  const ascii = fileName.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  if (ascii === fileName) return `attachment; filename="${fileName}"`;
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/**
 * Headers of a page or download. The address is the key to the documents, so no other site learns it and nothing caches
 * it. Behind https it is never requested unencrypted.
 */
export const pageHeaders = (
  { type, fileName }: { readonly type: string; readonly fileName: string | null },
  publicUrl: string,
): Record<string, string> => ({
  "content-type": type,
  "cache-control": "private, no-store",
  "content-security-policy": CONTENT_SECURITY_POLICY,
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-robots-tag": "noindex, nofollow",
  ...(publicUrl.startsWith("https://") ? { "strict-transport-security": STRICT_TRANSPORT } : {}),
  ...(fileName ? { "content-disposition": saveAs(fileName) } : {}),
});
