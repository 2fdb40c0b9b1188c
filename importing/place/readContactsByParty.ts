import { EMPTY } from "../../domain/amounts/figure";
import { labelsOf } from "../model/labelsOf";
import { LINE_IN_CELL } from "../model/lineInCell";
import { withoutBold } from "../model/withoutBold";
import { type LabelledParty, labelledParty } from "../parties/labelledParty";
import { sameWords } from "../text/letters";
import type { ZoneReader } from "./zoneReader";

type Contact = { readonly id: string; readonly label: string; readonly words: readonly string[] };
/** What the head line of a table names: the contacts, with a row for each party, or the other way round. */
type Head = { readonly contacts: readonly Contact[] } | { readonly parties: readonly LabelledParty[] };

/**
 * Reads the contacts of several parties, as our own documents print them: "Eier: Fjordvik kommune" heads a row, or a
 * column of one of several tables. Nothing is read of a text that names parties so, but has lost its cells: a finding
 * asks whose it is. Returns false if the text names no party.
 */
export function readContactsByParty(zone: ZoneReader): boolean {
  const { form } = zone.surroundings;
  const contacts = contactsIn(zone);
  const lines = withoutBold(zone.text)
    .split("\n")
    .map((line) => line.split("\t").map((cell) => cell.replaceAll(EMPTY, " ").replaceAll(LINE_IN_CELL, "\n").trim()));
  if (!lines.some((cells) => cells.some((cell) => labelledParty(form, cell)))) return false;
  const contactOf = (cell: string) => contacts.find(({ words }) => words.some((word) => sameWords(word, cell)));
  let head: Head | null = null;
  const rest: string[] = [];
  for (const [label = "", ...cells] of lines) {
    const next = headOf(cells, contactOf, (cell) => labelledParty(form, cell));
    const [contact, party] = [contactOf(label), labelledParty(form, label)];
    if (next) {
      head = next;
      if ("parties" in next) zone.reading.named.push(...next.parties);
    } else if (head && "parties" in head && contact && cells.length === head.parties.length)
      for (const [at, each] of head.parties.entries()) putContact(zone, contact, each, cells[at] ?? "");
    else if (head && "contacts" in head && party && cells.length === head.contacts.length) {
      zone.reading.named.push(party);
      for (const [at, each] of head.contacts.entries()) putContact(zone, each, party, cells[at] ?? "");
    } else if ([label, ...cells].some((cell) => cell !== "")) rest.push([label, ...cells].join(" ").trim());
  }
  zone.unowned(rest.join("\n"));
  return true;
}

/** The contacts that the edition asks for, with every word that one of them is known by. */
function contactsIn({ section, surroundings: { form, recognition } }: ZoneReader): Contact[] {
  return recognition.contacts.map(({ id, label, also }) => ({
    id,
    label,
    words: [label, ...also, ...(section ? labelsOf(form, section.id, id) : [])],
  }));
}

function headOf(
  cells: readonly string[],
  contactOf: (cell: string) => Contact | undefined,
  partyOf: (cell: string) => LabelledParty | null,
): Head | null {
  if (cells.length === 0) return null;
  const contacts = cells.flatMap((cell) => contactOf(cell) ?? []);
  if (contacts.length === cells.length) return { contacts };
  const parties = cells.flatMap((cell) => partyOf(cell) ?? []);
  return parties.length === cells.length ? { parties } : null;
}

function putContact(zone: ZoneReader, { id, label }: Contact, { name }: LabelledParty, cell: string): void {
  if (cell !== "") zone.put(cell, cell, { field: id, party: name, label });
}
