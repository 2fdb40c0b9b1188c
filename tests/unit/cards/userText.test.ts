import fc from "fast-check";
import { measuresCard } from "../../../cards/application/measuresCard";
import { approveCard } from "../../../cards/approval/approveCard";
import { changeRequestedCard } from "../../../cards/approval/changeRequestedCard";
import { draftPartCard } from "../../../cards/finalising/draftPartCard";
import { partiesCard } from "../../../cards/people/partiesCard";
import { statusCard } from "../../../cards/status/statusCard";
import { linesOf } from "../../../cards/words/linesOf";
import { plainText } from "../../../cards/words/plainText";
import { sectionCard } from "../../../cards/writing/sectionCard";
import { totalsOf } from "../../../domain/application/totals";
import { progressOf } from "../../../domain/progress/progress";
import { type Application, sectionAt } from "../../../domain/section/section";
import { anyCharacter } from "../../support/anyCharacter";
import { anApplication, form2026, withAnswer } from "../../support/application/application";
import { buttonsOf, inputOf, nodesOf, saidIn, writtenIn } from "../../support/cards/cardTree";
import { anApproval } from "../../support/cards/every/approvals";
import { now } from "../../support/cards/every/scene";
import { aSection } from "../../support/cards/every/sections";
import { runs } from "../../support/cases";

const effort = { measureId: "measure-3", sectionId: "ownEffort" };
const writtenBy = (partyId: string, text: string): Application =>
  withAnswer(anApplication(), { ...effort, field: "text", partyId, value: text });

const TEXTS: [string, string][] = [
  ["Markdown", "# Stort **fet** _skrå_ [lenke](https://example.org) `kode` 1. først"],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what the templates' own language looks like
  ["a template's own marks", "${title} ${if(true, 'a', 'b')} {{name}} @{x} `"],
  ["a client's date marks", "{{DATE(2017-02-14T06:08:39Z, SHORT)}} og {{TIME(2017-02-14T06:08:39Z)}}"],
  ["quotes and brackets", '«Ja» "nei" \'kanskje\' <b>fet</b> &amp; \\ / {"a": 1}'],
  ["emoji", "Så fint 🌊👩‍👩‍👧‍👦 🇳🇴!"],
  ["right-to-left words", "שלום עולם og مرحبا بالعالم"],
  ["spaces", "  to foran,   tre midt i\tog en tabulator"],
];

describe("a user's text", () => {
  it.each(TEXTS)("with %s appears unchanged in the writer's input", (_what, text) => {
    expect(inputOf(sectionCard(aSection(writtenBy("fjordvik", text), "kari", effort)), "text.fjordvik").value).toBe(
      text,
    );
  });

  it.each(TEXTS)("with %s appears unchanged among others' texts, without Markdown formatting", (_what, text) => {
    const card = sectionCard(aSection(writtenBy("solsikken", text), "kari", effort));
    expect(writtenIn(card)).toContain(text);
    expect(saidIn(card).join("\n")).not.toContain(text);
  });

  it.each(TEXTS)("with %s appears unchanged on the approval card", (_what, text) => {
    const application = writtenBy("fjordvik", text);
    expect(writtenIn(approveCard(anApproval(application, sectionAt(form2026, application, effort))))).toContain(text);
  });

  it.each(TEXTS)("with %s appears unchanged in a comment and in the draft", (_what, text) => {
    const application = anApplication();
    const section = sectionAt(form2026, application, effort);
    expect(writtenIn(changeRequestedCard({ application, section, comment: text }))).toContain(text);
    expect(
      writtenIn(
        draftPartCard({ heading: "3", continued: false, paragraphs: [{ label: text, lines: [text] }], version: 1 }),
      ).filter((line) => line === text),
    ).toHaveLength(2);
  });

  it.each(TEXTS)("with %s keeps its form as the name of a measure or a party", (_what, text) => {
    const base = anApplication();
    const application = anApplication({
      measures: base.measures.map((measure) => ({ ...measure, name: text })),
      parties: base.parties.map((party) => ({ ...party, name: text, shortName: null })),
    });
    const totals = totalsOf(form2026, application, []);
    expect(
      writtenIn(
        statusCard({ form: form2026, application, progress: progressOf(form2026, application), now, note: null }),
      ),
    ).toContain(`1 ${text}`);
    expect(
      writtenIn(measuresCard({ form: form2026, application, totals, undo: null, problems: {}, typed: null })),
    ).toContain(`1 ${text}`);
    expect(writtenIn(partiesCard({ form: form2026, application, undo: null, said: null, sent: null, now }))).toContain(
      text,
    );
  });

  it("of 20 000 characters is not shortened by a single one in its input", () => {
    const text = "Ærlig talt: øving gjør mester. ".repeat(700).slice(0, 20_000);
    expect(inputOf(sectionCard(aSection(writtenBy("fjordvik", text), "kari", effort)), "text.fjordvik").value).toBe(
      text,
    );
  });

  it("of 20 000 characters by another person is shortened, with the length of the rest", () => {
    const text = "Ord ".repeat(5_000);
    const card = sectionCard(aSection(writtenBy("solsikken", text), "kari", effort));
    const begun = writtenIn(card).find((line) => line.startsWith("Ord "));
    expect(begun?.endsWith(" …")).toBe(true);
    expect(saidIn(card).some((said) => /^\(\d+ tegn til\)$/.test(said))).toBe(true);
  });

  it("reaches the approver in full, over as many pages as needed", () => {
    const text = Array.from({ length: 900 }, (_, line) => `Linje ${line} om øving og lesing i barnehagen.`).join("\n");
    const application = writtenBy("fjordvik", text);
    const section = sectionAt(form2026, application, effort);
    const read: string[] = [];
    for (let page = 1; page < 50; page++) {
      const card = approveCard(anApproval(application, section, { page }));
      read.push(...writtenIn(card).filter((line) => line.startsWith("Linje ")));
      if (buttonsOf(card).some(({ verb }) => verb === "section/askChange")) break;
    }
    expect(read.join("\n")).toBe(text);
  });

  it("of one endless line also reaches the approver in full", () => {
    const text = "𝒜ø".repeat(6_600);
    const application = writtenBy("fjordvik", text);
    const section = sectionAt(form2026, application, effort);
    const read: string[] = [];
    for (let page = 1; page < 50; page++) {
      const card = approveCard(anApproval(application, section, { page }));
      read.push(...writtenIn(card).filter((line) => line.includes("𝒜")));
      if (buttonsOf(card).some(({ verb }) => verb === "section/askChange")) break;
    }
    expect(read.join("")).toBe(text);
  });
});

describe("lines", () => {
  it("contain every character except line ends, and an empty line is spacing", () => {
    expect(linesOf("En\n\nto\r\ntre")).toEqual([
      { runs: ["En"], spacing: "None" },
      { runs: ["to"], spacing: "Medium" },
      { runs: ["tre"], spacing: "None" },
    ]);
  });

  it("lose nothing of any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 200 }), (text) => {
        const kept = linesOf(text)
          .map(({ runs }) => runs.join(""))
          .join("\n");
        const lines = text
          .split(/\r\n|[\r\n\u2028\u2029]/)
          .filter((line) => line.trim() !== "")
          .join("\n");
        expect(kept).toBe(lines);
      }),
      { numRuns: runs(100) },
    );
  });
});

describe("a name in Markdown text", () => {
  it.each([
    ["**fet**", "\\*\\*fet\\*\\*"],
    ["snake_case", "snake\\_case"],
    ["[x](y)", "\\[x\\](y)"],
    ["1. februar", "1\\. februar"],
    ["# overskrift", "\\# overskrift"],
    ["- strek", "\\- strek"],
    ["<b>x</b>", "\\<b>x\\</b>"],
    ["A &amp; B", "A \\&amp; B"],
    ["to\nlinjer", "to linjer"],
    ["Lek & lær AS, 3-åringer (ny) #2", "Lek & lær AS, 3-åringer (ny) #2"],
  ])("is escaped: %s is written %s", (name, escaped) => {
    expect(plainText(name)).toBe(escaped);
  });

  it("never starts any Markdown formatting", () => {
    fc.assert(fc.property(fc.string(), (name) => expect(plainText(name)).not.toMatch(/(?<!\\)(?:\\\\)*[*_`[]/)));
  });
});

describe("the application's title", () => {
  it("is escaped in the heading", () => {
    const application = anApplication({ title: "*Vår* melding" });
    const [heading] = nodesOf(
      statusCard({ form: form2026, application, progress: progressOf(form2026, application), now, note: null }),
    ).filter(({ style }) => style === "heading");
    expect(heading?.text).toBe("\\*Vår\\* melding");
  });
});
