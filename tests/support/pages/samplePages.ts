import { chatUrl } from "../../../bot/documents/chatUrl";
import { compileDraft, draftFrom } from "../../../bot/documents/compiledDraft";
import { filesIntro } from "../../../bot/documents/filesIntro";
import { pageContentOf } from "../../../bot/documents/pageContentOf";
import { readableFiles } from "../../../bot/documents/readableFiles";
import { t } from "../../../cards/wording";
import { withoutPrivate } from "../../../documents/outline/withoutPrivate";
import type { PageContent } from "../../../documents/page/pageContent";
import { readingPage } from "../../../documents/page/readingPage";
import { sorryPage } from "../../../documents/page/sorryPage";
import type { Granted } from "../../../domain/application/structure";
import { LINK_MINUTES } from "../../../domain/fetching/documentLink";
import { readerOf } from "../../../domain/fetching/reader";
import type { DraftProgress } from "../../../domain/ports/draftStore";
import type { FinalVersion } from "../../../domain/ports/finalisationStore";
import type { Application } from "../../../domain/section/section";
import { inLanguage, type Language } from "../../../domain/values/language";
import type { Form } from "../../../forms/form";
import {
  aFinishedApplication,
  anApplication,
  figures,
  form2026,
  measureId,
  withAllAnswers,
  withAllSent,
  withAnswer,
  withApprovals,
  withChangeRequest,
} from "../application/application";
import { answered2024, form2024 } from "../application/application2024";
import { formsWithReport } from "../application/formsWithReport";

export const BOT_ID = "00000000-0000-4000-8000-0000000000b0";
const day = (date: string): Date => new Date(`${date}T11:30:00Z`);

type Sample = {
  readonly application: Application;
  readonly form?: Form;
  readonly version?: number;
  readonly at?: Date;
  readonly before?: Application | null;
  readonly progress?: DraftProgress;
  readonly final?: FinalVersion | null;
  readonly botId?: string | null;
  readonly asMember?: boolean;
  readonly now?: Date;
};

const started: DraftProgress = { startedAt: day("2026-11-02"), versions: [] };

/** The content of a draft's page, as the bot gathers it. */
export function samplePage({
  application,
  form = form2026,
  version = 1,
  at = day("2027-01-11"),
  before = null,
  progress = started,
  final = null,
  botId = BOT_ID,
  asMember = false,
  now = at,
}: Sample): PageContent {
  return inLanguage(application.language, () => {
    const compiled = (of: Application, number: number) =>
      draftFrom(JSON.parse(JSON.stringify(compileDraft(form, of, { version: number, at, parts: [], final }))));
    const draft = compiled(application, version);
    const shared = asMember ? { outline: draft.outline, withheld: false } : withoutPrivate(draft.outline);
    const url = (fileName: string) => `https://samskriv.example/hent/${fileName}`;
    const { content, files, together } = readableFiles(draft, { reader: readerOf(asMember) });
    return pageContentOf(draft, shared, {
      form: form.inLanguages.get(application.language) ?? form,
      timeZone: "Europe/Oslo",
      botId,
      createdAt: at,
      before: before && { version: version - 1, outline: compiled(before, version - 1).outline },
      progress,
      now,
      files: {
        intro: filesIntro(content, (key) => t(`documentPage.${key}`, { minutes: LINK_MINUTES })),
        all: together && url(together.fileName),
        each: files.map((each) => ({ ...each, url: url(each.fileName) })),
      },
    });
  });
}

const needs = { measureId: measureId(1), sectionId: "needs" };
const PARAGRAPH =
  "Skolene i nettverket melder at ferske ledere trenger veiledning i å lede faglig utvikling. Vi har spurt alle styrere og rektorer, og svarene peker i samme retning: tid til å reflektere sammen, og noen å spørre.";

/** Half written: five measures, one sent, one with a wish for a change. */
export const halfWritten = (): Application => {
  const all = withAllSent(withAllAnswers(anApplication()));
  const open = {
    ...all,
    records: all.records.filter(({ sectionId }) => !["audience", "outcomes"].includes(sectionId)),
  };
  const approved = withApprovals(open, { places: [needs, { ...needs, measureId: measureId(2) }] });
  return withChangeRequest(
    withAnswer(approved, {
      ...needs,
      field: "text",
      partyId: "fjordvik",
      value: `${PARAGRAPH}\n\nDet nye tiltaket bygger på samlingene i fjor:\n• fire samlinger\n• veiledning mellom dem\n\n${PARAGRAPH}`,
    }),
    { measureId: measureId(3), sectionId: "needs" },
  );
};

const earlier = (): Application => {
  const all = withAllAnswers(anApplication());
  const old = PARAGRAPH.replace("ferske ledere trenger veiledning", "lærere ønsker kurs").replace(
    ", og noen å spørre",
    "",
  );
  return {
    ...withAnswer(all, { ...needs, field: "text", partyId: "fjordvik", value: `${old}\n\n${PARAGRAPH}` }),
    measures: all.measures.slice(0, 4),
  };
};

/** Forty measures with long answers: 20,000 letters each, unless told otherwise. */
export function largeApplication(letters = 20_000, count = 40): Application {
  const long = `${PARAGRAPH}\n\n`.repeat(Math.ceil(letters / (PARAGRAPH.length + 2))).slice(0, letters);
  const base = anApplication({
    measures: Array.from({ length: count }, (_, index) => ({
      id: measureId(index + 1),
      number: index + 1,
      name: figures[index % figures.length]?.name ?? "",
      scheme: null,
      partyIds: ["fjordvik", "solsikken", index % 2 ? "nord" : "lms", "union"],
    })),
  });
  const all = withAllAnswers(base);
  return {
    ...all,
    records: all.records.map((record) => ({
      ...record,
      answers: record.answers.map((answer) => (answer.field === "text" ? { ...answer, value: long } : answer)),
    })),
  };
}

const PROGRESS: DraftProgress = {
  startedAt: day("2026-11-02"),
  versions: [
    { version: 1, at: day("2026-11-20"), percent: 12 },
    { version: 2, at: day("2026-12-11"), percent: 34 },
    { version: 3, at: day("2027-01-11"), percent: 61 },
  ],
};

const FINAL: FinalVersion = {
  version: 4,
  number: 1,
  byName: "Turid Testesen",
  reason: "Fagforeningen er på ferie, og har sagt ja per telefon.",
};

/** Ten measures in three schemes, two institutions in one of them, and a table with short and with long texts. */
function severalInstitutions(): { application: Application; form: Form } {
  const at = { measureId: measureId(1), sectionId: "duration", partyId: "fjordvik" };
  const estimated = withAnswer(answered2024(), { ...at, field: "autumn2025Estimate", value: "kr 1 250 000" }, form2024);
  const reasoned = { ...at, field: "autumn2025Reason", value: PARAGRAPH };
  return { application: withAnswer(estimated, reasoned, form2024), form: form2024 };
}

/** Each institution got a little more in each measure than in the one before. */
const grantedIn = ({ measures }: Application): Granted[] =>
  measures.flatMap(({ id, number, partyIds }) =>
    partyIds
      .filter((partyId) => ["lms", "nord"].includes(partyId))
      .map((partyId) => ({ measureId: id, partyId, kroner: 100_000 + 25_000 * (number ?? 0) })),
  );

/** Pages that a reader can meet, as HTML by name. Made anew at each call. */
export const samplePages = (): ReadonlyMap<string, () => string> =>
  new Map([
    ["empty", () => readingPage(samplePage({ application: anApplication({ measures: [] }), botId: null }))],
    [
      "half-written",
      () => readingPage(samplePage({ application: halfWritten(), before: earlier(), version: 3, progress: PROGRESS })),
    ],
    [
      "final",
      () =>
        readingPage(
          samplePage({
            application: aFinishedApplication({ status: "final" }),
            before: halfWritten(),
            version: 4,
            progress: PROGRESS,
            asMember: true,
            final: FINAL,
          }),
        ),
    ],
    [
      "forty-measures",
      () =>
        readingPage(
          samplePage({
            application: largeApplication(1_500),
            before: largeApplication(1_400),
            version: 2,
            progress: PROGRESS,
          }),
        ),
    ],
    ...(["nn", "en"] as const).map((language: Language): [string, () => string] => [
      `half-written-${language}`,
      () =>
        readingPage(
          samplePage({
            application: { ...halfWritten(), language },
            before: { ...earlier(), language },
            version: 3,
            progress: PROGRESS,
            now: day("2027-01-30"),
          }),
        ),
    ]),
    [
      "schemes",
      () => {
        const { application, form } = severalInstitutions();
        return readingPage(samplePage({ application, form, asMember: true, final: FINAL, version: 4 }));
      },
    ],
    [
      "report",
      () => {
        const form = formsWithReport.get("rapport-2027") as Form;
        const bare = anApplication({ formId: form.id, title: "Rapport 2027" });
        const application = withAllAnswers({ ...bare, granted: grantedIn(bare) }, form);
        return readingPage(samplePage({ application, form, version: 2 }));
      },
    ],
    ...(["nb", "nn", "en"] as const).map((language): [string, () => string] => [
      language === "nb" ? "sorry" : `sorry-${language}`,
      () => inLanguage(language, () => sorryPage(t("documentPage.expired"), chatUrl(BOT_ID, null))),
    ]),
  ]);
