import { approveCard } from "../../../../cards/approval/approveCard";
import { approveRefusedCard } from "../../../../cards/approval/approveRefusedCard";
import { type Section, sectionAt } from "../../../../domain/section/section";
import {
  anApplication,
  fjordvik,
  form2026 as form,
  later,
  lms,
  withAllAnswers,
  withAllSent,
  withAnswer,
  withApprovals,
  withChangeRequest,
  withComment,
} from "../../../support/application/application";
import { aHugeApplication, uuid } from "../../../support/application/builders";
import { buttonOf, buttonsOf, inputOf, inputsOf, nodesOf, saidIn, writtenIn } from "../../../support/cards/cardTree";
import { anApproval } from "../../../support/cards/every/approvals";

const economy = { measureId: "measure-1", sectionId: "economy" };
const sent = withAllSent(withAllAnswers(anApplication()));
const section = sectionAt(form, sent, economy);
const primaryIn = (card: Parameters<typeof buttonsOf>[0]) =>
  buttonsOf(card)
    .filter(({ style }) => style === "positive")
    .map(({ verb }) => verb);
const kroner = (text: string) => text.replace(/ /g, "\u00a0");

describe("an approval card of a section with a declined change", () => {
  const place = { measureId: "measure-1", sectionId: "partnership" };
  const wished = withChangeRequest(sent, place, "lms");
  const replied = withComment(wished, place, {
    kind: "reply",
    partyId: "coordinator",
    text: "Møtene ledes *på omgang*.\nDet står i punkt 3.",
  });
  const shown = (of: typeof replied, over = {}) =>
    writtenIn(approveCard(anApproval(of, sectionAt(form, of, place), { parties: [lms], ...over })));

  it("shows the change request and the writers' answer above the text", () => {
    const written = shown(replied);

    expect(written).toEqual(
      expect.arrayContaining([
        "Læringsmiljøsenteret (Ola Eksempel), 11. januar 13.00",
        "Skriv mer om målet.",
        "Koordinator (Kari Prøve), 11. januar 13.00",
        "Møtene ledes *på omgang*.",
        "Det står i punkt 3.",
      ]),
    );
    expect(written.indexOf("Det står i punkt 3.")).toBeLessThan(written.indexOf("Plan for partnerskap"));
  });

  it("hides the change request if nobody answered, or the reader has approved since", () => {
    expect(shown(wished)).not.toContain("Ønske om endring");
    const approved = withApprovals(replied, { places: [place], parties: ["lms"], at: later });
    expect(shown(approved)).not.toContain("Ønske om endring");
    expect(shown(approved, { parties: [fjordvik] })).toContain("Ønske om endring");
  });

  it("does not treat the answer as section text: approvals stay valid", () => {
    expect(sectionAt(form, replied, place).contentHash).toBe(sectionAt(form, sent, place).contentHash);
  });
});

describe("the approval card", () => {
  const card = approveCard(anApproval(sent, section, { parties: [fjordvik] }));
  const written = writtenIn(card);

  it("shows the content to approve and the reader's parties", () => {
    expect(written).toContain("Til godkjenning · Tiltak 1 · Kvalitetsutvikling i barnehagene · Fjordvik kommune");
    expect(saidIn(card)).toContain("6 Økonomi og varighet");
    expect(written).toContain("Les gjennom. Du svarer for Fjordvik kommune.");
  });

  it("shows each field, its writer and its formatted value", () => {
    expect(written).toEqual(
      expect.arrayContaining([
        "Ønsket tilskuddsbeløp",
        "Fjordvik kommune · Kari Prøve, 11. januar 13.00",
        `${kroner("200 000")} kr`,
        "Ja",
        "Vår 2026",
        "Høst 2026",
      ]),
    );
    expect(written[written.indexOf("Sum koordinator (må begrunnes ovenfor)") + 1]).toBe("Ikke besvart");
  });

  it("shows the sums of the measure under its amounts", () => {
    expect(written).toContain("1 Kvalitetsutvikling i barnehagene");
    expect(written).toContain("LMS");
    expect(saidIn(card)).toEqual(expect.arrayContaining([kroner("200 000"), kroner("201 500"), kroner("401 500")]));
  });

  it("shows rows as a two-column table, and the members of the partnership", () => {
    const consultation = approveCard(
      anApproval(sent, sectionAt(form, sent, { measureId: null, sectionId: "consultation" })),
    );
    const [table] = nodesOf(consultation).filter(({ type }) => type === "Table");
    expect(writtenIn(table as never)).toEqual([
      "Rolle",
      "Navn",
      "Hovedtillitsvalgt",
      "Ulf Utkast",
      "Verneombud",
      "Vera Verdi",
    ]);
    const partners = approveCard(anApproval(sent, sectionAt(form, sent, { measureId: null, sectionId: "partners" })));
    expect(writtenIn(partners)).toEqual(
      expect.arrayContaining([
        "Solsikken barnehage AS",
        "Privat barnehageeier",
        "Kontaktperson hos LMS".replace("LMS", "Læringsmiljøsenteret"),
      ]),
    );
  });

  it("shows the known application details: owner, network and UH", () => {
    const header = writtenIn(
      approveCard(anApproval(sent, sectionAt(form, sent, { measureId: null, sectionId: "header" }))),
    );
    expect(header).toEqual(
      expect.arrayContaining([
        "Eier",
        "Fjordvik kommune",
        "Kompetansenettverk",
        "Ytre Fjord",
        "Kompetansemiljø",
        "Nord universitet (Nord)",
      ]),
    );
  });

  it("shows the complete table of totals with its sums", () => {
    const totals = approveCard(anApproval(sent, sectionAt(form, sent, { measureId: null, sectionId: "total" })));
    expect(saidIn(totals)).toEqual(
      expect.arrayContaining([kroner("880 000"), kroner("1 578 860"), kroner("2 458 860")]),
    );
    expect(writtenIn(totals)).toContain("5 Lesing og skriving");
  });

  it("shows and marks the changes since the reader's party approved", () => {
    const approved = withApprovals(sent, { places: [economy] });
    const edited = withAnswer(approved, { ...economy, field: "grant", partyId: "lms", value: 201_400 });
    const changed = {
      ...edited,
      records: edited.records.map((record) => ({
        ...record,
        answers: record.answers.map((answer) =>
          answer.value === 201_400 ? { ...answer, writtenAt: new Date("2027-01-15T10:00:00Z") } : answer,
        ),
      })),
    };
    const mine = approveCard(anApproval(changed, sectionAt(form, changed, economy), { parties: [fjordvik] }));

    expect(writtenIn(mine)).toContain("Endret etter at dere godkjente. Det nye er merket.");
    expect(nodesOf(mine).find(({ type }) => type === "Badge")?.text).toBe("Endret");
    expect(writtenIn(mine).filter((line) => line.endsWith("endret siden dere godkjente"))).toEqual([
      "Læringsmiljøsenteret · Kari Prøve, 15. januar 11.00 · endret siden dere godkjente",
    ]);
  });

  it("states that the reader has already approved, or that the section is not open now", () => {
    const approved = withApprovals(sent, { places: [economy], parties: ["fjordvik"] });
    const stale = (next: Section | null) =>
      approveCard(anApproval(approved, sectionAt(form, approved, economy), { parties: [fjordvik], next }));
    expect(writtenIn(stale(null))).toContain("Dere har godkjent dette.");
    expect(buttonsOf(stale(null)).map(({ verb }) => verb)).not.toContain("section/approve");
    expect(primaryIn(stale(null))).toEqual(["me/tasks"]);
    expect(primaryIn(stale(section))).toEqual(["approval/show"]);
    const draft = withAllAnswers(anApplication());
    const notOpen = approveCard(anApproval(draft, sectionAt(form, draft, economy), { parties: [lms] }));
    expect(primaryIn(notOpen)).toEqual(["me/tasks"]);
    expect(buttonsOf(notOpen).map(({ verb }) => verb)).toEqual([
      "thread/show",
      "thread/ask",
      "section/askChange",
      "me/tasks",
      "history/show",
    ]);
  });
});

describe("a comment", () => {
  it("that is missing or too long causes a message at its field, and stays typed", () => {
    const missing = approveCard(anApproval(sent, section, { problem: { kind: "no-comment" } }));
    expect(saidIn(missing)).toContain("Skriv hva du ønsker endret, så vet de hva de skal gjøre.");
    const long = approveCard(
      anApproval(sent, section, { problem: { kind: "comment-too-long", most: 2000 }, typedComment: "Mer!" }),
    );
    expect(saidIn(long)).toContain("Kommentaren er litt lang. Det er plass til 2000 tegn.");
    expect(inputOf(long, "comment").value).toBe("Mer!");
  });

  it("is submitted with both answers", () => {
    for (const verb of ["section/approve", "section/askChange"]) {
      expect(buttonOf(approveCard(anApproval(sent, section)), verb).associatedInputs).toBe("auto");
    }
  });
});

describe("a section too long for one card", () => {
  const huge = aHugeApplication(3_000);
  const needs = sectionAt(form, huge, { measureId: uuid(100), sectionId: "needs" });
  const page = (number: number, over = {}) => approveCard(anApproval(huge, needs, { page: number, ...over }));
  const last = () => page(9_999);

  it("is shown page by page, and answered on the last", () => {
    const [next] = buttonsOf(page(1));
    expect(next).toMatchObject({
      verb: "approval/show",
      data: { page: 2, begun: needs.contentHash, whole: true },
      style: "positive",
    });
    expect(inputsOf(page(1))).toEqual([]);
    expect(buttonsOf(last()).map(({ verb }) => verb)).toEqual([
      "approval/show",
      "thread/show",
      "thread/ask",
      "section/approve",
      "section/askChange",
      "me/tasks",
      "history/show",
    ]);
  });

  it("starts over if the text changed between two pages", () => {
    const again = page(2, { begun: "b".repeat(64) });
    expect(writtenIn(again)).toContain("Teksten ble endret mens du leste. Her er den nyeste.");
    expect(buttonsOf(again)[0]).toMatchObject({ data: { page: 2 } });
    expect(writtenIn(page(2, { begun: needs.contentHash })).join()).not.toContain("Teksten ble endret");
  });

  it("returns a reader without a comment to its field, and keeps one typed before newer text came", () => {
    expect(inputsOf(page(1, { problem: { kind: "no-comment" } })).map(({ id }) => id)).toEqual(["comment"]);
    expect(
      writtenIn(page(1, { problem: { kind: "changed-since-shown" }, typedComment: "Se på **tallene**" })),
    ).toContain("Se på **tallene**");
  });
});

describe("a refused approval", () => {
  it.each([
    [{ kind: "not-an-approver" } as const, "Denne seksjonen godkjennes av andre enn deg."],
    [
      { kind: "changed-since-shown" } as const,
      "Teksten ble endret etter at du fikk kortet. Les den nyeste før du svarer.",
    ],
    [{ kind: "not-open" } as const, "Seksjonen er ikke til godkjenning akkurat nå. Du får et kort når den er klar."],
    [
      {
        kind: "incomplete",
        missing: section.form.fields.slice(0, 2).map((field) => ({ field, party: lms, kind: null })),
      } as const,
      "Seksjonen er ikke ferdig ennå. Det mangler: «Ønsket tilskuddsbeløp», «Herav reise og opphold».",
    ],
    [{ kind: "no-comment" } as const, "Skriv hva du ønsker endret, så vet de hva de skal gjøre."],
    [{ kind: "comment-too-long", most: 2000 } as const, "Kommentaren er litt lang. Det er plass til 2000 tegn."],
  ])("shows the reason: %j", (refusal, sentence) => {
    expect(writtenIn(approveRefusedCard({ form, application: sent, place: economy, refusal }))).toContain(sentence);
  });
});
