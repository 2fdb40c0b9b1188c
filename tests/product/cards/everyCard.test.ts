import type { AdaptiveCard } from "../../../cards/layout/adaptiveCard";
import { t } from "../../../cards/wording";
import { anApplication, withAllAnswers, withAllSent } from "../../support/application/application";
import { buttonsOf, inputsOf, nodesOf, saidIn, wordsIn } from "../../support/cards/cardTree";
import { ENGLISH } from "../../support/cards/english";
import { everyCard } from "../../support/cards/everyCard";

const who = { writer: "kari", approver: "ola", coordinator: "turid" };
const cards = [anApplication(), withAllSent(withAllAnswers(anApplication()))].flatMap((application) =>
  everyCard(application, who),
);

/** Values of choices: measures, and the places of attachments. */
const IDS = /^(measure-\d,?)+$|^application$|^(measure-\d|application)(\/\w+){1,3}$/;

describe("The text for a reader", () => {
  it.each(cards)("on the card %s is complete, with no unresolved placeholder or missing sentence", (_name, card) => {
    const text = JSON.stringify(card);
    expect(text).not.toContain("${");
    expect(text).not.toContain("⟦");
    expect(text).not.toContain("{{");
  });

  it.each(cards)("on the card %s is Norwegian, but for the line that offers English", (_name, card) => {
    // The ids of measures are values of choices, which nobody reads.
    const read = wordsIn(card).filter((words) => !IDS.test(words));
    const norwegian = read.map((words) => words.replace(t("welcome.languages"), ""));
    expect(norwegian.filter((words) => ENGLISH.test(words))).toEqual([]);
  });
});

describe("Every card", () => {
  it.each(cards)(
    "%s: it has at most one primary button, at most six buttons, and texts that announce unread inputs",
    (_name, card) => {
      const own = buttonsOf({ type: "AdaptiveCard", actions: card.actions ?? [] });
      expect(own.length).toBeLessThanOrEqual(6);
      expect(own.filter(({ style }) => style === "positive").length).toBeLessThanOrEqual(1);
      for (const { associatedInputs } of buttonsOf(card)) expect(["auto", "none"]).toContain(associatedInputs);
      if (buttonsOf(card).some(({ associatedInputs }) => associatedInputs === "auto"))
        expect(inputsOf(card).length).toBeGreaterThan(0);
    },
  );

  it.each(cards)(
    "%s: it uses schema 1.5 and full width, and has a heading and a label on every input",
    (_name, card) => {
      expect(card).toMatchObject({ type: "AdaptiveCard", version: "1.5", msteams: { width: "Full" } });
      expect(nodesOf(card).some(({ style }) => style === "heading")).toBe(true);
      for (const { label, id } of inputsOf(card)) expect([id, typeof label]).toEqual([id, "string"]);
      expect(new Set(inputsOf(card).map(({ id }) => id)).size).toBe(inputsOf(card).length);
    },
  );

  it.each(cards)(
    "%s: it has no input in a table, at most three columns, and a fallback for Teams-only elements",
    (_name, card) => {
      for (const node of nodesOf(card)) {
        if (node.type === "Table") {
          expect(inputsOf(node as AdaptiveCard)).toEqual([]);
          expect((node.columns as unknown[]).length).toBeLessThanOrEqual(3);
        }
        if (["ProgressBar", "Badge", "Chart.Donut"].includes(String(node.type))) expect(node.fallback).toBeDefined();
      }
    },
  );
});

describe("A Markdown link as a name", () => {
  const name = "[Trykk her](https://example.org)";
  const base = anApplication();
  const named = anApplication({
    title: name,
    network: name,
    parties: base.parties.map((party) => ({ ...party, name, shortName: party.shortName && name })),
    members: base.members.map((member) => ({ ...member, personName: name })),
    measures: base.measures.map((measure) => ({ ...measure, name })),
  });
  const cards = [named, withAllSent(withAllAnswers(named))].flatMap((application) => everyCard(application, who));

  it.each(cards)("is not a link on the card %s", (_name, card) => {
    expect(saidIn(card).filter((text) => /(?<!\\)\[Trykk/.test(text))).toEqual([]);
  });
});
