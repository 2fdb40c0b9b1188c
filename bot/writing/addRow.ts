import { ParsedFieldETag } from "../../cards/verbs/fieldETag";
import { writingVerbs } from "../../cards/verbs/writingVerbs";
import { slotId } from "../../domain/answers/slot";
import { textWithBlankRows } from "../../domain/tables/rowsOfText";
import { nextRowKey, type TypedRow } from "../../domain/tables/tableRow";
import { typedRows } from "../../domain/writing/typedText";
import { cardAction } from "../handler/cardAction";
import { placeCard } from "./placeCard";
import { typedOnCard } from "./typedOnCard";

/** "Legg til rad": the same card with an empty row more in a table. Nothing is saved, and all inputs keep their content. */
export const addRow = cardAction(writingVerbs.addRow, (deps, turn, data, section) => {
  const { measureId, sectionId, slot: id, base, from, returnTo } = data;
  const slot = section.step.slots.find((each) => slotId(each) === id);
  const known = base[id];
  const typed = typedOnCard(section, base, data);
  return placeCard(
    deps,
    turn.person,
    section.scene,
    { measureId, sectionId },
    {
      typed:
        slot && known
          ? { ...typed, [id]: withRow(typedRows(slot, data, parsed(known), section.record), known) }
          : typed,
      bases: base,
      from,
      returnTo,
    },
  );
});

const parsed = (known: string) => ParsedFieldETag.parse(known);

/** The new row has a key that no row on the card has, also none that is being removed. */
const withRow = (rows: readonly TypedRow[], known: string): string => {
  const keys = (parsed(known).rows ?? []).map((row) => ({ row }));
  return textWithBlankRows([...rows, { row: nextRowKey([...rows, ...keys]), cells: {} }]);
};
