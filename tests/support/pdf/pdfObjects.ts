import { inflateSync } from "node:zlib";

export type PdfName = { readonly name: string };
export type PdfRef = { readonly ref: number };
export type PdfDict = { readonly [key: string]: PdfValue };
export type PdfValue = number | string | boolean | null | PdfName | PdfRef | readonly PdfValue[] | PdfDict;

export type PdfFile = {
  /** The first line. */
  readonly header: string;
  readonly trailer: PdfDict;
  readonly objects: ReadonlyMap<number, PdfValue>;
  /** What a value refers to; the value itself if it is no reference. */
  get(value: PdfValue | undefined): PdfValue;
  dict(value: PdfValue | undefined): PdfDict;
  list(value: PdfValue | undefined): readonly PdfValue[];
  nameOf(value: PdfValue | undefined): string | null;
  /** The inflated bytes of a stream, or of several that are read as one, one character each. */
  stream(value: PdfValue | undefined): string;
};

/**
 * The objects of a PDF that pdfkit wrote: no object streams, each object in the file once. It reads nothing else.
 * ISO 32000-1, 7.3.
 */
export function pdfObjects(bytes: Buffer): PdfFile {
  const text = bytes.toString("latin1");
  const objects = new Map<number, PdfValue>();
  const streams = new Map<number, { from: number; dict: PdfDict }>();
  const start = /(?:^|\n)(\d+) 0 obj\n/g;
  for (let match = start.exec(text); match; match = start.exec(text)) {
    const id = Number(match[1]);
    const reader = readerOf(text, start.lastIndex);
    const value = reader.value();
    objects.set(id, value);
    if (!text.startsWith("stream\n", reader.at())) continue;
    const from = reader.at() + "stream\n".length;
    streams.set(id, { from, dict: value as PdfDict });
    start.lastIndex = from + ((value as PdfDict).Length as number);
  }
  const trailer = readerOf(text, text.lastIndexOf("trailer") + "trailer".length).value() as PdfDict;
  const get: PdfFile["get"] = (value) => (isRef(value) ? (objects.get(value.ref) ?? null) : (value ?? null));
  const streamOf = (value: PdfValue | undefined): string => {
    const found = isRef(value) ? streams.get(value.ref) : undefined;
    if (!found) return "";
    const { from, dict } = found;
    const raw = bytes.subarray(from, from + (dict.Length as number));
    return (dict.Filter ? inflateSync(raw) : raw).toString("latin1");
  };
  return {
    header: text.slice(0, text.indexOf("\n")),
    trailer,
    objects,
    get,
    dict: (value) => (isDict(get(value)) ? (get(value) as PdfDict) : {}),
    list: (value) => (Array.isArray(get(value)) ? (get(value) as PdfValue[]) : []),
    nameOf: (value) => (isName(get(value)) ? (get(value) as PdfName).name : null),
    stream: (value) => (Array.isArray(value) ? value.map(streamOf).join("\n") : streamOf(value)),
  };
}

export const isRef = (value: unknown): value is PdfRef => typeof value === "object" && value !== null && "ref" in value;
export const isName = (value: unknown): value is PdfName =>
  typeof value === "object" && value !== null && "name" in value && typeof value.name === "string";
const isDict = (value: unknown): value is PdfDict =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !isRef(value) && !isName(value);

/** A text string: UTF-16 with a byte order mark, else one byte a letter. */
const textOf = (raw: string): string =>
  raw.startsWith("\u00fe\u00ff") ? Buffer.from(raw.slice(2), "latin1").swap16().toString("utf16le") : raw;

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

function readerOf(text: string, from: number) {
  let at = from;
  const blanks = () => {
    while (/\s/.test(text[at] ?? "")) at++;
  };
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) return null;
    at += found[0].length;
    return found[0];
  };
  const string = (): string => {
    let out = "";
    let depth = 1;
    for (at++; depth > 0; at++) {
      const sign = text[at] as string;
      if (sign === "\\") {
        const next = text[++at] as string;
        out += ESCAPES[next] ?? next;
        continue;
      }
      depth += sign === "(" ? 1 : sign === ")" ? -1 : 0;
      if (depth > 0) out += sign;
    }
    return textOf(out);
  };
  const value = (): PdfValue => {
    blanks();
    if (text.startsWith("<<", at)) {
      at += 2;
      const dict: Record<string, PdfValue> = {};
      for (blanks(); !text.startsWith(">>", at); blanks()) {
        const key = (value() as PdfName).name;
        dict[key] = value();
      }
      at += 2;
      blanks();
      return dict;
    }
    if (text[at] === "[") {
      at++;
      const list: PdfValue[] = [];
      for (blanks(); text[at] !== "]"; blanks()) list.push(value());
      at++;
      return list;
    }
    if (text[at] === "(") return string();
    if (text[at] === "<") return match(/<[0-9a-fA-F]*>/y) ?? "";
    if (text[at] === "/") return { name: (match(/\/[^\s/<>[\]()]*/y) ?? "").slice(1) };
    const ref = match(/\d+ \d+ R\b/y);
    if (ref) return { ref: Number.parseInt(ref, 10) };
    const word = match(/[^\s/<>[\]()]+/y);
    if (word === null) throw new Error(`no value at ${at}: ${text.slice(at, at + 40)}`);
    if (word === "null") return null;
    return word === "true" || word === "false" ? word === "true" : Number(word);
  };
  return { value, at: () => at };
}
