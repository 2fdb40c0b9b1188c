import { differenceCard } from "../../../../cards/approval/differenceCard";
import type { SectionRef } from "../../../../domain/answers/sectionRef";
import { type Application, recordAt, sectionAt } from "../../../../domain/section/section";
import type { WrittenThen } from "../../../../domain/section/writtenThen";
import {
  anApplication,
  fjordvik,
  form2026 as form,
  later,
  lms,
  noon,
  withAllAnswers,
  withAllSent,
  withAnswer,
} from "../../../support/application/application";
import { buttonOf, nodesOf, saidIn, writtenIn } from "../../../support/cards/cardTree";

const place = { measureId: "measure-1", sectionId: "partnership" };
const sent = withAllSent(withAllAnswers(anApplication()));
const byLars = { personId: "lars", personName: "Lars Mønster", onBehalfOf: null };
const voided = { ...byLars, partyId: "lms", contentHash: "a".repeat(64), at: noon };
const thenIn = (application: Application, at: SectionRef): WrittenThen[] =>
  recordAt(application, at).answers.map(({ field, partyId, value }) => ({ ...at, field, partyId, value }));
const written = sent.records.find((record) => record.sectionId === "partnership")?.answers[0];
const slot = { ...place, field: written?.field ?? "", partyId: written?.partyId ?? null };

const drawn = (before: string, after: string, over: Partial<Parameters<typeof differenceCard>[0]> = {}) => {
  const then = thenIn(withAnswer(sent, { ...slot, value: before }), place);
  const application = withAnswer(sent, { ...slot, value: after });
  const section = sectionAt(form, application, place);
  return differenceCard({
    form,
    application,
    section,
    parties: [lms],
    since: voided,
    then,
    page: 1,
    now: later,
    ...over,
  });
};

it("a short text appears in its earlier form above its current one", () => {
  const said = writtenIn(drawn("To møter.", "Fire møter."));
  expect(said).toEqual(expect.arrayContaining(["Før: To møter.", "Nå: Fire møter."]));
});

it("a long text has removed words struck through and new ones highlighted, and the card explains that", () => {
  const around = "Ledere og ansatte møtes gjennom hele året. ".repeat(5);
  const card = drawn(`${around}Vi møtes to ganger.`, `${around}Vi møtes fire ganger.`);

  const runs = nodesOf(card).filter(({ type }) => type === "TextRun");
  expect(runs.find(({ strikethrough }) => strikethrough)?.text).toContain("to");
  expect(runs.find(({ highlight }) => highlight)?.text).toContain("fire");
  expect(writtenIn(card).join()).toContain("gjennomstreket er tatt bort");
});

it("the card applies to the current content, and lets the reader open it in full", () => {
  const card = drawn("To møter.", "Fire møter.");
  const { contentHash } = sectionAt(form, withAnswer(sent, { ...slot, value: "Fire møter." }), place);
  expect(buttonOf(card, "section/approve").data).toMatchObject({ ...place, contentHash });
  expect(buttonOf(card, "approval/show").data).toMatchObject({ ...place, whole: true });
});

describe("a difference longer than one card", () => {
  const [before, after] = ["Før dette. ".repeat(1_800), "Etter dette, og øving. ".repeat(850)];
  const onPage = (page: number, over = {}) => drawn(before, after, { page, ...over });
  const { contentHash } = sectionAt(form, withAnswer(sent, { ...slot, value: after }), place);
  const count = Number(/side 1 av (\d+)/.exec(saidIn(onPage(1)).join())?.[1]);

  it("is shown in full over its pages, and approved on the last", () => {
    expect(count).toBeGreaterThan(1);
    const pages = Array.from({ length: count }, (_, index) => onPage(index + 1));
    const runs = pages.flatMap((card) => nodesOf(card)).filter(({ type }) => type === "TextRun");
    const marked = (mark: string) =>
      runs
        .filter((run) => run[mark] === true)
        .map(({ text }) => text)
        .join("");
    expect(marked("strikethrough").match(/Før/g)).toHaveLength(1_800);
    expect(marked("highlight").match(/Etter/g)).toHaveLength(850);
    expect(pages.map((card) => nodesOf(card).some(({ verb }) => verb === "section/approve"))).toEqual(
      pages.map((_, index) => index === count - 1),
    );
    for (const card of pages) expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28_000);
  });

  it("is shown from the start if the text has changed in the meantime", () => {
    expect(saidIn(onPage(2, { begun: contentHash })).join()).toContain(count > 2 ? "side 2 av" : "siste side");
    const again = onPage(2, { begun: "b".repeat(64) });
    expect(writtenIn(again)).toContain("Teksten ble endret mens du leste. Her er den nyeste.");
    expect(saidIn(again).join()).toContain("side 1 av");
  });
});

it("the card names the party that approved, and none of the reader's other parties", () => {
  const said = writtenIn(drawn("To møter.", "Fire møter.", { parties: [lms, fjordvik] })).join();
  expect(said).toContain("Du godkjente dette for Læringsmiljøsenteret");
  expect(said).not.toContain("for Fjordvik");
});
