import { buttonsOf, type Card, inputsOf, textOf } from "../../../demo/card";
import type { TeamsUser } from "../../../demo/teamsClient";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { save, typedIn } from "../../support/bot/partnership";
import { type WritingTogether, writingTogether } from "../../support/bot/writingTogether";

let test: TestBot;
let shared: WritingTogether;

beforeAll(async () => {
  test = await startTestBot();
  shared = await writingTogether(test, [test.user.ola, test.user.tor]);
});
afterAll(() => test.stop());

const BASE = "Vi leser for lite. Lærerne ønsker mer tid. Vi begynner i mars.";
const opened = (user: TeamsUser, sectionId: string) => shared.opened(user, sectionId);
const choose = (user: TeamsUser, card: Card, choice: string, text?: string) =>
  user.press(
    card,
    ({ verb, data }) => verb === "section/merge" && data.choice === choice,
    text === undefined ? {} : { [inputsOf(card)[0]?.id ?? ""]: text },
  );
const history = async (sectionId: string, field = "text") =>
  (await shared.versions(sectionId, field)).map(({ value, outcome, version }) => [value, outcome, version]);

/** Both have the text on their card, Kari saves hers, and Ola then his. */
async function bothWrite(sectionId: string, base: string, karis: string, olas: string): Promise<Card> {
  const { kari, ola } = test.user;
  const first = await opened(kari, sectionId);
  if (base) await save(kari, first, { text: base });
  const [mine, theirs] = await Promise.all([opened(kari, sectionId), opened(ola, sectionId)]);
  await save(kari, mine, { text: karis });
  return save(ola, theirs, { text: olas }, "next");
}

describe("Two people who change different places of a text", () => {
  it("get one text with both changes, which the later person sees at once, and a complete history", async () => {
    const karis = BASE.replace("for lite", "altfor lite");
    const olas = BASE.replace("mars", "april");
    const card = await bothWrite("needs", BASE, karis, olas);

    const both = "Vi leser altfor lite. Lærerne ønsker mer tid. Vi begynner i april.";
    expect(textOf(card)).toContain("Du og Kari Nordmo skrev samtidig. Begge endringene er med.");
    expect(textOf(card)).toContain("Kari Nordmo endret dette:");
    expect(typedIn(card, "text")).toBe(both);
    expect(JSON.stringify(card)).toMatch(/"text":" altfor"[^}]*"highlight":true/);
    expect(await history("needs")).toEqual([
      [BASE, "saved", 1],
      [karis, "saved", 2],
      [olas, "conflict", 2],
      [both, "saved", 3],
    ]);
    expect(typedIn(await opened(test.user.kari, "needs"), "text")).toBe(both);
  });

  it("get a choice if the merged text is too long for the field", async () => {
    const long = "Ord ".repeat(4_990);
    const base = `Først. ${long.trim()}. Til slutt.`;
    const card = await bothWrite(
      "ownEffort",
      base,
      base.replace("Først", "Aller først"),
      `${base} ${"Mer. ".repeat(4)}`,
    );

    expect(textOf(card)).toContain("lagret dette feltet mens du skrev");
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(40_000);
  });
});

describe("Two people who change the same place of a text", () => {
  const karis = BASE.replace("mer tid", "mye mer tid");
  const olas = BASE.replace("mer tid", "en time i uka").replace("mars", "april");

  it("see both texts with marked differences, in words too, and one editable text without repetition", async () => {
    const card = await bothWrite("audience", BASE, karis, olas);

    expect(textOf(card)).toContain("Kari Nordmo lagret dette feltet mens du skrev. Begge tekstene er tatt vare på.");
    expect(textOf(card)).toContain("Det som er uthevet, står bare i denne.");
    const marked = [...JSON.stringify(card).matchAll(/"text":"([^"]*)","weight":"Bolder","highlight":true/g)];
    expect(marked.map(([, text]) => text?.trim())).toEqual(["en time i uka", "april", "mye mer tid", "mars"]);
    expect(typedIn(card, "text")).toBe(
      "Vi leser for lite. Lærerne ønsker en time i uka. Lærerne ønsker mye mer tid. Vi begynner i april.",
    );
    expect(buttonsOf(card).map(({ title }) => title)).toEqual([
      "Lagre felles tekst",
      "Behold min",
      "Behold den andres",
      "Til oversikten",
    ]);
  });

  it("are asked before a common text that they have begun is lost, and only then", async () => {
    const { ola } = test.user;
    const UNSAVED = "Du har skrevet noe her som ikke er lagret.";
    const card = await bothWrite("audience", BASE, karis, olas);
    const drawn = typedIn(card, "text") ?? "";
    const [input] = inputsOf(card).map(({ id }) => String(id));
    const leave = (title: string, text: string) => ola.press(card, title, { [String(input)]: text });

    expect(textOf(await leave("Til oversikten", drawn))).not.toContain(UNSAVED);
    const begun = `${drawn} Og mer.`;
    const asked = await leave("Til oversikten", begun);
    expect(textOf(asked)).toContain(UNSAVED);
    expect(typedIn(asked, "text")).toBe(begun);
    expect(textOf(await ola.press(asked, "Forkast og gå videre"))).toContain("Hei, Ola");
  });

  it("write a common text, which becomes current", async () => {
    const { ola } = test.user;
    const card = await bothWrite("ownEffort", "Vi gir tid.", "Vi gir mye tid.", "Vi gir tid og rom.");
    const saved = await choose(ola, card, "together", "Vi gir mye tid og rom.");

    expect(textOf(saved)).toContain("Takk, lagret.");
    expect((await history("ownEffort")).slice(-3)).toEqual([
      ["Vi gir mye tid.", "saved", expect.any(Number)],
      ["Vi gir tid og rom.", "conflict", expect.any(Number)],
      ["Vi gir mye tid og rom.", "saved", expect.any(Number)],
    ]);
  });

  it("are shown a third person's save during their choice, whichever button they press", async () => {
    const { ola, tor } = test.user;
    for (const choice of ["mine", "theirs", "together"]) {
      const base = `Runde ${choice}.`;
      const merging = await bothWrite("audience", base, `Kari ${choice}.`, `Ola ${choice}.`);
      await save(tor, await opened(tor, "audience"), { text: `Tor ${choice}.` });

      const again = await choose(ola, merging, choice, choice === "together" ? `Ola og Kari ${choice}.` : undefined);

      expect(textOf(again)).toContain("Tor Fremmed har lagret feltet mens du valgte.");
      expect(textOf(again)).toContain(`Tor ${choice}.`);
      const own = choice === "together" ? `Ola og Kari ${choice}.` : `Ola ${choice}.`;
      expect(textOf(again)).toContain(own);
      expect(textOf(await choose(ola, again, "mine"))).toContain("Takk, lagret.");
      expect((await history("audience")).at(-1)?.[0]).toBe(own);
    }
  });

  it("keep their common text as input if it cannot be saved", async () => {
    const { ola } = test.user;
    const card = await bothWrite("audience", "En.", "To.", "Tre.");
    const tooLong = "Mye. ".repeat(4_100);

    const again = await choose(ola, card, "together", tooLong);

    expect(textOf(again)).toContain("her er det plass til");
    expect(typedIn(again, "text")).toBe(tooLong);
    expect((await history("audience")).at(-1)?.[0]).toBe("Tre.");
  });
});

describe("Several fields in conflict", () => {
  it("come one card after the other, and figures have no editable text", async () => {
    const { kari, ola } = test.user;
    const [mine, theirs] = await Promise.all([opened(kari, "units"), opened(ola, "units")]);
    await save(kari, mine, { publicSchools: "12", counsellingServices: "5" });
    const first = await save(ola, theirs, { publicSchools: "14", counsellingServices: "6" });

    expect(textOf(first)).toContain("1 av 2");
    expect(inputsOf(first)).toEqual([]);
    const second = await choose(ola, first, "mine");
    expect(textOf(second)).toContain("2 av 2");
    const done = await choose(ola, second, "theirs");

    expect(textOf(done)).toContain("Den andres tekst står.");
    const schools = await history("units", "publicSchools");
    const services = await history("units", "counsellingServices");
    expect([...schools, ...services].map(([value, outcome]) => [value, outcome])).toEqual([
      ...[
        [12, "saved"],
        [14, "conflict"],
        [14, "saved"],
      ],
      ...[
        [5, "saved"],
        [6, "conflict"],
      ],
    ]);
    expect(typedIn(done, "publicSchools")).toBe("14");
    expect(typedIn(done, "counsellingServices")).toBe("5");
  });
});

describe("Two long texts in conflict", () => {
  it("are read page by page, and the typed common text is kept", async () => {
    const { ola } = test.user;
    const base = "Vi begynner. ".repeat(40);
    const long = (word: string) => `${base}${`${word} leser. `.repeat(450)}`;
    const first = await bothWrite("audience", base.trim(), long("Kari").trim(), long("Ola").trim());
    expect(textOf(first)).toMatch(/Tekstene er lange: dette er side 1 av \d+\./);

    const second = await choose(ola, first, "look", "Min felles tekst.");

    expect(textOf(second)).toContain("side 2 av");
    expect(typedIn(second, "text")).toBe("Min felles tekst.");
    // A client may leave out an input that is empty.
    const onward = buttonsOf(first).find(({ data }) => data.choice === "look")?.data;
    expect(typedIn(await ola.execute("section/merge", onward), "text")).toBe("");
    const back = await ola.press(second, "Forrige side", {});
    expect(textOf(back)).toContain("side 1 av");
    const pages = Number(/side 1 av (\d+)/.exec(textOf(first))?.[1]);
    let [card, read] = [first, textOf(first)];
    for (let page = 2; page <= pages; page += 1) {
      card = await ola.press(card, `Les videre (${page} av ${pages})`, {});
      read += textOf(card);
    }
    expect(read.match(/Ola leser/g)?.length).toBeGreaterThanOrEqual(450);
    expect(textOf(await choose(ola, card, "mine"))).toContain("Takk, lagret.");
    expect((await history("audience")).at(-1)?.[0]).toBe(long("Ola").trim());
  });
});

describe("A field in conflict beside an invalid field", () => {
  it("waits for the correction, and then comes as usual with all typed input", async () => {
    const { tor, ola } = test.user;
    const [mine, theirs] = await Promise.all([opened(tor, "economy"), opened(ola, "economy")]);
    await save(tor, mine, { use: "Vikar for lærerne." });

    const unread = await save(ola, theirs, { use: "Reise for lærerne.", grant: "mange penger" }, "next");

    expect(textOf(unread)).toContain("Tor Fremmed skrev samtidig med deg i et annet felt.");
    expect(buttonsOf(unread).map(({ verb }) => verb)).not.toContain("section/merge");
    expect([typedIn(unread, "use"), typedIn(unread, "grant")]).toEqual(["Reise for lærerne.", "mange penger"]);
    expect(await history("economy", "use")).toEqual([
      ["Vikar for lærerne.", "saved", 1],
      ["Reise for lærerne.", "conflict", 1],
    ]);

    const still = await save(ola, unread, { grant: "like mange" }, "next");
    expect([typedIn(still, "use"), typedIn(still, "grant")]).toEqual(["Reise for lærerne.", "like mange"]);
    expect(await history("economy", "use")).toHaveLength(2);

    const merging = await save(ola, still, { grant: "250 000", use: "Reise for alle lærerne." }, "next");

    expect(textOf(merging)).toContain("Tor Fremmed lagret dette feltet mens du skrev.");
    expect(await history("economy", "grant")).toEqual([[250_000, "saved", 1]]);
    const done = await choose(ola, merging, "mine");
    expect([typedIn(done, "use"), typedIn(done, "grant")]).toEqual(["Reise for alle lærerne.", "250\u00a0000"]);
    expect((await history("economy", "use")).slice(2)).toEqual([
      ["Reise for alle lærerne.", "conflict", 1],
      ["Reise for alle lærerne.", "saved", 2],
    ]);
  });

  it("is left unchanged if the person returns to the earlier text", async () => {
    const { tor, ola } = test.user;
    const before = typedIn(await opened(tor, "economy"), "use") ?? "";
    const [mine, theirs] = await Promise.all([opened(tor, "economy"), opened(ola, "economy")]);
    await save(tor, mine, { use: "Tor vil ha rom." });
    const unread = await save(ola, theirs, { use: "Ola vil ha tid.", grant: "1,5" });

    const saved = await save(ola, unread, { use: before, grant: "300 000" });

    expect(textOf(saved)).toContain("Takk, lagret.");
    expect(typedIn(saved, "use")).toBe("Tor vil ha rom.");
    expect((await history("economy", "use")).at(-1)).toEqual(["Ola vil ha tid.", "conflict", expect.any(Number)]);
  });
});

describe("A merge card that somebody has tampered with", () => {
  it("changes nothing if the text is not the person's own", async () => {
    const { ola, liv } = test.user;
    const card = await bothWrite("audience", "Alle.", "Noen.", "Ingen.");
    const button = buttonsOf(card).find(({ data }) => data.choice === "mine");
    const before = await history("audience");

    expect(textOf(await liv.execute("section/merge", { ...button?.data }))).not.toContain("Ingen.");
    expect(textOf(await ola.execute("section/merge", { ...button?.data, mine: "aaaaaaaaaa" }))).toContain(
      "Til oversikten",
    );
    expect(await history("audience")).toEqual(before);
  });
});
