import { longDay } from "../../domain/values/dayAndMonth";
import { inLanguage } from "../../domain/values/language";
import type { Block, Table } from "../outline/block";
import type { Outline, OutlineSection } from "../outline/outline";
import { approvalsBlock } from "../outline/outlineFinal";
import { splitLines } from "../outline/splitLines";
import { documentWords, moment } from "../wording/documentWords";
import { escapeMarkdown } from "./escapeMarkdown";

/**
 * The whole application as Markdown, with tables as GitHub has them. What people wrote is text there, and neither markup
 * nor a link. With `withheld`, it says that private answers are left out.
 */
export const renderMarkdown = (outline: Outline, { withheld = false }: { withheld?: boolean } = {}): string =>
  inLanguage(
    outline.language,
    () => `${[...opening(outline, withheld), ...contents(outline)].filter((part) => part !== "").join("\n\n")}\n`,
  );

function opening(outline: Outline, withheld: boolean): string[] {
  const { form, application, version, day, final } = outline;
  return [
    heading(1, application.title),
    escapeMarkdown(form.title),
    escapeMarkdown(documentWords("deadline", { moment: moment(application.deadline) })),
    escapeMarkdown(
      final
        ? documentWords("finalVersion", { number: final.number, day: longDay(day) })
        : documentWords("compiled", { version, day: longDay(day) }),
    ),
    ...(withheld ? [emphasis(documentWords("withheldNote"))] : []),
  ];
}

const contents = (outline: Outline): string[] => [
  ...outline.before.flatMap((section) => sectionParts(section, 2)),
  ...outline.measures.flatMap((measure) => [
    heading(2, measure.heading),
    ...measure.sections.flatMap((section) => sectionParts(section, 3)),
  ]),
  ...(outline.measures.length > 0 && outline.after.length > 0 ? [heading(2, documentWords("afterMeasures"))] : []),
  ...outline.after.flatMap((section) => sectionParts(section, outline.measures.length > 0 ? 3 : 2)),
  ...(outline.final
    ? [
        heading(2, documentWords("approvals")),
        tableOf(approvalsBlock(outline.final, null)),
        ...outline.final.rules.map((rule) => `- ${inline(rule)}`),
      ]
    : []),
];

const sectionParts = ({ heading: title, blocks }: OutlineSection, level: number): string[] => [
  heading(level, title),
  ...blocks.flatMap((block) => blockParts(block, level + 1)),
];

function blockParts(block: Block, level: number): string[] {
  switch (block.kind) {
    case "line":
      return [`**${inline(block.label)}** ${block.value === null ? unanswered() : inline(block.value)}`];
    case "note":
      return [emphasis(block.text)];
    case "table":
      return [...labelled(block.label, level), tableOf(block)];
    case "text":
      return [
        ...labelled(block.label, level),
        ...block.entries.flatMap(({ party, note, text }) => [
          ...byWhom(party, note),
          ...(text === null ? [unanswered()] : paragraphs(text)),
        ]),
      ];
    case "choice":
      return [
        ...labelled(block.label, level),
        ...block.entries.flatMap(({ party, note, options, answered }) => [
          ...byWhom(party, note),
          options.map(({ label, chosen }) => `- [${chosen ? "x" : " "}] ${inline(label)}`).join("\n"),
          ...(answered ? [] : [unanswered()]),
        ]),
      ];
  }
}

const heading = (level: number, title: string): string => `${"#".repeat(Math.min(level, 6))} ${inline(title)}`;
const emphasis = (text: string): string => `*${inline(text)}*`;
const unanswered = (): string => emphasis(documentWords("unanswered"));
const labelled = (label: string | null, level: number): string[] => (label === null ? [] : [heading(level, label)]);
const byWhom = (party: string | null, note: string | null): string[] => [
  ...(party === null ? [] : [`**${inline(party)}**`]),
  ...(note === null ? [] : [emphasis(note)]),
];

/** A text on one line. Nothing before or after it, as emphasis needs. */
const inline = (text: string): string => escapeMarkdown(splitLines(text).join(" ")).trim() || "\u00a0";

/** Paragraphs of lines. A line break of the writer is one, and a blank line begins a new paragraph. */
function paragraphs(text: string): string[] {
  const all: string[][] = [[]];
  for (const line of splitLines(text))
    if (line.trim() === "") all.push([]);
    else all.at(-1)?.push(escapeMarkdown(line).trimEnd());
  return all.filter((lines) => lines.length > 0).map((lines) => lines.join("\\\n"));
}

/** A table needs a title in each column, and a cell has one line. */
function tableOf({ columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const cell = (text: string | null, sum: boolean): string => {
    if (text === null) return unanswered();
    const said = splitLines(text).map((each) => escapeMarkdown(each).trim());
    const whole = said.filter((each) => each !== "").join("<br>");
    return sum && whole !== "" ? `**${whole}**` : whole;
  };
  return [
    line(columns.map(({ label }) => escapeMarkdown(splitLines(label).join(" ")).trim())),
    line(columns.map(({ kind }) => (kind === "figure" ? "---:" : "---"))),
    ...rows.map(({ cells, sum }) =>
      line(columns.map((_, index) => cell(cells[index] ?? (index < cells.length ? null : ""), sum))),
    ),
  ].join("\n");
}
