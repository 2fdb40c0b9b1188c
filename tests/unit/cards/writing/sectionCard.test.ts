import { approveCard } from "../../../../cards/approval/approveCard";
import { sectionCard } from "../../../../cards/writing/sectionCard";
import type { Answer } from "../../../../domain/answers/sectionRecord";
import { type Application, recordAt, sectionAt } from "../../../../domain/section/section";
import { type Conflict, expectedVersionOf } from "../../../../domain/writing/saveAnswers";
import { anApplication, fjordvik, withAllAnswers, withAnswer } from "../../../support/application/application";
import { aHugeApplication, uuid } from "../../../support/application/builders";
import { privateForm } from "../../../support/application/privateForm";
import {
  buttonOf,
  buttonsOf,
  inputOf,
  inputsOf,
  nodesOf,
  saidIn,
  wordsIn,
  writtenIn,
} from "../../../support/cards/cardTree";
import { anApproval } from "../../../support/cards/every/approvals";
import { aWish } from "../../../support/cards/every/scene";
import { aSection } from "../../../support/cards/every/sections";

const effort = { measureId: "measure-3", sectionId: "ownEffort" };
const economy = { measureId: "measure-1", sectionId: "economy" };
const application = withAnswer(anApplication(), {
  ...effort,
  field: "text",
  partyId: "fjordvik",
  value: "Vi koordinerer.",
});
const answerOf = (from: Application, partyId: string) =>
  recordAt(from, effort).answers.find((answer) => answer.partyId === partyId) as Answer;

describe("a section card", () => {
  it("shows the reader's position, the section and the progress", () => {
    const card = sectionCard(aSection(application, "kari", effort));

    expect(writtenIn(card)).toContain("Tiltak 3 · Ledersamlinger · Fjordvik kommune");
    expect(saidIn(card)).toContain("3 Eiers egeninnsats");
    expect(nodesOf(card).find(({ type }) => type === "Badge")?.text).toBe("15 av 32");
    expect(nodesOf(card).find(({ type }) => type === "ProgressBar")?.value).toBe(47);
  });

  it("requests only the person's own answers", () => {
    expect(inputsOf(sectionCard(aSection(application, "kari", economy))).map(({ id }) => id)).toEqual([
      "grant.fjordvik",
      "use.fjordvik",
    ]);
    expect(inputsOf(sectionCard(aSection(application, "lars", economy))).map(({ id }) => id)).toEqual([
      "grant.lms",
      "travel.lms",
      "use.lms",
    ]);
  });

  it("marks required answers in words, so that a partial answer can be saved", () => {
    const card = sectionCard(aSection(application, "turid", { measureId: null, sectionId: "header" }));

    expect(inputOf(card, "continues.all").label).toBe(
      "Partnerskapet ønsker å videreføre behovsmelding fra året før? (må besvares)",
    );
    expect(inputOf(card, "comment.all").label).toBe("Kommentar fra innsender");
    expect(
      inputsOf(card).some(({ isRequired, maxLength }) => isRequired !== undefined || maxLength !== undefined),
    ).toBe(false);
  });

  it("names the party in the label only if the person writes the same field for two", () => {
    const both = anApplication({
      members: [
        ...application.members,
        { ...(application.members[1] as (typeof application.members)[number]), id: "twice", partyId: "solsikken" },
      ],
    });
    const labels = (of: Application) => inputsOf(sectionCard(aSection(of, "kari", effort))).map(({ label }) => label);

    expect(labels(application)).toEqual(["Eiers egeninnsats (må besvares)"]);
    expect(labels(both)).toEqual([
      "Eiers egeninnsats (Fjordvik kommune) (må besvares)",
      "Eiers egeninnsats (Solsikken barnehage AS)",
    ]);
  });

  it("shows options openly, and accepts figures typed with spaces", () => {
    const turid = sectionCard(aSection(application, "turid", economy));
    expect(inputOf(turid, "duration.all")).toMatchObject({
      type: "Input.ChoiceSet",
      style: "expanded",
      isMultiSelect: true,
    });
    expect(inputOf(turid, "budgetAttached.all")).toMatchObject({ type: "Input.ChoiceSet", isMultiSelect: false });
    expect(inputOf(sectionCard(aSection(application, "lars", economy)), "grant.lms")).toMatchObject({
      type: "Input.Text",
      style: "tel",
    });
  });

  it("contains the verbs and data the bot handles", () => {
    const card = sectionCard(aSection(application, "kari", effort));
    const at = { applicationId: "application", ...effort };
    const { version, digest } = expectedVersionOf(answerOf(application, "fjordvik"));
    const save = { ...at, base: { "text.fjordvik": `${version}:${digest}` } };
    const saving = (after: string) => ({ ...save, then: after });
    const leaving = { ...at, leaving: { ...effort, base: save.base, from: 0 } };

    expect(
      buttonsOf(card).map(({ title, verb, data, associatedInputs }) => [title, verb, data, associatedInputs]),
    ).toEqual([
      ["Les og svar", "thread/show", leaving, "auto"],
      ["Spør en kollega", "thread/ask", leaving, "auto"],
      ["Lagre og neste", "section/save", saving("next"), "auto"],
      ["Lagre", "section/save", saving("stay"), "auto"],
      ["Hopp over", "walk/skip", leaving, "auto"],
      ["Tilbake", "walk/back", leaving, "auto"],
      ["Hent tekst fra …", "section/sources", { ...save, from: 0 }, "auto"],
      ["Historikk", "history/show", leaving, "auto"],
    ]);
    expect(buttonsOf(card).find(({ title }) => title === "Lagre og neste")?.style).toBe("positive");
  });

  it("thanks the person after saving", () => {
    expect(writtenIn(sectionCard(aSection(application, "kari", effort, { said: "saved" })))).toContain("Takk, lagret.");
  });

  it("shows each change request with its author, in the author's own words", () => {
    const written = writtenIn(
      sectionCard(
        aSection(application, "kari", effort, {
          changeRequests: [{ ...aWish(application, "Hva med *lokaler*?\nOg tid?"), partyId: "lms" }],
        }),
      ),
    );

    expect(written).toContain("Læringsmiljøsenteret ønsker en endring (Ola Eksempel, i går 14.32):");
    expect(written).toEqual(expect.arrayContaining(["Hva med *lokaler*?", "Og tid?"]));
  });
});

describe("an unreadable answer", () => {
  const card = sectionCard(
    aSection(application, "lars", economy, {
      typed: { "travel.lms": "12,50", "grant.lms": "200 000,-" },
      problems: { "travel.lms": { kind: "ore" } },
    }),
  );

  it("is explained at its field, and all fields keep their typed values", () => {
    const field = nodesOf(card).find(
      ({ items }) => Array.isArray(items) && items.some((item) => item.id === "travel.lms"),
    );
    expect(saidIn(field as never)).toContain("Skriv hele kroner, uten øre.");
    expect(inputOf(card, "travel.lms").value).toBe("12,50");
    expect(inputOf(card, "grant.lms").value).toBe("200 000,-");
    expect(inputOf(card, "use.lms").value).toBe("");
  });

  it("keeps the field version known to the answered card, so that no text is overwritten", () => {
    const bases = { "travel.lms": "0:gammelt-me" };
    const again = sectionCard(
      aSection(application, "lars", economy, {
        typed: { "travel.lms": "12,50" },
        problems: { "travel.lms": { kind: "ore" } },
        bases,
      }),
    );
    const { base } = buttonOf(again, "section/save").data as { base: Record<string, string> };

    expect(base["travel.lms"]).toBe("0:gammelt-me");
    expect(base["grant.lms"]).not.toBe("0:gammelt-me");
  });
});

describe("two writers of the same field", () => {
  const theirs: Answer = {
    ...answerOf(application, "fjordvik"),
    version: 2,
    value: "Ola sin **tekst**\nover to linjer",
    writtenByName: "Ola Eksempel",
  };
  const after = { ...recordAt(application, effort), answers: [theirs] };
  const conflict: Conflict = { field: "text", partyId: "fjordvik", theirs, mine: "Min tekst", base: null };
  const card = sectionCard(
    aSection(application, "kari", effort, {
      record: after,
      conflicts: [conflict],
      typed: { "text.fjordvik": "Min tekst" },
      problems: { "another.fjordvik": { kind: "ore" } },
      bases: { "text.fjordvik": "1:sett-fo-her" },
    }),
  );

  it("see their own text in the field and are told of the conflict, while another answer is unreadable", () => {
    expect(writtenIn(card)).toContain(
      "Ola Eksempel skrev samtidig med deg i et annet felt. Begge tekstene er tatt vare på. Rett det som er merket, og lagre: så velger du.",
    );
    expect(inputOf(card, "text.fjordvik").value).toBe("Min tekst");
    expect(JSON.stringify(card)).not.toContain("Ola sin");
  });

  it("get the conflict again on saving: the card knows no newer version than the previous one", () => {
    expect(buttonOf(card, "section/save").data).toMatchObject({ base: { "text.fjordvik": "1:sett-fo-her" } });
  });
});

describe("the list of others' answers", () => {
  const shared = withAnswer(application, {
    ...effort,
    field: "text",
    partyId: "solsikken",
    value: "Vi dekker vikar selv.",
  });

  it("is collapsed and counted, and shows the authors and times", () => {
    const card = sectionCard(aSection(shared, "kari", effort));
    const toggles = nodesOf(card).filter(({ type }) => type === "Action.ToggleVisibility");
    expect(toggles).toContainEqual(
      expect.objectContaining({ title: "Hva andre har skrevet (1)", targetElements: ["others"] }),
    );
    expect(nodesOf(card).find(({ id }) => id === "others")).toMatchObject({ isVisible: false });
    expect(writtenIn(card)).toEqual(
      expect.arrayContaining(["Solsikken barnehage AS · 11. januar 13.00", "Vi dekker vikar selv."]),
    );
  });

  it("is absent if nobody has written, and omits removed parties", () => {
    const gone = {
      ...shared,
      parties: shared.parties.map((party) => (party.id === "solsikken" ? { ...party, removed: true } : party)),
    };
    for (const each of [application, gone]) {
      expect(wordsIn(sectionCard(aSection(each, "kari", effort))).join("\n")).not.toMatch(
        /Hva andre har skrevet|vikar/,
      );
    }
  });

  it("shows formatted values: option labels and kroner", () => {
    const written = writtenIn(sectionCard(aSection(withAllAnswers(anApplication()), "turid", economy)));
    expect(written).toEqual(expect.arrayContaining(["200\u00a0000 kr"]));
    expect(writtenIn(sectionCard(aSection(withAllAnswers(anApplication()), "kari", economy)))).toEqual(
      expect.arrayContaining(["Ja", "Vår 2026"]),
    );
  });
});

describe("a private field", () => {
  const place = { measureId: null, sectionId: "contact" };
  const base = anApplication({ formId: privateForm.id, measures: [] });
  const secret = ["phone", "account", "remark"].reduce(
    (grown, field) => withAnswer(grown, { ...place, field, partyId: "lms", value: `Hemmelig ${field}` }, privateForm),
    withAnswer(base, { ...place, field: "name", partyId: "lms", value: "Åpent navn" }, privateForm),
  );

  it("is present on its own party's card", () => {
    const words = wordsIn(sectionCard(aSection(secret, "lars", place, {}, privateForm))).join("\n");
    expect(words).toContain("Hemmelig phone");
  });

  it("is absent from every other party's card, which has the others' open fields", () => {
    const words = wordsIn(sectionCard(aSection(secret, "kari", place, {}, privateForm))).join("\n");
    expect(words).toContain("Åpent navn");
    expect(words).not.toContain("Hemmelig");
  });

  it("is absent from the approval card of another party", () => {
    const section = sectionAt(privateForm, secret, place);
    const words = wordsIn(approveCard(anApproval(secret, section, { parties: [fjordvik] }, privateForm))).join("\n");
    expect(words).toContain("Åpent navn");
    expect(words).not.toContain("Hemmelig");
  });
});

describe("texts too long for one card", () => {
  const long = aHugeApplication(20_000);
  const outcomes = { measureId: uuid(100), sectionId: "outcomes" };
  const open = (from: number) => sectionCard(aSection(long, "skriver-1", outcomes, { from }));

  it("appear in full on several linked cards, which save typed values on the way", () => {
    const seen = new Set<unknown>();
    let from = 0;
    for (let card = 1; card <= 4; card++) {
      const drawn = open(from);
      expect(saidIn(drawn).join()).toContain(`(del ${card} av 4)`);
      for (const { id, value } of inputsOf(drawn)) {
        seen.add(id);
        expect(String(value)).toHaveLength(20_000);
      }
      const on = buttonsOf(drawn).find(({ title }) => title === "Lagre og vis resten");
      if (card < 4) expect(on).toMatchObject({ verb: "section/save", associatedInputs: "auto", style: "positive" });
      else expect(on).toBeUndefined();
      from = Number((on?.data as { from: number } | undefined)?.from);
    }
    expect(seen.size).toBe(4);
  });

  it("do not hide an unreadable answer", () => {
    const id = `inclusion.${uuid(1000)}`;
    const card = sectionCard(
      aSection(long, "skriver-1", outcomes, {
        typed: { [id]: "For langt" },
        problems: { [id]: { kind: "too-long", most: 3, length: 9 } },
      }),
    );
    expect(inputOf(card, id).value).toBe("For langt");
  });
});

it("an empty section of the person's own shows only its inputs", () => {
  const card = sectionCard(aSection(anApplication(), "siri", { measureId: "measure-1", sectionId: "audience" }));
  expect(inputsOf(card).map(({ id, value, label }) => [id, value, label])).toEqual([
    ["text.solsikken", "", "Målgruppe"],
  ]);
});
