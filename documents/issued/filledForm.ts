import { type Outcome, ok, refuse } from "../../domain/values/outcome";
import type { MappedList, MappedPlace, Mapping } from "../../forms/issued/mapping";
import { Copies } from "./copies";
import { blankPrompts } from "./fillControl";
import { fillTarget } from "./fillTarget";
import { openedForm } from "./openedForm";
import { type ArchiveRefusal, packed } from "./packed";
import { xmlBytes } from "./parsedXml";
import { type Part, partOf, type Target, targetsOf } from "./target";
import { type Units, unitsOf } from "./unitsOf";
import type { Scope, Value } from "./value";

/**
 * A form as its issuer published it, with the answers in their places. Only the main text changes: every other part of
 * the file (styles, headers, footers, pictures) has the same bytes as before.
 *
 * What is not answered keeps its prompt. A place that the form does not have is left out; `npm run form -- check` tells.
 */
export function filledForm(
  docx: Uint8Array,
  mapping: Pick<Mapping, "places" | "lists">,
  scope: Scope,
): Outcome<Buffer, ArchiveRefusal> {
  const opened = openedForm(docx);
  if (!opened.ok) return refuse(opened.refusal);
  const { parts, mainName, document, body } = opened.value;
  const copies = new Copies(body);
  fillPart(partOf([body]), mapping, scope, copies);
  return ok(packed(new Map(parts).set(mainName, xmlBytes(document))));
}

/** Everything is found before anything is filled: the words that places are found by may be repeated or moved. */
function fillPart(
  part: Part,
  { places, lists }: { readonly places: readonly MappedPlace[]; readonly lists: readonly MappedList[] },
  scope: Scope,
  copies: Copies,
): void {
  const found = places.map((place) => ({ place, targets: targetsOf(part, place) }));
  const repeated = lists.map((list) => ({ list, units: unitsOf(part, list.in, copies) }));
  for (const { place, targets } of found) fillPlace(place, targets, scope);
  for (const { list, units } of repeated) if (units) fillList(list, units, scope, copies);
}

function fillPlace(place: MappedPlace, targets: readonly Target[], scope: Scope): void {
  const value = valueFor(place, scope);
  if (value) for (const target of targets) fillTarget(target, value, place);
}

const valueFor = ({ answer, else: other, ...which }: MappedPlace, scope: Scope): Value | null | undefined =>
  scope.value({ ...which, answer }) ?? (other === undefined ? null : scope.value({ ...which, answer: other }));

function fillList({ each, of, answer, places, lists }: MappedList, units: Units, scope: Scope, copies: Copies): void {
  const items = scope.items({ each, of, answer });
  // A row that nobody needs is left blank; if nobody has answered, the prompts stay and say so.
  if (items.length > 0 && units.areRows)
    for (const row of units.own.slice(items.length)) for (const each of row) blankPrompts(each);
  let index = 0;
  for (const roots of units.many(items.length)) {
    const item = items[index++];
    if (item) fillPart(partOf(roots), { places, lists: lists ?? [] }, item, copies);
  }
}
