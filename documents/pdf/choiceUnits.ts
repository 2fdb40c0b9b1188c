import type { Line } from "../typesetting/line";
import { linesOf } from "../typesetting/linesOf";
import type { Words } from "../typesetting/words";
import { documentWords } from "../wording/documentWords";
import type { Unit } from "./pageFlow";
import { placedText } from "./paragraphUnits";
import { PAGE, STYLES, type TextStyle } from "./styles";
import { type Tag, tagIn } from "./tag";

type Option = { readonly label: string; readonly chosen: boolean };
type Item = { readonly box: Line; readonly label: readonly Line[]; readonly tags: readonly [Tag, Tag]; width: number };

const BOX_STYLE: TextStyle = { ...STYLES.body, size: 12 };
/** Between a box and its option, and between two options. */
const [BESIDE, BETWEEN] = [5, 22];

/** More options than this are below each other. */
const MOST_ON_A_LINE = 4;

/**
 * The options of a question as a list, each after its box. Few and short ones stand side by side; one that is wider
 * than the page goes on below itself, not below its box.
 */
export function choiceUnits(
  words: Words,
  parent: Tag,
  { options, answered }: { options: readonly Option[]; answered: boolean },
): Unit[] {
  const list = tagIn(parent, "L");
  const rows = rowsOf(options.map((option) => itemOf(words, list, option)));
  const missing = answered ? [] : [missingItem(words, parent)];
  const last = rows.at(-1) ?? [];
  const right = [...last, ...missing].reduce((sum, { width }) => sum + width + BETWEEN, -BETWEEN);
  const all = answered || right <= PAGE.textWidth ? [...rows.slice(0, -1), [...last, ...missing]] : [...rows, missing];
  return all.map((row, index) => ({
    height: Math.max(...row.map(({ label }) => label.length)) * STYLES.body.leading,
    before: 0,
    after: index === all.length - 1 ? STYLES.body.after + 3 : 2,
    keepsNext: index < all.length - 1 && (index === 0 || index === all.length - 2),
    needs: 0,
    head: null,
    place: (page, top) => {
      let x: number = PAGE.left;
      for (const { box, label, tags, width } of row) {
        const style = box.segments.length === 0 ? { ...STYLES.remark, after: 0 } : STYLES.body;
        if (box.segments.length > 0)
          page.content.push(placedText(box, tags[0], { ...BOX_STYLE, leading: style.leading }, { x, width }, top));
        const from = box.segments.length > 0 ? x + box.width + BESIDE : x;
        label.forEach((line, at) => {
          page.content.push(
            placedText(line, tags[1], style, { x: from, width: x + width - from }, top + at * style.leading),
          );
        });
        x += width + BETWEEN;
      }
    },
  }));
}

function itemOf(words: Words, list: Tag, { label, chosen }: Option): Item {
  const item = tagIn(list, "LI");
  const [box] = linesOf(words, [{ text: chosen ? documentWords("yes") : documentWords("no"), face: "regular" }], {
    size: BOX_STYLE.size,
    width: PAGE.textWidth,
  }) as [Line];
  const lines = linesOf(words, [{ text: label, face: chosen ? "bold" : "regular" }], {
    size: STYLES.body.size,
    width: PAGE.textWidth - box.width - BESIDE,
  });
  return {
    box,
    label: lines,
    tags: [
      tagIn(item, "Lbl", { alt: chosen ? documentWords("chosen") : documentWords("notChosen") }),
      tagIn(item, "LBody"),
    ],
    width: box.width + BESIDE + Math.max(...lines.map(({ width }) => width)),
  };
}

/** Says that nothing is chosen, beside the options. */
function missingItem(words: Words, parent: Tag): Item {
  const tag = tagIn(parent, "P");
  const lines = linesOf(words, [{ text: documentWords("unanswered"), face: "italic" }], {
    size: STYLES.body.size,
    width: PAGE.textWidth,
  });
  const box: Line = { segments: [], width: 0, isGlued: false, isRightToLeft: false };
  return { box, label: lines, tags: [tag, tag], width: Math.max(...lines.map(({ width }) => width)) };
}

function rowsOf(items: readonly Item[]): Item[][] {
  if (items.length > MOST_ON_A_LINE) return items.map((item) => [item]);
  const rows: Item[][] = [];
  let right = 0;
  for (const item of items) {
    const last = rows.at(-1);
    if (last && right + BETWEEN + item.width <= PAGE.textWidth && item.label.length === 1) {
      last.push(item);
      right += BETWEEN + item.width;
    } else {
      rows.push([item]);
      right = item.label.length === 1 ? item.width : PAGE.textWidth;
    }
  }
  return rows;
}
