import { readPlainText } from "../formats/readPlainText";

/** The text of a file that a Word document inserts (`w:altChunk`), or null if its kind is not supported. */
export function insertedText(bytes: Buffer): string | null {
  const text = bytes.toString("latin1", 0, 4000);
  if (/^\s*\{\\rtf/.test(text)) return null;
  const page = /^content-type:\s*multipart\/related/im.test(text) ? pageInArchive(bytes.toString("latin1")) : bytes;
  const read = page && readPlainText(page);
  return read?.ok ? read.value : null;
}

/** The page in a web archive (MHTML, RFC 2557), as inserted by programs that convert HTML to Word. */
function pageInArchive(archive: string): Buffer | null {
  const boundary = /boundary="?([^"\r\n;]+)"?/i.exec(archive)?.[1];
  if (!boundary) return null;
  for (const part of archive.split(`--${boundary}`)) {
    const [, head = "", body = ""] = /^([\s\S]{0,4000}?)\r?\n\r?\n([\s\S]*)$/.exec(part.replace(/^\r?\n/, "")) ?? [];
    if (!/content-type:\s*text\/html/i.test(head)) continue;
    const encoding = /content-transfer-encoding:\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
    if (encoding === "base64") return Buffer.from(body, "base64");
    if (encoding !== "quoted-printable") return Buffer.from(body, "latin1");
    const whole = body.replace(/=\r?\n/g, "");
    return Buffer.from(
      whole.replace(/=([\dA-F]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
      "latin1",
    );
  }
  return null;
}
