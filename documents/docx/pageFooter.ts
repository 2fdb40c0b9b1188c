import { Footer, PageNumber, Paragraph, Tab, TabStopType, TextRun } from "docx";
import type { Outline } from "../outline/outline";
import { documentWords } from "../wording/documentWords";
import { docxRuns } from "./paragraph";
import { SMALL_SIZE, styleId, TEXT_WIDTH } from "./styles";
import { cutToWidth, textWidth } from "./textWidth";

/** Room for a page number of four digits, of as many. */
const LONGEST_NUMBER = "9999";
const BETWEEN = 200;

/** "Behovsmelding 2027, Tiltak 3: Ledersamlinger · versjon 4", and at the right "side 3 av 9". A long name is cut. */
export function pageFooter({ version, final }: Pick<Outline, "version" | "final">, name: string): Footer {
  const ending = final
    ? documentWords("finalFooterVersion", { number: final.number })
    : documentWords("footerVersion", { version });
  const page = [documentWords("footerPage"), documentWords("footerOf")] as const;
  const size = { size: SMALL_SIZE };
  const rest = textWidth(`${ending}${page.join("")}${LONGEST_NUMBER}${LONGEST_NUMBER}`, size) + BETWEEN;
  return new Footer({
    children: [
      new Paragraph({
        style: styleId.small,
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [
          ...docxRuns(`${cutToWidth(name, TEXT_WIDTH - rest, size)}${ending}`),
          new TextRun({ children: [new Tab(), page[0], PageNumber.CURRENT, page[1], PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}
