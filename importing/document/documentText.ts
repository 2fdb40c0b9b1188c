import { type Outcome, ok, refuse } from "../../domain/values/outcome";
import type { FileRefusal } from "../formats/fileRefusal";
import { readPlainText } from "../formats/readPlainText";
import { swappedLetters } from "../formats/swappedLetters";
import { pdfText } from "../pdf/pdfText";
import { docxText } from "../word/docxText";

/** More letters than any form has; longer texts are refused before reading. */
const MOST_LETTERS = 1_500_000;

const PICTURES: readonly (readonly [number, string])[] = [
  [0, "ffd8ff"],
  [0, "89504e47"],
  [0, "474946"],
  [0, "424d"],
  [0, "49492a00"],
  [0, "4d4d002a"],
  [8, "57454250"],
  [4, "6674797068656963"],
  [4, "66747970617669"],
  [4, "667479706d696631"],
];

/** The text of a document. Its format is detected from the bytes, not the file name. */
export async function documentText(bytes: Buffer): Promise<Outcome<string, FileRefusal>> {
  if (bytes.length === 0) return refuse({ kind: "empty" });
  const starts = (hex: string, at = 0) => bytes.subarray(at, at + hex.length / 2).toString("hex") === hex;
  if (PICTURES.some(([at, hex]) => starts(hex, at))) return refuse({ kind: "picture" });
  if (starts("d0cf11e0a1b11ae1")) return refuse({ kind: "old-word" });
  if (starts(Buffer.from("{\\rtf").toString("hex"))) return refuse({ kind: "other-kind" });
  const pdf = bytes.subarray(0, 1024).includes("%PDF-");
  const zip = starts("504b0304") || starts("504b0506");
  const text = pdf ? await pdfText(bytes) : zip ? await docxText(bytes) : readPlainText(bytes);
  if (!text.ok) return text;
  if (text.value.trim() === "") return refuse({ kind: "empty" });
  return text.value.length > MOST_LETTERS ? refuse({ kind: "too-long" }) : ok(swappedLetters(text.value));
}
