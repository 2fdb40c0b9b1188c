import { homeCard } from "../../../cards/home/homeCard";
import { withOverview } from "../../../cards/home/withOverview";
import type { AdaptiveCard } from "../../../cards/kit/adaptiveCard";
import { bytesOf } from "../../../cards/kit/fitted";
import { sectionCard } from "../../../cards/writing/sectionCard";
import { anApplication, withAllAnswers, withAllSent } from "../../support/application/application";
import { buttonsOf } from "../../support/cards/cardTree";
import { now } from "../../support/cards/every/scene";
import { aSection } from "../../support/cards/every/sections";
import { everyCard } from "../../support/cards/everyCard";

const who = { writer: "kari", approver: "ola", coordinator: "turid" };
const cards = [anApplication(), withAllSent(withAllAnswers(anApplication()))].flatMap((application) =>
  everyCard(application, who),
);
const waysHome = (card: AdaptiveCard) => buttonsOf(card).filter(({ verb }) => verb === "me/tasks");

describe("a card that leaves for a personal chat", () => {
  it.each(cards)("leads to the overview once: %s", (name, card) => {
    const sent = withOverview(card);
    if (name.startsWith("home")) expect(sent).toBe(card);
    else expect(waysHome(sent).length).toBeGreaterThan(0);
    expect(waysHome(withOverview(sent))).toHaveLength(waysHome(sent).length);
    expect(bytesOf(sent)).toBeLessThan(40_000);
  });

  it("has the way there last, and in the menu if six buttons stand before it", () => {
    const action = { type: "Action.Execute", title: "Lagre", verb: "section/save" };
    const [few, many] = [1, 6].map((count) =>
      withOverview({ type: "AdaptiveCard", actions: Array.from({ length: count }, () => action) }),
    ) as [AdaptiveCard, AdaptiveCard];
    expect((few.actions as object[]).at(-1)).toMatchObject({ title: "Til oversikten", verb: "me/tasks" });
    expect((few.actions as object[]).at(-1)).not.toHaveProperty("mode");
    expect((many.actions as object[]).at(-1)).toMatchObject({ title: "Til oversikten", mode: "secondary" });
  });

  it("asks about typed text where the other buttons of the card do", () => {
    const application = anApplication();
    const place = { measureId: "measure-3", sectionId: "ownEffort" };
    const sent = withOverview(sectionCard(aSection(application, "kari", place)));
    const buttons = buttonsOf(sent);
    const skip = buttons.find(({ verb }) => verb === "walk/skip");
    const [way] = waysHome(sent);
    expect(way?.associatedInputs).toBe("auto");
    expect(way?.data).toMatchObject({
      applicationId: application.id,
      ...(skip?.data as object),
    });
  });

  it("is left as it is if it is the home card", () => {
    const home = homeCard({ person: { name: "Kari" }, now, applications: [] });
    expect(withOverview(home)).toBe(home);
  });
});
