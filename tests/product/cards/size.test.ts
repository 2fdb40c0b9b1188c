import { measureCard } from "../../../cards/application/measureCard";
import { measuresCard } from "../../../cards/application/measuresCard";
import { approveCard } from "../../../cards/approval/approveCard";
import { draftCard } from "../../../cards/finalising/draftCard";
import { carryOverShowCard } from "../../../cards/importing/carryOverShowCard";
import type { AdaptiveCard } from "../../../cards/layout/adaptiveCard";
import { statusCard } from "../../../cards/status/statusCard";
import { statusTableCard } from "../../../cards/status/statusTableCard";
import { mergeCard } from "../../../cards/writing/mergeCard";
import { sectionCard } from "../../../cards/writing/sectionCard";
import { versionCard } from "../../../cards/writing/versionCard";
import { sectionRefsOf } from "../../../domain/answers/sectionRef";
import type { Measure } from "../../../domain/application/structure";
import { totalsOf } from "../../../domain/application/totals";
import { carryOver } from "../../../domain/importing/carryOver";
import { findingsOf } from "../../../domain/progress/findingsOf";
import { progressOf } from "../../../domain/progress/progress";
import { journeyFor } from "../../../domain/section/journeyFor";
import { recordAt, sectionAt } from "../../../domain/section/section";
import { inLanguage, LANGUAGES } from "../../../domain/values/language";
import type { Version } from "../../../domain/writing/version";
import { form2026 } from "../../support/application/application";
import { form2024 } from "../../support/application/application2024";
import { aHugeApplication, uuid } from "../../support/application/builders";
import { anApproval } from "../../support/cards/every/approvals";
import { aConflict, aHistory, aMerge } from "../../support/cards/every/histories";
import { aWish, now } from "../../support/cards/every/scene";
import { aSection } from "../../support/cards/every/sections";
import { everyCard } from "../../support/cards/everyCard";

const LIMIT = 40_000;
const bytes = (card: unknown) => Buffer.byteLength(JSON.stringify(card));
const huge = aHugeApplication();
const who = { writer: "skriver-1", approver: "godkjenner-1", coordinator: "skriver-0" };

describe("An application with 40 measures and 60 parties", () => {
  it.each(everyCard(huge, who, "Ø".repeat(200)))("keeps the card %s under 40 KB", (_name, card) => {
    expect(bytes(card)).toBeLessThan(LIMIT);
  });
});

describe.each(LANGUAGES.filter((language) => language !== "nb"))("The same application in %s", (language) => {
  const cards = inLanguage(language, () => everyCard({ ...huge, language }, who, "Ø".repeat(200)));

  it("keeps every card under 40 KB", () => {
    expect(cards.length).toBeGreaterThan(500);
    expect(cards.filter(([, card]) => bytes(card) >= LIMIT).map(([name]) => name)).toEqual([]);
  });
});

describe("A status card that is sent again with every change", () => {
  const progress = progressOf(form2026, huge);
  const cards: [string, AdaptiveCard][] = [
    ["the overview", statusCard({ form: form2026, application: huge, progress, now, note: null })],
    ...[1, 3, 9_999].map((page): [string, AdaptiveCard] => [
      `page ${page}`,
      statusTableCard({ application: huge, progress, page }),
    ]),
  ];
  it.each(cards)("stays under 28 KB: %s", (_name, card) => {
    expect(bytes(card)).toBeLessThan(28_000);
  });
});

describe("A form with texts of maximum length", () => {
  const long = aHugeApplication(20_000);
  const outcomes = { measureId: uuid(100), sectionId: "outcomes" };

  it("keeps a section card with one own long text under 40 KB, whatever the others wrote", () => {
    const card = sectionCard(aSection(long, "skriver-1", { measureId: uuid(100), sectionId: "ownEffort" }));
    expect(bytes(card)).toBeLessThan(LIMIT);
  });

  it("keeps a section card with four long texts and change requests under 40 KB", () => {
    const wish = aWish(long, "Mer! ".repeat(400));
    const card = sectionCard(
      aSection(long, "skriver-1", outcomes, { changeRequests: Array.from({ length: 20 }, () => wish) }),
    );
    expect(bytes(card)).toBeLessThan(LIMIT);
  });

  it.each([
    ["differ in a word", (text: string) => text.replace("øver", "øvde")],
    ["differ all over", (text: string) => text.replaceAll("øver", "leser").replaceAll("sammen", "alene")],
    ["have nothing in common", (text: string) => "Noe helt annet. ".repeat(text.length / 16)],
  ])("keeps a merge card under 28 KB for two texts of 20 000 characters that %s", (_how, other) => {
    const effort = { measureId: uuid(100), sectionId: "ownEffort" };
    const { slots } = aSection(long, "skriver-1", effort);
    const [slot] = slots as [(typeof slots)[number]];
    const conflict = aConflict(slot, recordAt(long, effort), "mer");
    const base = String(conflict.mine);
    const theirs = { ...conflict.theirs, value: other(base) };
    for (const page of [1, 2, 3, 9, 9_999]) {
      const card = mergeCard(aMerge(long, effort, slot, { ...conflict, theirs, base }, { page }));
      expect(bytes(card)).toBeLessThan(28_000);
    }
    const both = "Æ".repeat(5_000);
    for (const page of [1, 2, 9_999]) {
      const card = mergeCard(aMerge(long, effort, slot, { ...conflict, theirs, base }, { page, typed: both }));
      expect(bytes(card)).toBeLessThan(28_000);
    }
    const history = aHistory(slot, recordAt(long, effort), "Ø".repeat(200));
    const [version, against] = [
      { ...history.versions[0], value: other(base) },
      { ...history.versions[1], value: base },
    ] as [Version, Version];
    const scene = { form: form2026, structure: long, place: effort, reader: "writer" as const, now };
    for (const page of [1, 2, 3, 9_999]) {
      const shown = { ...scene, history, version, against, current: null, mayRestore: true, page };
      expect(bytes(versionCard(shown))).toBeLessThan(28_000);
    }
  });

  it.each(["needs", "outcomes", "economy", "ownEffort"])(
    "keeps each page of %s on the approval card under 40 KB",
    (sectionId) => {
      const section = sectionAt(form2026, long, { measureId: uuid(100), sectionId });
      for (const page of [1, 2, 3, 20, 9999]) {
        expect(bytes(approveCard(anApproval(long, section, { page, typedComment: "x".repeat(2000) })))).toBeLessThan(
          LIMIT,
        );
      }
    },
  );
});

describe("An application with 40 measures in three schemes and 60 parties", () => {
  const many = aHugeApplication(2_000, form2024);
  const first = many.measures[0] as Measure;
  const totals = totalsOf(form2026, many, many.amounts);
  const cards: [string, AdaptiveCard][] = [
    [
      "status",
      statusCard({ form: form2024, application: many, progress: progressOf(form2024, many), now, note: null }),
    ],
    [
      "draft",
      draftCard({
        form: form2024,
        application: many,
        version: 4,
        at: now,
        totals,
        findings: findingsOf(form2024, many),
        waiting: [],
        of: { applicationId: "00000000-0000-4000-8000-000000000001", draftId: "00000000-0000-4000-8000-000000000002" },
        sections: { total: 40, approved: 3 },
        now,
      }),
    ],
    ["measures", measuresCard({ form: form2024, application: many, totals, undo: null, problems: {}, typed: null })],
    ["measure", measureCard({ form: form2024, application: many, measure: first, typed: null, problems: {} })],
    [
      "what is lost",
      carryOverShowCard({
        application: many,
        from: form2024,
        to: form2026,
        carryOver: carryOver(form2024, form2026, many),
        typed: { formId: "behovsmelding-2026", title: "x", year: "2028", date: "2028-02-01", time: "12:00", plan: "" },
      }),
    ],
    ...journeyFor(form2024, many, "skriver-1")
      .filter((step) => step.measureId === null || step.measureId === first.id)
      .map((step): [string, AdaptiveCard] => {
        const earlier = step.slots.map(({ field, party }) => ({
          ...step,
          field: field.id,
          partyId: party?.id ?? null,
          text: "Ø".repeat(3_000),
          from: "Behovsmelding 2026",
        }));
        return [`section ${step.sectionId}`, sectionCard(aSection(many, "skriver-1", step, { earlier }, form2024))];
      }),
    ...sectionRefsOf(form2024, many)
      .filter(({ measureId }) => measureId === null || measureId === first.id)
      .flatMap((place) =>
        [1, 2, 9999].map((page): [string, AdaptiveCard] => [
          `page ${page} of ${place.sectionId} to approve`,
          approveCard(anApproval(many, sectionAt(form2024, many, place), { page }, form2024)),
        ]),
      ),
  ];

  it.each(cards)("keeps each card under 40 KB: %s", (_name, card) => {
    expect(bytes(card)).toBeLessThan(LIMIT);
  });
});
