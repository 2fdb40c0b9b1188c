/** A stream of a PDF: what it holds, packed, and its filters. */
export type Packed = { readonly packed: Buffer; readonly filter: string };

const PAGE = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>";
/** Object 0, the catalogue, the pages, the page, the object stream and the cross-references. */
const SIZE = 6;

/**
 * A PDF as programs write it since 1.5 (ISO 32000-1, 7.5.7 and 7.5.8): its page stands in an object stream, and its
 * cross-references are a stream too. Each may be packed as a test wants.
 */
export function streamedPdf({ objects, references }: { objects?: Packed; references?: Packed }): Buffer {
  const parts: Buffer[] = [Buffer.from("%PDF-1.5\n")];
  const offsets: number[] = [];
  const length = () => parts.reduce((sum, part) => sum + part.length, 0);
  const add = (dictionary: string, stream?: Buffer) => {
    offsets.push(length());
    const body = stream ? [Buffer.from("\nstream\n"), stream, Buffer.from("\nendstream")] : [];
    parts.push(Buffer.from(`${offsets.length} 0 obj\n${dictionary}`), ...body, Buffer.from("\nendobj\n"));
  };
  const streamOf = (keys: string, { packed, filter }: Packed) =>
    [`<< ${keys} /Length ${packed.length} ${filter && `/Filter ${filter}`} >>`, packed] as const;

  add("<< /Type /Catalog /Pages 2 0 R >>");
  add("<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
  offsets.push(0);
  const plain = { packed: Buffer.from(`3 0 ${PAGE}`), filter: "" };
  add(...streamOf("/Type /ObjStm /N 1 /First 4", objects ?? plain));
  const start = length();
  const table = Buffer.alloc(6 * SIZE);
  const entry = (at: number, kind: number, where: number) => {
    table.writeUInt8(kind, at * 6);
    table.writeUInt32BE(where, at * 6 + 1);
  };
  for (const at of [1, 2, 4]) entry(at, 1, offsets[at - 1] as number);
  entry(3, 2, 4);
  entry(5, 1, start);
  add(...streamOf(`/Type /XRef /Size ${SIZE} /W [1 4 1] /Root 1 0 R`, references ?? { packed: table, filter: "" }));
  return Buffer.concat([...parts, Buffer.from(`startxref\n${start}\n%%EOF\n`)]);
}
