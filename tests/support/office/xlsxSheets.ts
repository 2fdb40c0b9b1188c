import { unzip } from "../importing/unzip";

/** A cell of a workbook: its text or figure, and its formula if it has one. */
export type XlsxCell = { readonly value: string; readonly formula: string | null };

const unescaped = (xml: string): string =>
  xml
    .replace(/<[^>]*>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&amp;/g, "&");

/** The cells of each sheet of a workbook, by sheet and address: those that have something. */
export function xlsxSheets(body: Buffer): Map<string, Map<string, XlsxCell>> {
  const files = unzip(body);
  const shared = [...(files.get("xl/sharedStrings.xml") ?? "").matchAll(/<si>(.*?)<\/si>|<si\/>/gs)].map(
    ([, si = ""]) => unescaped(si),
  );
  const sheets = [...(files.get("xl/workbook.xml") ?? "").matchAll(/<sheet [^>]*\bname="([^"]*)"/g)];
  return new Map(
    sheets.map(([, name = ""], index) => {
      const xml = files.get(`xl/worksheets/sheet${index + 1}.xml`) ?? "";
      const cells = [...xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].flatMap(
        ([, address = "", attributes = "", inner = ""]): [string, XlsxCell][] => {
          const formula = /<f[^>]*>(.*?)<\/f>/s.exec(inner)?.[1] ?? null;
          const raw = /<v>(.*?)<\/v>/s.exec(inner)?.[1];
          if (raw === undefined && formula === null) return [];
          const value = /t="s"/.test(attributes) ? (shared[Number(raw)] ?? "") : unescaped(raw ?? "");
          return [[address, { value, formula: formula && unescaped(formula) }]];
        },
      );
      return [unescaped(name), new Map(cells)];
    }),
  );
}
