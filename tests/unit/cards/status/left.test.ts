import { makeFinalCard } from "../../../../cards/finalising/makeFinalCard";
import { findingsCard } from "../../../../cards/status/findingsCard";
import { isCoordinator } from "../../../../domain/application/structure";
import { finalisationBlockers } from "../../../../domain/progress/finalisationBlockers";
import { findingsOf } from "../../../../domain/progress/findingsOf";
import { whatIsLeft } from "../../../../domain/progress/whatIsLeft";
import type { Application } from "../../../../domain/section/section";
import {
  aFinishedApplication,
  anApplication,
  form2026 as form,
  measureId,
  withAllAnswers,
  withAllSent,
  withAnswer,
} from "../../../support/application/application";
import { buttonsOf, nodesOf, saidIn, writtenIn } from "../../../support/cards/cardTree";

const findings = (application: Application, personId: string) =>
  findingsCard({
    form,
    application,
    findings: findingsOf(form, application),
    left: whatIsLeft(form, application, personId),
    personId,
    isCoordinator: isCoordinator(application, personId),
  });
const finalising = (application: Application, personId = "turid") =>
  makeFinalCard({
    form,
    application,
    personId,
    blockers: finalisationBlockers(form, application),
    left: whatIsLeft(form, application, personId),
    typedReason: "",
    problem: null,
  });
const primaryOf = (card: ReturnType<typeof findings>) =>
  (card.actions as { style?: string; title: string }[])
    .filter(({ style }) => style === "positive")
    .map(({ title }) => title);
const returnOf = ({ data }: { readonly [key: string]: unknown }) => (data as { returnTo?: string }).returnTo;
const sent = withAllSent(withAllAnswers(anApplication()));
const long = "Lederne har behov for møteplasser på tvers av alle enhetene i kommunen.";
const reused = [1, 2, 3].reduce(
  (application, index) =>
    withAnswer(application, {
      ...{ measureId: measureId(index), sectionId: "needs", field: "text" },
      ...{ partyId: "fjordvik", value: long },
    }),
  aFinishedApplication(),
);

describe("«Hva gjenstår?»", () => {
  it("starts with the person's own, folded by measure, and each section returns here", () => {
    const card = findings(anApplication(), "lars");
    expect(saidIn(card)).toEqual(expect.arrayContaining([expect.stringMatching(/^Ditt \(\d+\)$/), "Andres (5)"]));
    expect(primaryOf(card)).toEqual(["Ta det neste"]);
    const opened = buttonsOf(card).filter(({ verb }) => verb === "walk/goTo");
    expect(opened.length).toBeGreaterThan(1);
    expect(opened.map(returnOf)).toEqual(opened.map(() => "findings"));
    for (const { targetElements } of nodesOf(card).filter(({ type }) => type === "Action.ToggleVisibility"))
      for (const target of targetElements as string[])
        expect(nodesOf(card).filter(({ id }) => id === target)).toHaveLength(1);
  });

  it("has nothing of the others' that a member could open", () => {
    const card = findings(sent, "siri");
    expect(buttonsOf(card).filter(({ verb }) => verb !== "me/tasks" && verb !== "walk/goTo")).toEqual([]);
    expect(writtenIn(card)).toContain(
      "Du har gjort ditt. Vi venter på Fjordvik kommune, LMS, Nord, Fjordvik lærerlag.",
    );
  });

  it("lets the coordinator remind a party, or everybody", () => {
    const card = findings(sent, "turid");
    const remind = buttonsOf(card).filter(({ verb }) => verb === "reminders/remind");
    expect(remind.map(({ data }) => (data as { partyId?: string }).partyId)).toEqual([
      "fjordvik",
      "lms",
      "nord",
      "union",
      undefined,
    ]);
    expect(primaryOf(card)).toEqual(["Minn alle som mangler noe"]);
  });

  it("opens the list of approvals for who is to approve, and the list of measures where a UH is missing", () => {
    expect(buttonsOf(findings(sent, "ola")).map(({ verb }) => verb)).toContain("approval/list");
    const measures = aFinishedApplication().measures.map((each) =>
      each.id === measureId(1) ? { ...each, partyIds: ["fjordvik", "solsikken"] } : each,
    );
    const card = findings({ ...aFinishedApplication(), measures }, "turid");
    expect(buttonsOf(card)[0]).toMatchObject({ verb: "measures/list" });
    expect(writtenIn(card)).toContain("Tiltak 1: Ingen UH/kompetansemiljø er med ennå.");
  });

  it("has one line for all equal texts", () => {
    const card = findings(reused, "kari");
    expect(writtenIn(card)).toContain("1 bør ses på");
    expect(writtenIn(card)).toContain("Lik tekst i flere tiltak: 2 felt");
    expect(writtenIn(card).filter((line) => line.includes("er den samme som"))).toEqual([]);
  });

  it("leads the coordinator to «Gjør ferdig» once nothing is left", () => {
    expect(primaryOf(findings(aFinishedApplication(), "turid"))).toEqual(["Gjør ferdig"]);
    expect(findings(aFinishedApplication(), "kari").actions).toEqual([]);
  });
});

describe("«Gjør ferdig»", () => {
  it("is one press once nothing is in the way", () => {
    expect(primaryOf(finalising(aFinishedApplication()))).toEqual(["Gjør ferdig"]);
    expect(writtenIn(finalising(aFinishedApplication())).join(" ")).toContain("Nå venter vi bare på deg.");
  });

  it("counts what is in the way, and each section returns here", () => {
    const card = finalising(anApplication());
    expect(writtenIn(card)[1]).toMatch(/^Noe står i veien: \d+ må rettes · \d+ seksjoner er ikke godkjent\./);
    const opened = buttonsOf(card).filter(({ verb }) => verb === "walk/goTo");
    expect(opened.map(returnOf)).toEqual(opened.map(() => "finalising"));
  });
});
