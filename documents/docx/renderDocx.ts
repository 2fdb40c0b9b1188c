import { Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, type Table, TextRun } from "docx";
import { longDay } from "../../domain/values/dayAndMonth";
import { inLanguage } from "../../domain/values/language";
import type { DocumentPart } from "../outline/documentParts";
import { ofMeasures } from "../outline/ofMeasures";
import type { Outline, OutlineSection } from "../outline/outline";
import { approvalsBlock } from "../outline/outlineFinal";
import { documentWords, moment } from "../wording/documentWords";
import { docxBlock } from "./docxBlock";
import { docxRuns, paragraph, xmlSafe } from "./paragraph";
import { page, styleId, styles } from "./styles";

/**
 * One file of the application as a Word document. Each file has the whole application's header, totals and lists.
 * Between them are the sections of its own measure, or of its scheme's measures.
 *
 * No author is set, since Word's metadata follows the file everywhere. With `withheld`, the document says that private
 * answers are left out.
 */
export const renderDocx = (
  outline: Outline,
  part: DocumentPart,
  { withheld = false }: { withheld?: boolean } = {},
): Promise<Buffer> => Packer.toBuffer(inLanguage(outline.language, () => documentOf(outline, part, withheld)));

function documentOf(outline: Outline, part: DocumentPart, withheld: boolean): Document {
  const measures = outline.measures.filter(({ id }) => part.measureIds.includes(id));
  const title = xmlSafe(part.title);
  return new Document({
    title,
    subject: xmlSafe(outline.form.title),
    creator: "Samskriv",
    lastModifiedBy: "Samskriv",
    description: xmlSafe(versionOf(outline)),
    styles: styles(outline.language),
    compatibility: { version: 15 },
    sections: [
      {
        properties: { page },
        footers: { default: footer(outline, title) },
        children: [
          ...opening(outline),
          ...(withheld ? [paragraph(documentWords("withheldNote"), { style: styleId.remark })] : []),
          chapter(part.heading ?? measures[0]?.heading ?? outline.application.title),
          ...ofMeasures(outline.before, outline, measures).flatMap(sectionOf),
          ...measures.flatMap(({ heading, sections }) => [
            ...(part.heading === null ? [] : [chapter(heading)]),
            ...sections.flatMap(sectionOf),
          ]),
          ...(part.heading === null ? [] : [chapter(documentWords("afterMeasures"))]),
          ...ofMeasures(outline.after, outline, measures).flatMap(sectionOf),
          ...approvalsOf(outline, part),
        ],
      },
    ],
  });
}

const versionOf = ({ version, day, final }: Outline): string =>
  final
    ? documentWords("finalVersion", { number: final.number, day: longDay(day) })
    : documentWords("compiled", { version, day: longDay(day) });

/** The approvals of the content in this file; empty for a draft. */
const approvalsOf = ({ final }: Outline, { measureIds }: DocumentPart): (Paragraph | Table)[] =>
  final === null
    ? []
    : [
        chapter(documentWords("approvals")),
        ...docxBlock(approvalsBlock(final, measureIds)),
        ...final.rules.map((rule) => paragraph(rule, { style: styleId.small })),
      ];

const opening = (outline: Outline): Paragraph[] => [
  ...titles(outline),
  ...(outline.final ? [paragraph(versionOf(outline), { style: styleId.small })] : []),
  ...editionOf(outline),
];

/** The edition with its version, once its issuer has corrected it. The first says no more than the title. */
const editionOf = ({ form: { name, version } }: Outline): Paragraph[] =>
  version === "1" ? [] : [paragraph(documentWords("edition", { name, version }), { style: styleId.small })];

/**
 * The first lines: the form's name and title, and the application's with its deadline. None says what another says
 * already: an application that is called after its form, "Behovsmelding 2027", is the heading itself.
 */
function titles({ form, application }: Outline): Paragraph[] {
  const isNamedAfterForm = application.title.startsWith(form.name);
  const heading = isNamedAfterForm ? application.title : form.name;
  const deadline = documentWords("deadline", { moment: moment(application.deadline) });
  return [
    paragraph(heading, { heading: HeadingLevel.TITLE }),
    ...(form.title === form.name ? [] : [paragraph(form.title, { style: styleId.label })]),
    paragraph(isNamedAfterForm ? deadline : `${application.title} · ${deadline}`, { style: styleId.small }),
  ];
}

const chapter = (heading: string): Paragraph =>
  paragraph(heading.toLocaleUpperCase("nb"), { heading: HeadingLevel.HEADING_1 });

const sectionOf = ({ heading, blocks }: OutlineSection): (Paragraph | Table)[] => [
  paragraph(heading, { heading: HeadingLevel.HEADING_2 }),
  ...blocks.flatMap(docxBlock),
];

const footer = ({ version, final }: Outline, title: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: styleId.small,
        children: [
          ...docxRuns(
            final
              ? documentWords("finalFooter", { name: title, number: final.number })
              : documentWords("footer", { name: title, version }),
          ),
          new TextRun({ children: [PageNumber.CURRENT, documentWords("footerOf"), PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
