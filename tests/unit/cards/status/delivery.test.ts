import { compileDraft } from "../../../../bot/documents/compiledDraft";
import { draftCard } from "../../../../cards/finalising/draftCard";
import { homeCard } from "../../../../cards/home/homeCard";
import type { AdaptiveCard } from "../../../../cards/layout/adaptiveCard";
import { findingsCard } from "../../../../cards/status/findingsCard";
import { statusCard } from "../../../../cards/status/statusCard";
import type { Finalisation } from "../../../../domain/finalising/finalisation";
import { inboxOf } from "../../../../domain/progress/inbox";
import { progressOf } from "../../../../domain/progress/progress";
import { whatIsLeft } from "../../../../domain/progress/whatIsLeft";
import type { Application } from "../../../../domain/section/section";
import {
  aFinishedApplication,
  anApplication,
  form2026 as form,
  withAllAnswers,
  withAllSent,
} from "../../../support/application/application";
import { buttonsOf, nodesOf, saidIn, writtenIn } from "../../../support/cards/cardTree";
import { aDelivered, aFinal, anOwnFinal } from "../../../support/cards/every/finals";
import { now } from "../../../support/cards/every/scene";

const badgeIn = (card: unknown) => nodesOf(card).find(({ type }) => type === "Badge")?.text;
const primaryIn = (card: AdaptiveCard) => buttonsOf(card).filter(({ style }) => style === "positive");
const wordsOn = (card: AdaptiveCard) => [...writtenIn(card), ...saidIn(card)];
const status = (application: Application) =>
  statusCard({ form, application, progress: progressOf(form, application), now, note: null });
const aDraftOf = (application: Application) =>
  draftCard({
    form,
    application,
    version: 1,
    at: now,
    now,
    of: { applicationId: application.id, draftId: "draft" },
    pressed: null,
    ...compileDraft(form, application, { version: 1, at: now, parts: [] }),
  });
const percentIn = (card: AdaptiveCard) => saidIn(card).filter((line) => /^\d+ %$/.test(line));

describe("the union", () => {
  const half = anApplication();
  const homeOf = (application: Application) =>
    homeCard({
      person: { name: "Ulf" },
      now,
      applications: [{ form, application, inbox: inboxOf(form, application, null, "ulf", now) }],
    });
  const leftFor = (application: Application, personId: string) =>
    findingsCard({
      form,
      application,
      findings: [],
      left: whatIsLeft(form, application, personId),
      personId,
      isCoordinator: personId === "turid",
    });

  it("sees at home that the discussion comes later, and not that it has done its part", () => {
    const written = wordsOn(homeOf(half));
    expect(written).toContain("Drøftingen kommer når utkastet er klart. Da får du et kort.");
    expect(written.join("\n")).not.toMatch(/Du har gjort ditt|Ditt er gjort/);
    expect(wordsOn(homeOf({ ...half, consultedEarly: true })).join("\n")).not.toContain("Drøftingen kommer");
  });

  it("is asked now by the coordinator alone, once", () => {
    const verbs = (application: Application, personId: string) =>
      buttonsOf(leftFor(application, personId)).map(({ verb }) => verb);
    expect(verbs(half, "turid")).toContain("consultation/askNow");
    expect(verbs(half, "kari")).not.toContain("consultation/askNow");
    expect(verbs({ ...half, consultedEarly: true }, "turid")).not.toContain("consultation/askNow");
  });
});

describe("how far an application has come", () => {
  it.each([
    ["begun", anApplication()],
    ["sent", withAllSent(withAllAnswers(anApplication()))],
    ["finished", aFinishedApplication()],
  ])("is the same on the status card and on a draft of the same minute, when it is %s", (_what, application) => {
    expect(percentIn(status(application))).toHaveLength(1);
    // The draft goes on with the shares of the parties.
    expect(percentIn(aDraftOf(application))[0]).toBe(percentIn(status(application))[0]);
  });
});

describe("a final application on the status card", () => {
  const final = { ...withAllSent(withAllAnswers(anApplication())), status: "final" as const };
  const shown = (current: Finalisation) =>
    statusCard({ form, application: final, progress: progressOf(form, final), now, note: null, final: current });

  it("waits for its delivery, and names nobody who should have approved", () => {
    const card = shown(aFinal("Kari Prøve"));
    expect(badgeIn(card)).toBe("Ikke sendt inn ennå");
    expect(percentIn(card)).toEqual([]);
    expect(wordsOn(card).join("\n")).not.toMatch(/Skal godkjenne|Venter på|Til godkjenning|Mangler/);
    expect(wordsOn(card).join("\n")).toContain("Ikke godkjent");
    expect(primaryIn(card).map(({ verb }) => verb)).toEqual(["final/show"]);
  });

  it("says when it was delivered, and by whom", () => {
    const card = shown(aDelivered("Kari Prøve"));
    expect(badgeIn(card)).toBe("Sendt inn");
    expect(saidIn(card).join("\n")).toMatch(/Sendt inn .+ av Kari Prøve til Kari Prøve/);
  });
});

describe("the home card of final applications", () => {
  const homeWith = (leads: boolean, current: Finalisation) =>
    homeCard({
      person: { name: "Kari Prøve" },
      now,
      applications: [],
      finished: [anOwnFinal("Behov", leads, current)],
    });

  it("leads its coordinator to deliver, and counts it as finished after that", () => {
    const waits = homeWith(true, aFinal("Kari"));
    expect(wordsOn(waits)).toContain("Dette venter på deg");
    expect(primaryIn(waits).map(({ title, verb }) => [title, verb])).toEqual([["Lever", "final/show"]]);
    expect(wordsOn(waits)).not.toContain("Ferdige");
    const done = homeWith(true, aDelivered("Kari"));
    expect(wordsOn(done)).toEqual(expect.arrayContaining(["Ferdige", "Ingenting venter på deg nå"]));
    expect(primaryIn(done)).toEqual([]);
  });

  it("tells the others that they have done their part", () => {
    const card = homeWith(false, aFinal("Kari"));
    expect(wordsOn(card)).toEqual(
      expect.arrayContaining(["Ingenting venter på deg nå", "Du har gjort ditt, men den er ikke sendt inn ennå"]),
    );
    expect(wordsOn(card)).not.toContain("Ferdige");
    expect(primaryIn(card)).toEqual([]);
  });
});
