import { guardTyped } from "../../../../cards/kit/guardTyped";
import type { AdaptiveCard } from "../../../../cards/layout/adaptiveCard";
import { everyVerb } from "../../../../cards/verbs/everyVerb";
import { anApplication, withAllAnswers, withAllSent } from "../../../support/application/application";
import { buttonsOf, inputsOf } from "../../../support/cards/cardTree";
import { everyCard } from "../../../support/cards/everyCard";

const who = { writer: "kari", approver: "ola", coordinator: "turid" };
const ID = "00000000-0000-4000-8000-000000000000";
/** Ids as buttons have them in Teams, where those of the test data would not be taken. */
const withIds = (card: AdaptiveCard): AdaptiveCard =>
  JSON.parse(
    JSON.stringify(card, (key, value) =>
      key === "wishes"
        ? [ID]
        : /^(application|measure|party|person|member|import|version)Id$/.test(key) && typeof value === "string"
          ? ID
          : value,
    ),
  );
const cards = [anApplication(), withAllSent(withAllAnswers(anApplication()))]
  .flatMap((application) => everyCard(application, who))
  .map(([name, card]): [string, AdaptiveCard] => [name, withIds(card)])
  .filter(([, card]) => inputsOf(card).length > 0)
  // A text that can no longer be sent stands there to be copied.
  .filter(([, card]) => buttonsOf(card).some(({ associatedInputs }) => associatedInputs === "auto"));

/** These cards choose between texts, or which file to get. Nothing that was typed is left behind. */
const CHOOSES = new Set(["history/version", "history/restore", "history/show", "documents/get", "documents/withdraw"]);

describe("A card with inputs", () => {
  it.each(cards)("%s: no button leaves without sending what was typed", (_name, card) => {
    const silent = buttonsOf(guardTyped(card)).filter(
      ({ associatedInputs, style, verb, data }) =>
        associatedInputs === "none" &&
        style !== "destructive" &&
        !CHOOSES.has(String(verb)) &&
        !("discards" in (data as object)),
    );
    expect(silent.map(({ title, verb }) => [title, verb])).toEqual([]);
  });

  it("keeps what a leaving button carries under the name of an input", () => {
    const way = {
      type: "Action.Execute",
      verb: "deadlines/move",
      data: { date: "2027-02-01" },
      associatedInputs: "none",
    };
    const card = withIds(cards.find(([name]) => name.startsWith("deadlines,"))?.[1] as AdaptiveCard);
    const [last] = buttonsOf(guardTyped({ ...card, actions: [...(card.actions as object[]), way] })).slice(-1);
    expect(last?.data).toMatchObject({ leavesForm: { own: { date: "2027-02-01" } } });
  });

  it("is shown again by a verb that exists, from the data of the button that sends the inputs", () => {
    const showing = [...everyVerb.values()].flatMap(({ shownBy }) => shownBy ?? []);
    expect(showing.filter((name) => !everyVerb.has(name))).toEqual([]);
  });

  it("keeps the buttons that discard on purpose", () => {
    const card = withIds(cards.find(([name]) => name === "measure")?.[1] as AdaptiveCard);
    const discard = { type: "Action.Execute", verb: "me/tasks", data: { discards: true }, associatedInputs: "none" };
    const [first] = buttonsOf(guardTyped({ ...card, actions: [...(card.actions as object[]), discard] })).slice(-1);
    expect(first).toEqual(discard);
  });
});
