import { readDraftCard } from "../../../../cards/consultation/readDraftCard";
import { type DocumentsArgs, type DocumentsNews, documentsCard } from "../../../../cards/fetching/documentsCard";
import { draftCard } from "../../../../cards/finalising/draftCard";
import { draftPartCard } from "../../../../cards/finalising/draftPartCard";
import { finalCard } from "../../../../cards/finalising/finalCard";
import { type MakeFinalProblem, makeFinalCard } from "../../../../cards/finalising/makeFinalCard";
import { reopenCard } from "../../../../cards/finalising/reopenCard";
import { reopenedCard } from "../../../../cards/finalising/reopenedCard";
import { channelParts } from "../../../../documents/channel/channelPart";
import { outlineOf } from "../../../../documents/outline/outline";
import { finalisationBlockers } from "../../../../domain/progress/finalisationBlockers";
import { findingsOf } from "../../../../domain/progress/findingsOf";
import { waitingFor } from "../../../../domain/progress/waiting";
import { whatIsLeft } from "../../../../domain/progress/whatIsLeft";
import { aDelivered, aFinal, aReopening, NOTHING_AFTERWARDS, NOTHING_LEFT } from "./finals";
import { aDraftSeen, type NamedCard, now, rulesSet, type Scene } from "./scene";

const FINAL_PROBLEMS: readonly (MakeFinalProblem | null)[] = [
  null,
  { kind: "changed-since-shown" },
  { kind: "no-reason" },
  { kind: "reason-too-long", most: 2000 },
];

const url = "https://samskriv.example/hent/en-lenke";

const NEWS = (words: string): readonly DocumentsNews[] => [
  { kind: "link", url, until: now },
  { kind: "sending" },
  { kind: "no-file" },
  { kind: "declined" },
  { kind: "withdrawn", all: true },
  { kind: "withdrawn", all: false },
  { kind: "failed", name: words },
  { kind: "not-taken", name: words },
  { kind: "too-large", name: words },
];

/** The draft, and that it was made final. */
export function draftCards({ application, who, words, form, progress, totals, at }: Scene): NamedCard[] {
  const draft = {
    form,
    application,
    version: 4,
    at: now,
    totals,
    findings: findingsOf(form, application),
    waiting: waitingFor(application, progress.sections),
    of: { applicationId: "00000000-0000-4000-8000-000000000001", draftId: "00000000-0000-4000-8000-000000000002" },
    sections: { total: 40, approved: 3 },
    now,
  };
  const documents: DocumentsArgs = {
    application,
    draftId: draft.of.draftId,
    ...{ version: 4, final: 2, leads: true, news: null },
    files: Array.from({ length: 40 }, (_, at) => ({ fileName: `tiltak-${at}.docx`, title: words })),
  };
  const cards: NamedCard[] = [
    ...FINAL_PROBLEMS.map(
      (problem): NamedCard => [
        `make final, ${problem?.kind}`,
        makeFinalCard({
          form,
          application,
          personId: who.coordinator,
          blockers: finalisationBlockers(form, application),
          left: whatIsLeft(form, application, who.coordinator),
          typedReason: words,
          problem,
        }),
      ],
    ),
    [
      "make final, nothing in the way",
      makeFinalCard({
        form,
        application,
        personId: who.coordinator,
        blockers: { findings: [], unapproved: [], warnings: [] },
        left: NOTHING_LEFT,
        typedReason: "",
        problem: null,
      }),
    ],
    [
      "final",
      finalCard({
        application,
        current: aFinal(words),
        earlier: [1, 2, 3, 4, 5, 6].map((number) => aReopening(words, number)),
        isCoordinator: true,
        afterwards: NOTHING_AFTERWARDS,
        now,
      }),
    ],
    ...[true, false].flatMap((isCoordinator) =>
      [aFinal("Kari Prøve"), aDelivered("Kari Prøve")].map(
        (current): NamedCard => [
          `final, ${current.delivered ? "delivered" : "to deliver"}, ${isCoordinator ? "to its coordinator" : "to another"}`,
          finalCard({
            application: { ...application, status: current.delivered ? "delivered" : "final" },
            current: { ...current, reason: null },
            earlier: [],
            isCoordinator,
            afterwards: NOTHING_AFTERWARDS,
            now,
          }),
        ],
      ),
    ),
    [
      "open again",
      reopenCard({ application, number: 3, isSent: true, typedReason: words, problem: { kind: "no-reason" } }),
    ],
    ["opened again", reopenedCard({ application, finalisation: aReopening(words), where: "channel" })],
    ["draft", draftCard({ ...draft, approvals: { given: 12, needed: 61 }, approvalRules: rulesSet(words) })],
    ...(
      ["links-withdrawn", "own-links-withdrawn", "not-member", { url, until: now, asFiles: true, leads: true }] as const
    ).map(
      (pressed): NamedCard => [
        `draft, ${typeof pressed === "string" ? pressed : "with a link"}`,
        draftCard({ ...draft, pressed }),
      ],
    ),
    ...NEWS(words).map((news): NamedCard => [`documents, ${news?.kind}`, documentsCard({ ...documents, news })]),
    [
      "documents, of a draft where no files are sent",
      documentsCard({ ...documents, final: null, files: [], leads: false, news: null }),
    ],
    ["final version", draftCard({ ...draft, final: aFinal(words) })],
    [
      "part of a draft",
      draftPartCard({
        heading: words,
        continued: true,
        paragraphs: [{ label: words, lines: [words, "", words] }],
        version: 4,
      }),
    ],
  ];
  for (const part of channelParts(outlineOf(form, application, { version: 1, at: now }), { mostBytes: 12_000 }).slice(
    0,
    6,
  ))
    cards.push(["read draft", readDraftCard({ application, part, page: 2, pages: 9, answerAt: at, seen: aDraftSeen })]);
  return cards;
}
