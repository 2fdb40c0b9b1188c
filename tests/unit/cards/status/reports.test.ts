import { finalCard } from "../../../../cards/finalising/finalCard";
import { homeCard } from "../../../../cards/home/homeCard";
import { whereInside } from "../../../../cards/words/whereIs";
import { inboxOf } from "../../../../domain/progress/inbox";
import { anApplication, form2026 as form, withAllAnswers } from "../../../support/application/application";
import { buttonsOf } from "../../../support/cards/cardTree";
import { aDelivered, aFinal, anOwnFinal, NOTHING_AFTERWARDS } from "../../../support/cards/every/finals";
import { now } from "../../../support/cards/every/scene";

const KARI = "Kari Prøve";
const report = withAllAnswers({ ...anApplication(), reportsOn: "application" });
const cardOf = (current: ReturnType<typeof aFinal>, application = report) =>
  finalCard({ application, current, earlier: [], isCoordinator: true, afterwards: NOTHING_AFTERWARDS, now });
const homeWith = (isReport: boolean) =>
  homeCard({
    person: { name: KARI },
    now,
    applications: [],
    finished: [{ ...anOwnFinal("Rapport 2027", true, aDelivered(KARI)), isReport }],
  });

describe("a report", () => {
  it("is over once it is sent: nothing is granted on it, and it is not carried over", () => {
    const card = cardOf(aDelivered(KARI));
    expect(JSON.stringify(card)).toContain("Da er rapporten levert");
    expect(JSON.stringify(card)).not.toMatch(/[Tt]ilsagn|Videreføre/);
    expect(buttonsOf(card).filter(({ style }) => style === "positive")).toMatchObject([{ title: "Hent dokumentene" }]);
    expect(JSON.stringify(cardOf(aDelivered(KARI), { ...report, reportsOn: null }))).toContain("Registrer tilsagn");
  });

  it("is marked as sent like an application, and its coordinator has no way to carry it over", () => {
    const card = cardOf(aFinal(KARI));
    expect(buttonsOf(card).filter(({ style }) => style === "positive")).toMatchObject([
      { title: "Merk som sendt inn" },
    ]);
    expect(JSON.stringify(card)).not.toContain("Videreføre");
    const home = (application: typeof report) =>
      homeCard({
        person: { name: "Turid" },
        now,
        applications: [{ form, application, inbox: inboxOf(form, application, null, "turid", now) }],
      });
    expect(JSON.stringify(home(report))).not.toContain("Videreføre");
    expect(JSON.stringify(home({ ...report, reportsOn: null }))).toContain("Videreføre");
  });

  it("is not said at home to lack an award", () => {
    expect(JSON.stringify(homeWith(false))).toContain("Tilsagn er ikke registrert");
    expect(JSON.stringify(homeWith(true))).not.toContain("Tilsagn er");
  });

  it("is called a report where a part of it belongs to no measure", () => {
    expect(whereInside(report, null)).toBe("Hele rapporten");
    expect(whereInside({ ...report, reportsOn: null }, null)).toBe("Hele søknaden");
  });
});
