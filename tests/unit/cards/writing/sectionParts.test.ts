import { sectionCard } from "../../../../cards/writing/sectionCard";
import type { Answer } from "../../../../domain/answers/sectionRecord";
import { slotId, slotKey } from "../../../../domain/answers/slot";
import { journeyFor } from "../../../../domain/section/journeyFor";
import { recordAt } from "../../../../domain/section/section";
import { anApplication, form2026, later, withAnswer } from "../../../support/application/application";
import { buttonOf, buttonsOf, inputOf, inputsOf, nodesOf, saidIn, writtenIn } from "../../../support/cards/cardTree";
import { aSection } from "../../../support/cards/every/sections";

const application = anApplication();
const header = { measureId: null, sectionId: "header" };
const effort = { measureId: "measure-3", sectionId: "ownEffort" };
const economy = { measureId: "measure-1", sectionId: "economy" };
const units = { measureId: null, sectionId: "units" };
const by = { writtenBy: "kari", writtenByName: "Kari Prøve", writtenAt: later };
const notes = (card: ReturnType<typeof sectionCard>) => writtenIn(card);

describe("A section of several cards", () => {
  const slots = journeyFor(form2026, application, "turid").find(({ sectionId }) => sectionId === "header")?.slots ?? [];
  const answers = slots.map((slot): Answer => ({ ...slotKey(slot), value: "å".repeat(6_000), version: 1, ...by }));
  const record = { ...recordAt(application, header), answers };
  const cardFrom = (from: number) =>
    sectionCard(aSection(application, "turid", header, { record, from, returnTo: "summary" }));
  const primaryOf = (card: ReturnType<typeof sectionCard>) => buttonsOf(card).find(({ style }) => style === "positive");

  it("goes on within the section by its primary button, and leaves it after the last card", () => {
    const seen: string[] = [];
    const titles: string[] = [];
    let card = cardFrom(0);
    for (let cards = 0; cards < 20; cards += 1) {
      seen.push(...inputsOf(card).map(({ id }) => String(id)));
      titles.push(saidIn(card).find((text) => text.includes("Om behovsmeldingen")) ?? "");
      const { title, data } = primaryOf(card) as { title: string; data: { from: number; then: string } };
      if (title !== "Lagre og vis resten") break;
      expect(data.then).toBe("stay");
      card = cardFrom(data.from);
    }
    expect(seen).toEqual(slots.map(slotId));
    expect(titles.length).toBeGreaterThan(2);
    expect(titles).toEqual(titles.map((_, index) => expect.stringContaining(`(del ${index + 1} av ${titles.length})`)));
    expect(primaryOf(card)).toMatchObject({ title: "Lagre og tilbake", data: { then: "next" } });
    expect(saidIn(card).join(" ")).not.toContain("felt til");
  });

  it("goes back to the card before", () => {
    const { from } = (primaryOf(cardFrom(0)) as { data: { from: number } }).data;
    const back = buttonsOf(cardFrom(from)).find(({ title }) => title === "Tilbake");
    expect(back).toMatchObject({ verb: "walk/goTo", data: { from: 0, returnTo: "summary" } });
  });
});

describe("A section card", () => {
  it("says that a section is optional for the person", () => {
    const titleFor = (person: string) =>
      saidIn(sectionCard(aSection(application, person, effort))).find((text) => text.includes("egeninnsats"));
    expect(titleFor("siri")).toContain("(valgfritt)");
    expect(titleFor("kari")).not.toContain("(valgfritt)");
  });

  it("says which fields are everybody's, and who has answered", () => {
    const answered = withAnswer(application, { ...units, field: "publicSchools", partyId: null, value: 4 });
    const said = saidIn(sectionCard(aSection(answered, "kari", units)));
    expect(said.filter((text) => text.startsWith("Felles for alle")).length).toBeGreaterThan(1);
    expect(said.some((text) => /^Felles for alle\. .+ svarte .+\./.test(text))).toBe(true);
    expect(saidIn(sectionCard(aSection(application, "kari", effort))).join()).not.toContain("Felles for alle");
  });

  it("shows an amount with its thousands apart", () => {
    const paid = withAnswer(application, { ...economy, field: "grant", partyId: "lms", value: 250_000 });
    expect(inputOf(sectionCard(aSection(paid, "lars", economy)), "grant.lms").value).toBe("250\u00a0000");
  });

  it("leads to the whole of what others have written, where it is cut", () => {
    const long = withAnswer(application, {
      ...effort,
      field: "text",
      partyId: "solsikken",
      value: "Mye tekst. ".repeat(300),
    });
    const whole = buttonsOf(sectionCard(aSection(long, "kari", effort))).find(
      ({ title }) => title === "Les hele seksjonen",
    );
    expect(whole).toMatchObject({ verb: "approval/show", data: { ...effort, whole: true } });
    const short = withAnswer(application, { ...effort, field: "text", partyId: "solsikken", value: "Lite tekst." });
    expect(buttonsOf(sectionCard(aSection(short, "kari", effort))).map(({ title }) => title)).not.toContain(
      "Les hele seksjonen",
    );
  });

  it("offers all of last year's answers at once, and says «svar» of what is no text", () => {
    const step = journeyFor(form2026, application, "turid").find(({ sectionId }) => sectionId === "header");
    const earlier = (step?.slots ?? []).map((slot) => ({ ...header, ...slotKey(slot), text: "yes", from: "I fjor" }));
    const card = sectionCard(aSection(application, "turid", header, { earlier, returnTo: "summary" }));
    expect(saidIn(card).join()).not.toContain("(del ");
    const all = buttonsOf(card).find(({ title }) => title === "Bruk alt fra i fjor");
    expect(all).toMatchObject({ verb: "section/useEarlier", associatedInputs: "auto", data: { returnTo: "summary" } });
    expect(
      nodesOf(card)
        .filter(({ type }) => type === "Action.ToggleVisibility")
        .map(({ title }) => title),
    ).toEqual(expect.arrayContaining(["Fjorårets tekst", "Fjorårets svar"]));
  });
});

describe("What a section card says", () => {
  const bodyOf = (over: Parameters<typeof aSection>[3]) => {
    return sectionCard(aSection(application, "lars", economy, over)).body as unknown[];
  };
  const undo = { place: economy, fields: [{ slot: "grant.lms", version: 1 }] };

  it.each([
    ["saved", { said: "saved" as const, undo }, "Takk, lagret.", ["Angre"]],
    ["left", { leaving: { verb: "walk/skip", data: {} } }, "Du har skrevet noe her", ["Forkast og gå videre"]],
    [
      "refused",
      { typed: { "travel.lms": "1,50" }, problems: { "travel.lms": { kind: "ore" as const } } },
      "Nesten i mål",
      [],
    ],
  ])("stands last, directly above the actions, with its buttons: %s", (_what, over, words, titles) => {
    const last = bodyOf(over).at(-1) as never;
    expect(writtenIn(last).join(" ")).toContain(words);
    expect(buttonsOf(last).map(({ title }) => title)).toEqual(titles);
  });

  it("names the fields that were refused", () => {
    const problems = { "travel.lms": { kind: "ore" as const }, "grant.lms": { kind: "not-a-number" as const } };
    const card = sectionCard(aSection(application, "lars", economy, { problems }));
    expect(notes(card).find((text) => text.startsWith("Nesten i mål"))).toMatch(
      /^Nesten i mål\. Se på 2 felt: «.+», «.+»\.$/,
    );
  });

  it("is that nothing was changed, or whose new text has come, if the person changed nothing", () => {
    const theirs: Answer = { field: "grant", partyId: "lms", value: 1, version: 2, ...by };
    const said = (over: object) =>
      notes(sectionCard(aSection(application, "lars", economy, { said: "unchanged", ...over })));
    expect(said({})).toContain("Ingenting var endret.");
    expect(said({ news: [theirs] })).toContain("Kari Prøve har skrevet noe nytt her. Det står i feltene nå.");
    expect(said({ news: [theirs] })).not.toContain("Ingenting var endret.");
  });
});

it("a section of the walk has no «Tilbake» on the first card, and no «Hopp over» when it was opened from a list", () => {
  const titles = (over: Parameters<typeof aSection>[3]) =>
    buttonsOf(sectionCard(aSection(application, "turid", header, over))).map(({ title }) => title);
  expect(titles({})).toEqual(expect.arrayContaining(["Lagre og neste", "Hopp over"]));
  expect(titles({})).not.toContain("Tilbake");
  expect(titles({ returnTo: "home" })).toEqual(expect.arrayContaining(["Lagre og tilbake", "Tilbake"]));
  expect(titles({ returnTo: "home" })).not.toContain("Hopp over");
  const save = buttonOf(sectionCard(aSection(application, "turid", header, { returnTo: "home" })), "section/save");
  expect(save.data).toMatchObject({ returnTo: "home" });
});
