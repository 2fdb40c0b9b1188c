import { longDay } from "../../domain/values/dayAndMonth";
import { inLanguage } from "../../domain/values/language";
import { documentWords } from "../wording/documentWords";
import { type Chapter, chapters } from "./chapters";
import { differencesView } from "./differencesView";
import { fileGroups } from "./fileGroups";
import { leftView } from "./leftView";
import type { PageContent } from "./pageContent";
import { pageWords } from "./pageWords";
import { renderTemplate } from "./renderTemplate";
import { statusView } from "./statusView";
import { totalsView } from "./totalsView";

/** More entries than this in the contents are of chapters only. */
const MOST_ENTRIES = 60;

/** A kind of files with more of them than this is folded. */
const MOST_FILES = 6;

/**
 * The whole draft as one page of HTML: status, files, sums with charts, what is left, what differs from the version
 * before, and the text. It needs no script and asks for nothing else.
 */
export const readingPage = (content: PageContent): string =>
  inLanguage(content.outline.language, () => renderTemplate("reading", viewOf(content)));

function viewOf(content: PageContent): object {
  const { outline, withheld, owner, final, files, status } = content;
  // "11. januar kl. 13.00" stays on one line of a phone.
  const when = content.when.replaceAll(" ", "\u00a0");
  const { form, application, version } = outline;
  const text = chapters(content);
  const left = leftView(content);
  const differences = differencesView(content);
  const name = final
    ? documentWords("page.finalVersion", { number: outline.final?.number ?? 1 })
    : documentWords("page.draftVersion", { version });
  const words = pageWords(content);
  return {
    title: `${application.title} – ${name}`,
    heading: application.title,
    brand: form.name,
    under: [owner, application.network].filter((each) => each !== null && each !== "").join(" · "),
    badges: [
      { text: name, tone: final ? "good" : "calm" },
      {
        text: final
          ? documentWords("page.madeFinal", { when, person: final.byName })
          : documentWords("page.compiled", { when }),
        tone: "plain",
      },
      ...(final ? [] : [{ text: status.deadline.left, tone: status.deadline.tone }]),
    ],
    words,
    withheld,
    status: statusView(content),
    files: { ...files, groups: fileGroups(files.each), mostOpen: MOST_FILES },
    totals: totalsView(content.totals),
    left,
    differences,
    chapters: text,
    contents: [
      entry("status", words.status),
      entry("last-ned", words.files),
      entry("summer", words.totals),
      ...(left ? [entry("gjenstar", words.left)] : []),
      ...(differences ? [entry("endringer", differences.heading)] : []),
      ...entriesOf(text),
    ],
    foot: footOf(form, longDay(outline.day)),
  };
}

type Entry = { readonly id: string; readonly heading: string; readonly inside: readonly Omit<Entry, "inside">[] };

const entry = (id: string, heading: string): Entry => ({ id, heading, inside: [] });

/** The chapters with their sections, unless these are too many to find anything among. */
function entriesOf(text: readonly Chapter[]): Entry[] {
  const count = text.reduce((sum, { sections }) => sum + sections.length, text.length);
  return text.map(({ id, heading, sections }) => ({
    id,
    heading,
    inside:
      count > MOST_ENTRIES
        ? []
        : sections.flatMap((section) =>
            section.heading === null ? [] : [{ id: section.id, heading: section.heading }],
          ),
  }));
}

const footOf = ({ name, version }: { name: string; version: string }, day: string): string =>
  [
    documentWords("page.madeBy", { day }),
    ...(version === "1" ? [] : [documentWords("edition", { name, version })]),
  ].join(" · ");
