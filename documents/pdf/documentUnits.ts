import { longDay } from "../../domain/values/dayAndMonth";
import type { DocumentPart } from "../outline/documentParts";
import { ofMeasures } from "../outline/ofMeasures";
import type { Outline, OutlineSection } from "../outline/outline";
import { printedApprovals } from "../outline/outlineFinal";
import { hasMissingLetters } from "../typesetting/fontOf";
import type { Words } from "../typesetting/words";
import { documentWords, moment } from "../wording/documentWords";
import { blockUnits, headingUnits } from "./blockUnits";
import type { Unit, Units } from "./pageFlow";
import { paragraphUnits } from "./paragraphUnits";
import { PAGE, RULE, STYLES, type TextStyle } from "./styles";
import { type Tag, tagIn } from "./tag";

/** Below a chapter's heading there is room for this much of it. */
const CHAPTER_NEEDS = 130;

/**
 * One file of the application, from the top down: the content of its Word document (docx/renderDocx.ts), in the same
 * order. Each chapter is a section of the structure.
 */
export function* documentUnits(
  words: Words,
  root: Tag,
  outline: Outline,
  part: DocumentPart,
  withheld: boolean,
): Units {
  const measures = outline.measures.filter(({ id }) => part.measureIds.includes(id));
  const small = (text: string, style: TextStyle = STYLES.small) =>
    paragraphUnits(words, [{ text, face: style.face }], style, tagIn(root, "P"));
  yield* opening(words, root, outline, small);
  const notes = [
    ...(withheld ? [documentWords("withheldNote")] : []),
    ...(lacksLetters({ ...outline, measures }) ? [documentWords("lettersMissing")] : []),
  ];
  for (const note of notes) yield small(note, { ...STYLES.remark, before: 8 });

  const chapter = function* (heading: string, sections: readonly OutlineSection[]): Units {
    const tag = tagIn(root, "Sect");
    yield chapterHeading(words, tag, heading);
    for (const section of sections) yield* sectionUnits(words, tag, section);
  };
  const common = ofMeasures(outline.before, outline, measures);
  const after = ofMeasures(outline.after, outline, measures);
  const first = part.heading ?? measures[0]?.heading ?? outline.application.title;
  if (part.heading === null)
    yield* chapter(first, [...common, ...measures.flatMap(({ sections }) => sections), ...after]);
  else {
    yield* chapter(first, common);
    for (const { heading, sections } of measures) yield* chapter(heading, sections);
    yield* chapter(documentWords("afterMeasures"), after);
  }
  if (outline.final === null) return;
  const tag = tagIn(root, "Sect");
  yield chapterHeading(words, tag, documentWords("approvals"));
  yield* blockUnits(words, tag, [printedApprovals(outline.final, part.measureIds)]);
  for (const rule of outline.final.rules)
    yield paragraphUnits(words, [{ text: rule, face: "regular" }], STYLES.small, tagIn(tag, "P"));
}

/** Whether a text anywhere in a value has a letter that is drawn as a box. */
const lacksLetters = (value: unknown): boolean =>
  typeof value === "string"
    ? hasMissingLetters(value)
    : typeof value === "object" && value !== null && Object.values(value).some(lacksLetters);

export const versionOf = ({ version, day, final }: Outline): string =>
  final
    ? documentWords("finalVersion", { number: final.number, day: longDay(day) })
    : documentWords("compiled", { version, day: longDay(day) });

/** The first lines. None says what another says already: see docx/renderDocx.ts. */
function* opening(
  words: Words,
  root: Tag,
  outline: Outline,
  small: (text: string, style?: TextStyle) => Unit[],
): Units {
  const { form, application } = outline;
  const isNamedAfterForm = application.title.startsWith(form.name);
  const deadline = documentWords("deadline", { moment: moment(application.deadline) });
  yield headingUnits(words, root, "H1", isNamedAfterForm ? application.title : form.name);
  if (form.title !== form.name) yield small(form.title, STYLES.subtitle);
  yield small(isNamedAfterForm ? deadline : `${application.title} · ${deadline}`);
  if (outline.final) yield small(versionOf(outline));
  // The first edition says no more than the title.
  if (form.version !== "1") yield small(documentWords("edition", { name: form.name, version: form.version }));
}

/** A chapter's heading, on a rule, and its bookmark. */
const chapterHeading = (words: Words, tag: Tag, heading: string): Unit[] =>
  paragraphUnits(words, [{ text: heading, face: STYLES.chapter.face }], STYLES.chapter, tagIn(tag, "H2"), {
    keepsNext: true,
    needs: CHAPTER_NEEDS,
    beside: (page, top, height) => {
      page.bookmarks.push({ title: heading, level: 1, y: top });
      page.shapes.push({ x: PAGE.left, y: top + height + 2, width: PAGE.textWidth, height: 1, colour: RULE });
    },
  });

function* sectionUnits(words: Words, parent: Tag, { heading, blocks }: OutlineSection): Units {
  yield paragraphUnits(words, [{ text: heading, face: STYLES.section.face }], STYLES.section, tagIn(parent, "H3"), {
    keepsNext: true,
    beside: (page, top) => page.bookmarks.push({ title: heading, level: 2, y: top }),
  });
  yield* blockUnits(words, parent, blocks);
}
