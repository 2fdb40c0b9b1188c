import {
  CheckBox,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Block } from "./blocks";

/** The document as Word has it: real tables, and boxes that one clicks. */
export async function asDocx(
  blocks: readonly Block[],
  { bold = false }: { readonly bold?: boolean } = {},
): Promise<Buffer> {
  const children = blocks.map((block) =>
    block.kind === "line"
      ? new Paragraph({
          children: runs(block.text, bold),
          ...(block.heading ? { heading: HeadingLevel.HEADING_2 } : {}),
        })
      : new Table({
          width: { size: 9000, type: WidthType.DXA },
          columnWidths: block.rows[0]?.map(() => 9000 / (block.rows[0]?.length ?? 1)) ?? [],
          rows: block.rows.map(
            (row) =>
              new TableRow({
                children: row.map(
                  (cell) =>
                    new TableCell({
                      children: cell.split("\n").map((text) => new Paragraph({ children: runs(text, bold) })),
                    }),
                ),
              }),
          ),
        }),
  );
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** Boxes become content controls; or the chosen label is set in bold and there are no boxes. */
function runs(text: string, bold: boolean): ParagraphChild[] {
  if (bold) {
    const parts = text.split(/((?:Ja|Nei|Barnehage|Grunnskole|Begge deler) \[[x ]\])/);
    return parts.map((part) => new TextRun({ text: part.replace(/ ?\[[x ]\]/g, ""), bold: part.endsWith("[x]") }));
  }
  return text.split(/(\[[x ]\])/).map((part) =>
    part === "[x]" || part === "[ ]"
      ? new CheckBox({
          checked: part === "[x]",
          checkedState: { value: "2612", font: "MS Gothic" },
          uncheckedState: { value: "2610", font: "MS Gothic" },
        })
      : new TextRun(part),
  );
}
