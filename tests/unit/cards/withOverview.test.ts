import { homeCard } from "../../../cards/home/homeCard";
import { withOverview } from "../../../cards/home/withOverview";
import { bytesOf } from "../../../cards/kit/fitted";
import type { AdaptiveCard } from "../../../cards/layout/adaptiveCard";
import { sectionCard } from "../../../cards/writing/sectionCard";
import { anApplication, withAllAnswers, withAllSent } from "../../support/application/application";
import { buttonsOf, nodesOf } from "../../support/cards/cardTree";
import { now } from "../../support/cards/every/scene";
import { aSection } from "../../support/cards/every/sections";
import { everyCard } from "../../support/cards/everyCard";

const who = { writer: "kari", approver: "ola", coordinator: "turid" };
const cards = [anApplication(), withAllSent(withAllAnswers(anApplication()))].flatMap((application) =>
  everyCard(application, who),
);
const waysHome = (card: AdaptiveCard) => buttonsOf(card).filter(({ verb }) => verb === "me/tasks");

const BUTTON = /^Action\.(Execute|OpenUrl)$/;
/** These stand in the channel, where the button opens the chat. */
const IN_CHANNEL = /^(created|a group chat|status|moved here|moved away|opened again|mentioned in the channel)/;
const OPENS_CHAT = /^(Mine oppgaver|Send meg oppgavene mine)$/;
/** Teams and Microsoft's local client show no more; the rest are in a menu. */
const MOST_BESIDE = 6;
/** Cards without a primary button, and why. */
const WITHOUT_PRIMARY: readonly [named: RegExp, why: string][] = [
  [
    /^(which|whom to play|the documents|move here: which|attach: which|sent files|attachments: (many|the next))/,
    "a list to choose from",
  ],
  [
    /^home of (nobody|deputies|somebody who is invited)/,
    "the rows are the choice, and without any there is nothing to do",
  ],
  [/^home of an approver/, "nothing waits"],
];

describe("a card that leaves for a personal chat", () => {
  it.each(cards)("leads to the overview once: %s", (name, card) => {
    const sent = withOverview(card);
    if (name.startsWith("home")) expect(sent).toBe(card);
    else expect(waysHome(sent).length).toBeGreaterThan(0);
    expect(waysHome(withOverview(sent))).toHaveLength(waysHome(sent).length);
    expect(bytesOf(sent)).toBeLessThan(40_000);
  });

  it.each(cards)("has one primary button and one name for the way home: %s", (name, card) => {
    const sent = withOverview(card);
    const isOneName = (title: unknown) =>
      title === "Til oversikten" ||
      title === "Forkast og gå videre" ||
      (IN_CHANNEL.test(name) && OPENS_CHAT.test(`${title}`));
    expect(waysHome(sent).filter(({ title }) => !isOneName(title))).toEqual([]);

    const beside = nodesOf(sent).flatMap(({ actions }) =>
      Array.isArray(actions) ? [actions.filter(({ mode }) => mode !== "secondary").length] : [],
    );
    expect(Math.max(0, ...beside)).toBeLessThanOrEqual(MOST_BESIDE);

    const primary = nodesOf(sent).filter(({ style, type }) => style === "positive" && BUTTON.test(`${type}`));
    const without = WITHOUT_PRIMARY.some(([named]) => named.test(name)) && primary.length === 0;
    expect(primary.map(({ title }) => title)).toEqual(without ? [] : [expect.any(String)]);
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
    const { leaving } = (skip?.data ?? {}) as { leaving?: object };
    expect(way?.data).toMatchObject({ applicationId: application.id, leaving });
  });

  it("is left as it is if it is the home card", () => {
    const home = homeCard({ person: { name: "Kari" }, now, applications: [] });
    expect(withOverview(home)).toBe(home);
  });
});
