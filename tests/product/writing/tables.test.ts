import mammoth from "mammoth";
import { buttonsOf, type Card, inputsOf, textOf } from "../../../demo/card";
import { documentsLink } from "../../../demo/documents";
import type { TeamsUser } from "../../../demo/teamsClient";
import { tablesForm } from "../../support/application/tablesForm";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { addMeasure, joinKommune, open, setUp } from "../../support/bot/partnership";

let test: TestBot;
let applicationId: string;

/** By "field.row.column", the ids of a card's cells and what stands in them. */
const cellsOf = (card: Card) =>
  new Map(
    inputsOf(card).map(({ id, value }) => {
      const [field, , row, column] = id.split(".");
      return [`${field}.${row}.${column}`, { id, value }];
    }),
  );

/** What stands in some cells. */
const standing = (card: Card, ...cells: string[]) => cells.map((cell) => cellsOf(card).get(cell)?.value);

const press = (user: TeamsUser, card: Card, verb: string, cells: Record<string, string>, field?: string) => {
  const known = cellsOf(card);
  const typed = Object.entries(cells).map(([cell, text]) => [known.get(cell)?.id ?? cell, text]);
  return user.press(
    card,
    (button) =>
      button.verb === verb &&
      (verb === "section/save" ? button.title === "Lagre" : String(button.data.slot).startsWith(`${field}.`)),
    Object.fromEntries(typed),
  );
};
const save = (user: TeamsUser, card: Card, cells: Record<string, string>) => press(user, card, "section/save", cells);
const addRow = (user: TeamsUser, card: Card, field: string, cells: Record<string, string> = {}) =>
  press(user, card, "section/addRow", cells, field);
/** "Lagre og vis resten". */
const theRest = (user: TeamsUser, card: Card, cells: Record<string, string> = {}) =>
  user.press(
    card,
    "Lagre og vis resten",
    Object.fromEntries(Object.entries(cells).map(([cell, text]) => [cellsOf(card).get(cell)?.id ?? cell, text])),
  );
const opened = (user: TeamsUser) => open(user, applicationId, "plan");

/** The tables of the first document behind a link, as HTML without attributes. */
async function documentBehind(card: Card | null): Promise<string> {
  const page = await (await fetch(await documentsLink(test.user.kari, card))).text();
  const href = /href="([^"]+docx[^"]*)"/.exec(page)?.[1]?.replaceAll("&amp;", "&") ?? "";
  const buffer = Buffer.from(await (await fetch(href)).arrayBuffer());
  const { value } = await mammoth.convertToHtml({ buffer });
  return value.replaceAll("\u00a0", " ").replace(/<\/?(?:p|strong|thead|tbody)>/g, "");
}

const tr = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
const th = (...cells: string[]) => `<tr>${cells.map((cell) => `<th>${cell}</th>`).join("")}</tr>`;

beforeAll(async () => {
  test = await startTestBot({ forms: new Map([[tablesForm.id, tablesForm]]) });
  const { kari, liv } = test.user;
  ({ applicationId } = await setUp(test.client, kari, { formId: tablesForm.id }));
  await addMeasure(kari, applicationId, "Ledersamlinger");
  await joinKommune(test, liv, applicationId, "writes");
});
afterAll(() => test.stop());

describe("A table", () => {
  it("has an input for each cell, and a row more on request, with everything typed kept", async () => {
    const { kari } = test.user;
    const card = await opened(kari);
    expect(textOf(card)).toContain("Rad 1");
    const more = await addRow(kari, card, "risks", {
      "risks.r1.what": "Lite tid",
      "risks.r1.likelihood": "high",
      "milestones.r1.cost": "mange",
    });
    expect(standing(more, "risks.r1.what", "risks.r1.likelihood", "risks.r2.what", "milestones.r1.cost")).toEqual([
      "Lite tid",
      "high",
      "",
      "mange",
    ]);
  });

  it("says which row and column cannot be read, keeps what is typed, and then stores it", async () => {
    const { kari } = test.user;
    const card = await addRow(kari, await opened(kari), "milestones");
    const refused = await save(kari, card, {
      "milestones.r1.what": "Oppstart",
      "milestones.r1.day": "1.2.2026",
      "milestones.r2.cost": "tusen kroner",
      "effort.staff.share": "120 %",
      "risks.r1.what": "Lite tid",
      "risks.r1.likelihood": "high",
      "risks.r1.action": "Vikarer",
    });
    expect(textOf(refused)).toContain("Rad 1, Dato: Datoen kan ikke være før 1. januar 2027.");
    expect(textOf(refused)).toContain("Rad 2, Kostnad: Skriv beløpet med bare tall");
    expect(textOf(refused)).toContain("Ansatte, Stilling: Tallet kan ikke være over 100.");
    expect(standing(refused, "milestones.r1.what", "milestones.r2.cost")).toEqual(["Oppstart", "tusen kroner"]);

    const saved = await save(kari, refused, {
      "milestones.r1.day": "1.3.2027",
      "milestones.r1.hours": "7,5",
      "milestones.r2.what": "Samling",
      "milestones.r2.cost": "12000,-",
      "milestones.r2.hours": "0,2 timer",
      "effort.lead.share": "20",
      "effort.staff.share": "5 prosent",
      "effort.staff.cost": "90 000",
    });
    expect(textOf(saved)).toContain("Takk, lagret.");
    expect(standing(saved, "milestones.r1.day", "milestones.r2.cost", "effort.staff.share")).toEqual([
      "2027-03-01",
      "12\u00a0000",
      "5",
    ]);
    expect(textOf(saved).replaceAll("\u00a0", " ")).toContain("Sum, Arbeid: 7,7 timer");
    const [stored] = await test.database.db.prisma.answer.findMany({ where: { field: "milestones" } });
    expect(stored?.value).toEqual([
      { row: "r1", cells: { what: "Oppstart", day: "2027-03-01", hours: 7.5 } },
      { row: "r2", cells: { what: "Samling", cost: 12_000, hours: 0.2 } },
    ]);
  });

  it("has the changes of two people in different rows, and lets them choose where both changed a cell", async () => {
    const { kari, liv } = test.user;
    const [first, second] = await Promise.all([opened(kari), opened(liv)]);
    await save(kari, first, { "milestones.r1.cost": "3000" });
    const both = await save(liv, second, { "milestones.r2.what": "Fagdag" });
    expect(textOf(both)).toContain("skrev samtidig. Begge endringene er med.");
    expect(standing(both, "milestones.r1.cost", "milestones.r2.what")).toEqual(["3\u00a0000", "Fagdag"]);

    const [mine, theirs] = await Promise.all([opened(kari), opened(liv)]);
    await save(kari, mine, { "milestones.r2.what": "Fagdag og samling" });
    const clash = await save(liv, theirs, { "milestones.r2.what": "Fagdagen" });
    expect(textOf(clash)).toContain("1. Milepæl: Oppstart; Dato: 1. mars 2027");
    const chosen = await liv.press(clash, ({ data }) => data.choice === "theirs");
    expect(standing(chosen, "milestones.r2.what")).toEqual(["Fagdag og samling"]);
  });

  it("loses the row that is ticked, which can be undone, and takes no more rows than there is room for", async () => {
    const { kari } = test.user;
    const full = await addRow(kari, await opened(kari), "milestones");
    const canAdd = (card: Card, field: string) =>
      buttonsOf(card).some(({ verb, data }) => verb === "section/addRow" && String(data.slot).startsWith(field));
    expect([canAdd(full, "risks"), canAdd(full, "milestones")]).toEqual([true, false]);
    const without = await save(kari, full, { "milestones.r1.-remove": "yes", "milestones.r3.what": "Slutt" });
    expect(standing(without, "milestones.r1.what", "milestones.r3.what")).toEqual([undefined, "Slutt"]);
    const undone = await kari.press(without, "section/undo");
    expect(standing(undone, "milestones.r1.what", "milestones.r3.what")).toEqual(["Oppstart", undefined]);
  });

  it("asks before a card is left with something typed in it, and keeps it", async () => {
    const { kari } = test.user;
    const card = await opened(kari);
    const id = String(cellsOf(card).get("milestones.r2.what")?.id);
    const asked = await kari.press(card, "walk/skip", { [id]: "Fagdag på fjorden" });
    expect(textOf(asked)).toContain("Du har skrevet noe her som ikke er lagret.");
    expect(standing(asked, "milestones.r1.what", "milestones.r2.what")).toEqual(["Oppstart", "Fagdag på fjorden"]);
    expect(textOf(await kari.press(card, "walk/skip"))).not.toContain("ikke er lagret");
  });

  it("is not emptied by a client that leaves out its inputs, but by the person who is asked", async () => {
    const { kari } = test.user;
    const without = (card: Card, field: string) => {
      const save = buttonsOf(card).find(({ verb, data }) => verb === "section/save" && data.then === "stay");
      const others = inputsOf(card).filter(({ id }) => !id.startsWith(`${field}.`));
      return kari.execute("section/save", {
        ...save?.data,
        ...Object.fromEntries(others.map(({ id, value }) => [id, value])),
      });
    };
    const asked = await without(await opened(kari), "risks");
    expect(textOf(asked)).toContain("Risiko");
    expect(standing(await opened(kari), "risks.r1.what")).toEqual(["Lite tid"]);
    const emptied = await without(asked, "risks");
    expect(standing(emptied, "risks.r1.what")).toEqual([""]);
    expect(standing(await kari.press(emptied, "section/undo"), "risks.r1.what")).toEqual(["Lite tid"]);
  });

  it("is read by rules as rows with typed cells", async () => {
    const { kari } = test.user;
    const early = await save(kari, await opened(kari), {
      "milestones.r1.day": "2027-01-15",
      "milestones.r2.day": "2027-05-15",
    });
    expect(textOf(early).replaceAll("\u00a0", " ")).toContain("En milepæl er før fristen, og de koster 15 000 kr.");
    await save(kari, early, { "milestones.r1.day": "2027-03-01" });
  });

  it("keeps the rows that another card has", async () => {
    const { kari } = test.user;
    let card = await opened(kari);
    const long = (row: number) => `${row}: ${"å".repeat(450)}`;
    for (let row = 2; row <= 20; row += 1) {
      card = await addRow(kari, card, "risks");
      const what = { [`risks.r${row}.what`]: String(row), [`risks.r${row}.action`]: long(row) };
      card = await save(kari, card, what);
      if (!cellsOf(card).has(`risks.r${row}.what`)) card = await theRest(kari, card);
    }
    const [first, last] = [await opened(kari), card];
    expect(cellsOf(first).has("risks.r20.what")).toBe(false);
    expect(cellsOf(last).has("risks.r2.what")).toBe(false);
    await save(kari, last, { "risks.r20.what": "Tjue" });
    const next = await theRest(kari, first, { "risks.r2.what": "To" });
    expect(textOf(next)).toContain("skrev samtidig");
    const [stored] = await test.database.db.prisma.answer.findMany({ where: { field: "risks" } });
    const rows = stored?.value as { cells: { what: string } }[];
    expect(rows.map(({ cells }) => cells.what)).toEqual(
      Array.from(
        { length: 20 },
        (_, index) => ["Lite tid", "To"][index] ?? (index === 19 ? "Tjue" : String(index + 1)),
      ),
    );
  });

  it("is in the final document with its head, its rows and its sums", async () => {
    const { kari } = test.user;
    await kari.press(await kari.execute("final/ask", { applicationId }), "final/confirm", {
      reason: "Fristen er i dag.",
    });
    const html = await documentBehind(await kari.execute("final/show", { applicationId }));
    expect(html).toContain(th("Risiko", "Sannsynlighet", "Konsekvens", "Tiltak"));
    expect(html).toContain(tr("Lite tid", "Høy", "", "Vikarer"));
    expect(html).toContain(
      th("Milepæl", "Dato", "Kostnad", "Arbeid") +
        tr("Oppstart", "1. mars 2027", "3 000 kr", "7,5 timer") +
        tr("Fagdag og samling", "15. mai 2027", "12 000 kr", "0,2 timer") +
        tr("Sum", "", "15 000 kr", "7,7 timer"),
    );
    expect(html).toContain(tr("Ledelse", "20 %", "") + tr("Ansatte", "5 %", "90 000 kr") + tr("Sum", "", "90 000 kr"));
  });
});
