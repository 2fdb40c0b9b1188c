import { sectionCard } from "../../../../cards/writing/sectionCard";
import { textOf } from "../../../../demo/card";
import { anApplication, measureId, withAnswer } from "../../../support/application/application";
import { computedForm, SHARE } from "../../../support/application/computedForm";
import { aSection } from "../../../support/cards/every/sections";

const economy = { measureId: measureId(1), sectionId: "economy" };
const frame = { measureId: null, sectionId: "frame" };
const form = computedForm();
const one = [
  { ...economy, field: "grant", partyId: "fjordvik", value: 200_000 },
  { ...economy, field: "own", partyId: "fjordvik", value: 50_000 },
].reduce((grown, answer) => withAnswer(grown, answer, form), anApplication({ formId: form.id }));

const said = (person: string, place: typeof economy | typeof frame, of = form, from = 0): string =>
  textOf(sectionCard(aSection(one, person, place, { from }, of))).replaceAll("\u00a0", " ");

it("A figure stands after its field, and one without a field before all of them.", () => {
  const card = said("kari", frame);
  const at = ["Det søkes om: 200 000 kr", "Mål", "Gjennomsnitt for hvert tiltak: 200 000 kr", "Revisor"].map((text) =>
    card.indexOf(text),
  );
  expect(at).not.toContain(-1);
  expect(at).toEqual([...at].sort((a, b) => a - b));
});

it("A person reads that of the own party, without its name, and another's with it.", () => {
  expect(said("kari", economy)).toContain("Egeninnsats av tilskuddet: 25 %");
  expect(said("kari", economy)).toContain("Den skal være minst 30 %.");
  expect(said("lars", economy)).toContain("Egeninnsats av tilskuddet (Fjordvik kommune): 25 %");
});

it("A figure whose field another party writes stands after the field before it.", () => {
  const ofUh = said("lars", economy);
  expect(ofUh.indexOf("Tilskudd")).toBeLessThan(ofUh.indexOf("Egeninnsats av tilskuddet"));
});

it("One that cannot be told is a dash, and many figures never fill the card.", () => {
  const many = Array.from({ length: 30 }, (_, index) => ({
    ...SHARE,
    ...{ id: `share${index}`, label: `Andel ${index}`, help: undefined, after: undefined },
    value: "double(answer.economy.own) / 0.0",
  }));
  const ruled = computedForm({ economy: [...many, { ...SHARE, id: "share" }] });
  const card = said("kari", economy, ruled);
  expect(card).toContain("Andel 0: –");
  expect(card).toContain("Andel 19: –");
  expect(card).not.toContain("Andel 20");
});
