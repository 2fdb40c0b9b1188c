import { findNodeAtLocation, type Node } from "jsonc-parser";
import type { Mistake } from "./mistakes/mistake";

/** A mistake in a file of an edition. */
export type FileMistake = {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Where in the file, by ids: "sections.needs.fields.text.writers"; empty for the file as a whole. */
  readonly place: string;
  readonly message: string;
};

/** A file that was read: its text, and where each value stands in it. */
export type ReadFile = { readonly file: string; readonly text: string; readonly root: Node | undefined };

/** The mistake with its line and its place by ids. What is missing is said of the line that it is missing from. */
export function inFile({ file, text, root }: ReadFile, { path, message }: Mistake): FileMistake {
  let line = 1;
  const place: string[] = [];
  for (let depth = 0; depth <= path.length; depth++) {
    const node = root && findNodeAtLocation(root, path.slice(0, depth));
    if (node) line = lineAt(text, node.parent?.type === "property" ? node.parent.offset : node.offset);
    if (depth > 0) place.push(nameOf(path[depth - 1] as string | number, node));
  }
  return { file, line, place: place.join("."), message };
}

/** A mistake as one line of a log. */
export const mistakeLine = ({ file, line, place, message }: FileMistake): string =>
  `${file}:${line}: ${place ? `${place}: ` : ""}${message}`;

export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;

/** A part of a list is called by its id, or by its place in it. */
function nameOf(step: string | number, node: Node | undefined): string {
  if (typeof step === "string") return step;
  const id = node?.type === "object" ? findNodeAtLocation(node, ["id"])?.value : undefined;
  return typeof id === "string" && id !== "" ? id : String(step + 1);
}
