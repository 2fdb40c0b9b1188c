import { differenceCard } from "../../cards/differenceCard";
import type { WrittenThen } from "../../domain/ports";
import { type Application, recordAt, sectionAt } from "../../domain/section";
import type { Place } from "../../domain/walk";
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
} from "../support/application";
import { buttonOf, nodesOf, saidIn, writtenIn } from "./cardTree";

const place = { measureId: "measure-1", sectionId: "partnership" };
const sent = withAllSent(withAllAnswers(anApplication()));
const fallen = { partyId: "lms", personId: "lars", contentHash: "a".repeat(64), at: noon };
const thenIn = (application: Application, at: Place): WrittenThen[] =>
  recordAt(application, at).answers.map(({ field, partyId, value }) => ({ ...at, field, partyId, value }));
const written = sent.records.find((record) => record.sectionId === "partnership")?.answers[0];
const slot = { ...place, field: written?.field ?? "", partyId: written?.partyId ?? null };

const drawn = (before: string, after: string, over: Partial<Parameters<typeof differenceCard>[0]> = {}) => {
  const then = thenIn(withAnswer(sent, { ...slot, value: before }), place);
  const application = withAnswer(sent, { ...slot, value: after });
  const section = sectionAt(form, application, place);
  return differenceCard({ form, application, section, parties: [lms], fallen, then, now: later, ...over });
};

it("a short text stands as it was above what it is", () => {
  const said = writtenIn(drawn("To møter.", "Fire møter.") as never);
  expect(said).toEqual(expect.arrayContaining(["Før: To møter.", "Nå: Fire møter."]));
});

it("in a long text what was taken out is struck through and what is new stands out, and the card says so", () => {
  const around = "Ledere og ansatte møtes gjennom hele året. ".repeat(5);
  const card = drawn(`${around}Vi møtes to ganger.`, `${around}Vi møtes fire ganger.`);

  const runs = nodesOf(card as never).filter(({ type }) => type === "TextRun");
  expect(runs.find(({ strikethrough }) => strikethrough)?.text).toContain("to");
  expect(runs.find(({ highlight }) => highlight)?.text).toContain("fire");
  expect(saidIn(card as never).join()).toContain("gjennomstreket er tatt bort");
});

it("is bound to what stands now, and lets the whole be read", () => {
  const card = drawn("To møter.", "Fire møter.") as never;
  const { contentHash } = sectionAt(form, withAnswer(sent, { ...slot, value: "Fire møter." }), place);
  expect(buttonOf(card, "section/approve").data).toMatchObject({ ...place, contentHash });
  expect(buttonOf(card, "approval/show").data).toMatchObject({ ...place, whole: true });
});

it("is none where it takes more than a card: then the section is read page by page", () => {
  expect(drawn("Før. ".repeat(3000), "Etter. ".repeat(3000))).toBeNull();
});

it("names the party that approved, and none of the others that the reader speaks for", () => {
  const said = saidIn(drawn("To møter.", "Fire møter.", { parties: [lms, fjordvik] }) as never).join();
  expect(said).toContain("Du godkjente dette for Læringsmiljøsenteret");
  expect(said).not.toContain("Fjordvik");
});
