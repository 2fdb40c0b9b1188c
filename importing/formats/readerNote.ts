import type { ImportFinding } from "../model/imported";

/**
 * Delimits a note within the text about something that a file reader could not read. Reading a form is a function of
 * one text, and turns each note into a finding.
 */
const NOTE = "\ue00e";
const NOTE_END = "\ue00f";
const BETWEEN = "\ue00d";
const NOTES = new RegExp(`${NOTE}([^${NOTE}${NOTE_END}]*)${NOTE_END}\\n?`, "g");

export type ReaderNote = {
  readonly code: "page-without-text" | "text-unreadable" | "two-texts" | "drawn-mark" | "remark" | "attachment";
  readonly where: string;
  readonly message: string;
};

/** A reader's text, with notes about what it could not read. */
export const withNotes = (text: string, notes: readonly ReaderNote[]): string =>
  text + notes.map((note) => NOTE + [note.code, note.where, note.message].map(plain).join(BETWEEN) + NOTE_END).join("");

/** Removes the notes from a text, and returns a finding for each. The rest of the text is unchanged. */
export function withoutNotes(text: string): { readonly text: string; readonly findings: readonly ImportFinding[] } {
  const findings: ImportFinding[] = [];
  const rest = text.replace(NOTES, (_, note: string) => {
    const [code = "", where = "", message = ""] = note.split(BETWEEN);
    findings.push({ code, severity: SOFT.has(code) ? "warning" : "blocking", place: NOWHERE, where, message });
    return "";
  });
  return { text: rest, findings };
}

/** Notes that do not mean that some of the form is unread. */
const SOFT = new Set(["remark", "attachment"]);
const NOWHERE = { measure: null, section: null, field: null };

const plain = (text: string): string => text.replace(/[\ue000-\ue00f\s]+/g, " ").trim();
