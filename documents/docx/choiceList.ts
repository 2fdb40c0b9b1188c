import { Paragraph, TextRun } from "docx";
import { documentWords } from "../wording/documentWords";
import { docxRuns } from "./paragraph";
import { styleId, TEXT_SIZE, TEXT_WIDTH } from "./styles";
import { textWidth } from "./textWidth";

type Option = { readonly label: string; readonly chosen: boolean };

/** More options than this are a list. */
const MOST_ON_A_LINE = 4;
const BETWEEN = "    ";

/**
 * The options with their boxes. Short ones are side by side, as on the form; many or long ones are below each other.
 * The box stands before its option, so that nobody takes it for the next one's.
 */
export function choiceList(options: readonly Option[], answered: boolean): Paragraph[] {
  // The box and its option stay on one line.
  const labels = options.map(
    ({ label, chosen }) => `${chosen ? documentWords("yes") : documentWords("no")}\u00a0${label}`,
  );
  const missing = answered ? [] : [new TextRun({ text: documentWords("unanswered"), italics: true })];
  const line = labels.join(BETWEEN);
  if (labels.length <= MOST_ON_A_LINE && textWidth(line, { size: TEXT_SIZE }) <= TEXT_WIDTH)
    return [new Paragraph({ children: [...docxRuns(answered ? line : `${line}${BETWEEN}`), ...missing] })];
  const isLast = (index: number) => index === labels.length - 1;
  return [
    ...labels.map(
      (label, index) =>
        new Paragraph({ style: styleId.option, keepNext: !isLast(index) || !answered, children: docxRuns(label) }),
    ),
    ...(answered ? [] : [new Paragraph({ children: missing })]),
  ];
}
