import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { button } from "../../../../cards/kit/button";
import { figureField, required, textField } from "../../../../cards/kit/cardField";
import { formCard } from "../../../../cards/kit/formCard";
import { heading } from "../../../../cards/kit/heading";
import { note, withNotes } from "../../../../cards/kit/note";
import { quotingCard } from "../../../../cards/kit/quotingCard";
import type { AdaptiveCard } from "../../../../cards/layout/adaptiveCard";
import { homeVerbs } from "../../../../cards/verbs/homeVerbs";
import { projectRoot } from "../../../../env/projectRoot";
import { buttonsOf, writtenIn } from "../../../support/cards/cardTree";

const folder = join(projectRoot(), "cards/templates");
const templates = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => [name, JSON.parse(readFileSync(join(folder, name), "utf8"))] as const)
  .filter(([, template]) => JSON.stringify(template.body ?? []).includes('"$part":"note"'));

const lastOf = (card: AdaptiveCard) => (card.body as unknown[]).at(-1) as never;
const back = button("Mine oppgaver", homeVerbs.tasks);

describe("The notes of a card", () => {
  it("are in many cards", () => expect(templates.length).toBeGreaterThan(7));

  it.each(templates)("stand directly above the actions: %s", (_name, template) => {
    expect(template.body.at(-1)).toMatchObject({ $part: "note" });
  });

  it("name the fields that were refused, and how many", () => {
    const fields = [
      textField("name", "Navn", ""),
      figureField("sum", "Beløp", "1,5", { problem: "Skriv hele kroner." }),
      textField("mail", required("E-post"), "nei", { problem: "Dette er ingen adresse." }),
    ];
    for (const card of [
      formCard({ heading: heading("a", "b"), fields, buttons: [back] }),
      quotingCard({ heading: heading("a", "b"), lead: "c", fields, buttons: [back] }),
    ])
      expect(writtenIn(lastOf(card))).toEqual(["Nesten i mål. Se på 2 felt: «Beløp», «E-post»."]);
    const right = formCard({ heading: heading("a", "b"), fields: fields.slice(0, 1), buttons: [back] });
    expect(writtenIn(right as never).join()).not.toContain("Nesten i mål");
  });

  it("are added below the body of a card that is drawn already, with their own buttons", () => {
    const card = withNotes(formCard({ heading: heading("a", "b"), buttons: [] }), [note("good", "Lagret.", back)]);
    expect(writtenIn(lastOf(card))).toEqual(["Lagret."]);
    expect(buttonsOf(lastOf(card)).map(({ title }) => title)).toEqual(["Mine oppgaver"]);
  });
});
