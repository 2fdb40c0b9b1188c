import { readingPage } from "../../../../documents/page/readingPage";
import { currentLanguage, LANGUAGES, type Language } from "../../../../domain/values/language";
import { aFilledApplication } from "../../../support/application/allForms";
import { anApplication, form2026, measureId, withAnswer } from "../../../support/application/application";
import { BOT_ID, halfWritten, samplePage, samplePages } from "../../../support/pages/samplePages";

const needs = { measureId: measureId(1), sectionId: "needs" };
const html = (name: string): string => samplePages().get(name)?.() ?? "";
const half = html("half-written");

/** The levels of the headings, in the order of the page. */
const levels = (page: string): number[] => [...page.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
const ids = (page: string): string[] => [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id as string);

describe("A page to read", () => {
  it.each([...samplePages().keys()])("has one first heading, and no gap below it: %s", (name) => {
    const found = levels(html(name));
    expect(found.filter((level) => level === 1)).toHaveLength(1);
    expect(found.filter((level, index) => index > 0 && level > (found[index - 1] ?? 0) + 1)).toEqual([]);
  });

  it.each([...samplePages().keys()])("has each id once, and each of its links leads to one: %s", (name) => {
    const page = html(name);
    const all = ids(page);
    expect(new Set(all).size).toBe(all.length);
    const inside = [...page.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id as string);
    expect(inside.filter((id) => !all.includes(id))).toEqual([]);
  });

  it.each([...samplePages().keys()])("has no script, no style of an element, and asks for nothing: %s", (name) => {
    expect(html(name)).not.toMatch(/<script|<link|<img|<iframe|<form|<object|\sstyle=|\son\w+=|@import|url\(/);
  });

  it.each([...samplePages().keys()])("lacks no word: %s", (name) => {
    expect(html(name)).not.toMatch(/⟦|undefined|\[object|\$\{|<%|NaN/);
  });

  it("has the time at its top on one line", () => {
    expect(half).toContain("Satt sammen 11.\u00a0januar\u00a0kl.\u00a012.30");
  });

  it("says how far the draft has come, who is waited for, and how it went until the deadline", () => {
    expect(half).toContain("Godkjente seksjoner");
    expect(half).toMatch(/Fjordvik kommune har \d+ seksjoner å godkjenne\./);
    expect(half).toContain(
      'aria-label="versjon 1, 20. november 2026: 12\u00a0%, versjon 2, 11. desember 2026: 34\u00a0%, versjon 3, 11. januar 2027: 61\u00a0%. Fristen er 1. februar 2027."',
    );
  });

  it("has each measure's sum, with a bar as long as its part of the largest", () => {
    expect(half).toContain("2\u00a0458\u00a0860 kr");
    const bars = half.slice(half.indexOf('class="measures"'), half.indexOf('class="sums"')).split("<li>").slice(1);
    expect(
      bars.map((bar) => [...bar.matchAll(/width="([\d.]+)" height/g)].slice(1).map(([, width]) => Number(width))),
    ).toEqual([
      [32.56, 32.8],
      [40.7, 59.3],
      [32.56, 43.87],
      [13.02, 46.23],
      [24.42, 74.81],
    ]);
  });

  it("says of an amount that is in the sum already that it is a part of it", () => {
    const application = aFilledApplication(form2026);
    const sums = (language: Language) => {
      const page = readingPage(samplePage({ application: { ...application, language } }));
      const [, listed = ""] = /class="sums">(.*?)<\/dl>/s.exec(page) ?? [];
      return [...listed.matchAll(/<dt>([^<]*)<\/dt>/g)].map(([, label]) => label);
    };
    expect(LANGUAGES.map((language) => sums(language))).toEqual([
      ["Eier", "UH", "Herav koordinator"],
      ["Eigar", "UH", "Av dette koordinator"],
      ["Owner", "Institution", "Of which coordinator"],
    ]);
  });

  it("calls a section in its status what its heading says, with the year of the sums", () => {
    const status = half.slice(half.indexOf('id="status"'), half.indexOf('id="summer"'));
    expect(status).toMatch(/<a href="#del-[^"]*">Total sum det meldes behov for 2027<\/a>/);
  });

  it("lists each file with its kind once", () => {
    const files = half.slice(half.indexOf('class="groups"'), half.indexOf('id="summer"'));
    const listed = [...files.matchAll(/<li>(.*?)<\/li>/g)].map(([, item = ""]) => item.replace(/<[^>]*>/g, ""));
    expect(listed).toEqual(
      expect.arrayContaining([
        "Behovsmelding 2026, Tiltak 1: Kvalitetsutvikling i barnehagene (docx)",
        "Behovsmelding 2026, Tiltak 1: Kvalitetsutvikling i barnehagene (PDF)",
        "Budsjett med formler (Excel)",
      ]),
    );
    expect(listed.filter((item) => /\) \(/.test(item))).toEqual([]);
  });

  it("says of a report what was used, and of an application what is applied for", () => {
    const report = html("report");
    expect(report).toMatch(/kr<\/strong> <span>er brukt<\/span>/);
    expect(report).toContain("Hvem som har brukt pengene");
    expect(report).toContain("Om hele rapporten");
    expect(report).not.toMatch(/søkes det om|Om hele søknaden|Hvem pengene går til/);
    expect(half).toMatch(/kr<\/strong> <span>søkes det om<\/span>/);
  });

  it("has equal shares for equal sums, and says that a very small one is under one percent", () => {
    const content = samplePage({ application: halfWritten() });
    const percents = (...kroner: number[]) => {
      const shares = kroner.map((each, index) => ({ institution: `Part ${index}`, kroner: each }));
      const page = readingPage({ ...content, totals: { ...content.totals, total: 1_000_000, shares } });
      return [...page.matchAll(/data-label="Andel" class="num">([^<]*)</g)].map(([, share]) => share);
    };
    expect(percents(375_000, 375_000, 250_000)).toEqual(["37,5\u00a0%", "37,5\u00a0%", "25\u00a0%"]);
    expect(percents(848_000, 148_000, 4_000)).toEqual(["85\u00a0%", "15\u00a0%", "under 1\u00a0%"]);
  });

  it("draws who the money goes to, unless it all goes to one", () => {
    const content = samplePage({ application: halfWritten() });
    const { totals } = content;
    const one = { ...totals, shares: [{ institution: "Fjordvik kommune", kroner: totals.total }] };
    expect(half).toContain('id="fordeling"');
    expect(readingPage({ ...content, totals: one })).not.toContain('id="fordeling"');
  });

  it("leads from each finding to its section, and to the bot's chat with the section's title typed", () => {
    expect(half).toContain('href="#del-measure-1-audience"');
    expect(half).toContain(
      `href="https://teams.microsoft.com/l/chat/0/0?users=28%3A${BOT_ID}&amp;message=5%20M%C3%A5lgruppe"`,
    );
  });

  it("says where to mend it if no bot is registered", () => {
    const page = readingPage(samplePage({ application: halfWritten(), botId: null }));
    expect(page).not.toContain("teams.microsoft.com");
    expect(page).toContain("Dette retter dere i chatten med Samskriv i Teams.");
  });

  it("marks the words that were put in and taken out since the version before", () => {
    const changed = half.slice(half.indexOf('id="endringer"'));
    expect(changed).toMatch(/<ins data-said="Satt inn: "> ?ferske ledere trenger veiledning<\/ins>/);
    expect(changed).toMatch(/<del data-said="Tatt ut: "> ?lærere ønsker kurs<\/del>/);
    expect(changed).toMatch(/<h3>Tiltak 5: Lesing og skriving<\/h3><span class="kind added">Nytt<\/span>/);
  });

  it("has nothing about changes in a first version, and nothing about what is left in a final one", () => {
    expect(html("empty")).not.toContain('id="endringer"');
    expect(html("final")).not.toContain('id="gjenstar"');
    expect(html("final")).toContain("Godkjenninger");
    expect(html("final")).toContain("Fagforeningen er på ferie");
  });

  it("shows what people wrote as they wrote it, markup and all", () => {
    const hostile = `<script>alert(1)</script> <img src=x onerror=alert(1)> "'&amp; <%= 1 %> {{count}} </style></title>`;
    const application = withAnswer(anApplication({ title: hostile, network: hostile }), {
      ...needs,
      field: "text",
      partyId: "fjordvik",
      value: hostile,
    });
    const [first, ...others] = application.measures;
    const measures = first ? [{ ...first, name: hostile }, ...others] : [];
    const page = readingPage(
      samplePage({ application: { ...application, measures }, before: application, version: 2 }),
    );
    const escaped =
      "&lt;script&gt;alert(1)&lt;/script&gt; &lt;img src=x onerror=alert(1)&gt; &quot;&#39;&amp;amp; &lt;%= 1 %&gt; {{count}} &lt;/style&gt;&lt;/title&gt;";
    expect(page.split(escaped).length).toBeGreaterThan(6);
    expect(page).not.toMatch(/<script|<img/);
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    expect(page.match(/<\/title>/g)).toHaveLength(1);
  });

  it.each(LANGUAGES)("is in the language of the application: %s", (language) => {
    const page = readingPage(samplePage({ application: anApplication({ language }) }));
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain({ nb: "Innhold", nn: "Innhald", en: "Contents" }[language]);
    expect(currentLanguage()).toBe("nb");
  });
});
