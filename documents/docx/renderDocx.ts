import { Document, HeadingLevel, Packer, type Paragraph, type Table } from "docx";
import { longDay } from "../../domain/values/dayAndMonth";
import { inLanguage } from "../../domain/values/language";
import type { DocumentPart } from "../outline/documentParts";
import { ofMeasures } from "../outline/ofMeasures";
import type { Outline, OutlineSection } from "../outline/outline";
import { printedApprovals } from "../outline/outlineFinal";
import { documentWords, moment } from "../wording/documentWords";
import { bookmarksFromOne } from "./bookmarksFromOne";
import { type Chapter, contents, numbersAlone } from "./contents";
import { docxBlocks, type Writing } from "./docxBlocks";
import { HeadingNumbers } from "./headingNumbers";
import { heldInParagraphs, heldTexts, type Texts } from "./heldTexts";
import { pageFooter } from "./pageFooter";
import { paragraph } from "./paragraph";
import { page, styleId, styles } from "./styles";
import { xmlSafe } from "./xmlSafe";

/** What the document says of itself below its title. */
type DocxNotes = { readonly withheld: boolean; readonly insteadOfForm: boolean };

/** The parts of a Word document by their names, before they are packed. One that is long comes in pieces. */
export type DocxParts = ReadonlyMap<string, string | Uint8Array | Iterable<string>>;

/**
 * One file of the application as a Word document. Each file has the whole application's header, totals and lists.
 * Between them are the sections of its own measure, or of its scheme's measures.
 *
 * With `withheld`, the document says that private answers are left out; with `insteadOfForm`, that it is not the issuer's
 * own form.
 *
 * The library's packer would compress the parts, in three times as long as Node, and they would be unpacked again for
 * their date (files/datedOffice.ts).
 */
export function renderDocx(outline: Outline, part: DocumentPart, said: Partial<DocxNotes> = {}): DocxParts {
  const texts = heldTexts();
  const parts = compiler.compile(inLanguage(outline.language, () => documentOf(outline, part, said, texts)));
  return new Map(
    [...parts].map(([name, xml]) => [
      name,
      name === TEXT && typeof xml === "string" ? texts.written(bookmarksFromOne(xml)) : xml,
    ]),
  );
}

const TEXT = "word/document.xml";

/** It is private in the types of the library, and what its packer packs. */
const { compiler } = Packer as unknown as {
  readonly compiler: { compile(document: Document): ReadonlyMap<string, string | Uint8Array> };
};

/** The document before it is written, with all its texts, in the language of the outline. */
export const docxDocument = (outline: Outline, part: DocumentPart, said: Partial<DocxNotes> = {}): Document =>
  inLanguage(outline.language, () => documentOf(outline, part, said, heldInParagraphs));

function documentOf(outline: Outline, part: DocumentPart, said: Partial<DocxNotes>, texts: Texts): Document {
  const measures = outline.measures.filter(({ id }) => part.measureIds.includes(id));
  const title = xmlSafe(part.title);
  const numbers = new HeadingNumbers();
  const writing = { numbers, texts };
  const section = sectionOf(writing);
  const chapters = [
    ...chaptersOf(outline, part, measures),
    ...(outline.final ? [{ heading: documentWords("approvals"), sections: [] }] : []),
  ];
  const children = [
    ...opening(outline),
    ...notes(said),
    ...contents(chapters),
    ...chapters.flatMap(({ heading, sections }) => [chapterHeading(heading), ...sections.flatMap(section)]),
    ...approvalsOf(outline, part, writing),
  ];
  return new Document({
    title,
    subject: xmlSafe(outline.form.title),
    // Word's details follow the file everywhere. The author is therefore the organisation that answers for the
    // application, and never a person; the program that wrote it last is the bot.
    creator: xmlSafe(outline.application.coordinatedBy) || AUTHOR,
    lastModifiedBy: AUTHOR,
    description: xmlSafe(versionOf(outline)),
    styles: styles(outline.language),
    numbering: numbers.options(),
    compatibility: { version: 15 },
    pageNumbers: numbersAlone(numbers),
    sections: [{ properties: { page }, footers: { default: pageFooter(outline, title) }, children }],
  });
}

/** What the document is divided into: one chapter for a measure alone; else the common sections, each measure, and the rest. */
function chaptersOf(outline: Outline, part: DocumentPart, measures: Outline["measures"]): Chapter[] {
  const heading = part.heading ?? measures[0]?.heading ?? outline.application.title;
  const before = ofMeasures(outline.before, outline, measures);
  const after = ofMeasures(outline.after, outline, measures);
  if (part.heading === null)
    return [{ heading, sections: [...before, ...measures.flatMap(({ sections }) => sections), ...after] }];
  return [{ heading, sections: before }, ...measures, { heading: documentWords("afterMeasures"), sections: after }];
}

const notes = ({ withheld = false, insteadOfForm = false }: Partial<DocxNotes>): Paragraph[] =>
  [
    ...(insteadOfForm ? [documentWords("insteadOfForm")] : []),
    ...(withheld ? [documentWords("withheldNote")] : []),
  ].map((note) => paragraph(note, { style: styleId.remark }));

/** The author of a draft that was stored before it said who leads the writing. */
const AUTHOR = "Samskriv";

const versionOf = ({ version, day, final }: Outline): string =>
  final
    ? documentWords("finalVersion", { number: final.number, day: longDay(day) })
    : documentWords("compiled", { version, day: longDay(day) });

/** The approvals of the content in this file; empty for a draft. */
const approvalsOf = ({ final }: Outline, { measureIds }: DocumentPart, writing: Writing): (Paragraph | Table)[] =>
  final === null
    ? []
    : [
        ...docxBlocks([printedApprovals(final, measureIds)], writing),
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

const chapterHeading = (heading: string): Paragraph => paragraph(heading, { heading: HeadingLevel.HEADING_1 });

const sectionOf =
  (writing: Writing) =>
  ({ heading, blocks }: OutlineSection): (Paragraph | Table)[] => {
    const { text, style } = writing.numbers.of(heading);
    return [paragraph(text, { heading: HeadingLevel.HEADING_2, ...style }), ...docxBlocks(blocks, writing)];
  };
