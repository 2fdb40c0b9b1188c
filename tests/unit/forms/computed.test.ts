import { computedForm, SHARE } from "../../support/application/computedForm";

const mistake = (over: Parameters<typeof computedForm>[0]): string => {
  try {
    computedForm(over);
    return "";
  } catch (error) {
    return (error as Error).message;
  }
};
const computed = (over: object) => mistake({ economy: [{ ...SHARE, ...over }] });
const writer = { writers: ["municipalOwner"], requiredOf: ["municipalOwner"], answeredBy: "all" };
const shown = (shownIf: unknown, over: object = {}) =>
  mistake({ frameFields: [{ id: "more", type: "text", label: "Mer", ...writer, shownIf, ...over }] });

it("A form has its computed fields beside those that are answered, with their words.", () => {
  const [frame, economy] = computedForm().sections;
  expect(frame?.fields.map(({ id }) => id)).toEqual(["aim", "reason", "audit"]);
  expect(frame?.computedFields.map(({ id, label, kind }) => [id, label, kind.type])).toEqual([
    ["sought", "Det søkes om", "money"],
    ["average", "Gjennomsnitt for hvert tiltak", "number"],
  ]);
  expect(economy?.computedFields[0]).toMatchObject({ help: "Den skal være minst 30 %.", kind: { unit: "%" } });
});

it.each([
  ["cannot be read", { value: "answer.economy.own *" }, "computedFields.share.value: «answer.economy.own *»"],
  ["names something unknown", { value: "answer.economy.owns" }, "her er det ikke noe som heter «owns»"],
  ["is a text, and shown as money", { shownAs: "money", value: "party.name" }, "er en tekst, og må være et helt tall"],
  ["names the party, and is computed once", { each: undefined, value: "party.sum.grant" }, "«party»"],
  ["is for an unknown kind", { each: ["school"] }, "«school» er ikke et slag part"],
  [
    "goes through too many lists",
    { value: "measures.map(m, m.parties.filter(p, measures.exists(n, n.sum.grant > p.sum.grant)).size()).sum()" },
    "den går gjennom for mange lister",
  ],
  ["stands after nothing", { after: "owns" }, "computedFields.share.after: ingen felt «owns» i seksjonen «economy»"],
  ["has a field's id", { id: "own" }, "et felt i seksjonen heter «own» også"],
  ["is shown by an unknown option", { shownIf: { field: "own", is: "yes" } }, "computedFields.share.shownIf"],
  ["has no label", { label: undefined }, "computedFields.share.label"],
])("A computed field that %s is a mistake of the file.", (_what, over, message) => {
  expect(computed(over)).toContain(message);
});

it.each([
  ["sum.grant > 100", ""],
  ["parties.exists(p, p.kind == 'uh') || has(answer.frame.sought)", ""],
  ["sum.grant", "shownIf: «sum.grant»: er et helt tall, og må være sant eller usant"],
  ["sum.grants > 100", "her er det ikke noe som heter «grants»"],
  ["party.sum.grant > 100", "«party»"],
  ["answer.frame.more != ''", "vilkåret fører tilbake til feltet selv: «more» -> «more»"],
])("A field can be shown by %s, unless it is a mistake.", (condition, message) => {
  const said = shown(condition);
  if (message === "") expect(said).toBe("");
  else expect(said).toContain(message);
});

it("A ring is found through computed fields and other sections, and told once.", () => {
  const ring = mistake({
    economy: [{ ...SHARE, id: "share", value: "double(size(answer.frame.more))" }],
    frameFields: [
      { id: "more", type: "text", label: "Mer", ...writer, shownIf: "measures.exists(m, m.answer.economy.few != [])" },
    ],
  });
  expect(ring.match(/fører tilbake/g)).toHaveLength(1);
  expect(ring).toContain("«frame.more» -> «economy.few» -> «economy.share» -> «frame.more»");
});
