import { chosen, filledBody, scopeOf, text, wordsIn } from "../../../support/issued/smallForm";
import {
  box,
  date,
  dropDown,
  legacyBox,
  legacyList,
  legacyText,
  paragraph,
  plainText,
  richText,
  run,
  severalLines,
} from "../../../support/issued/wordControls";

const answer = "needs.text";
const filled = (control: string, value: Parameters<typeof scopeOf>[0][string], more = {}) =>
  filledBody(control, { places: [{ control: "Behov", answer, ...more }] }, scopeOf({ [answer]: value }));
const SEVERAL = "Første linje.\nAndre linje.\n\nEtter en tom linje.";

describe("a content control", () => {
  it("shows the answer without the look of its prompt, and is not marked as empty any more", () => {
    const body = filled(paragraph(`${run("Behov: ")}${plainText("Behov")}`), text("Flere felles møter"));

    expect(wordsIn(body)).toBe("Behov: Flere felles møter");
    expect(body).not.toMatch(/Plassholdertekst|showingPlcHdr/);
    expect(body).toContain('<w:docPart w:val="DefaultPlaceholder_-1854013440"/>');
  });

  it("keeps its prompt and its look if nobody has answered", () => {
    const form = paragraph(plainText("Behov"));

    expect(filled(form, null)).toBe(filledBody(form, {}, scopeOf({})));
    expect(filled(form, null)).toMatch(/Plassholdertekst.*Klikk eller trykk her/s);
  });

  it("has the look that it states for its content", () => {
    const body = filled(paragraph(plainText("Behov", { look: "<w:b/>" })), text("Mer lek"));

    expect(body).toContain('<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Mer lek</w:t></w:r>');
  });

  it("is no longer bound to data elsewhere in the file, which Word would show instead", () => {
    const more = '<w:dataBinding w:xpath="/a" w:storeItemID="{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"/>';

    expect(filled(paragraph(plainText("Behov", { more })), text("Mer lek"))).not.toContain("dataBinding");
  });

  it("for one line has all lines in it, with a semicolon where a line has no stop", () => {
    expect(wordsIn(filled(paragraph(plainText("Behov")), text("Kari Prøve\nOla Eksempel.\n\nNina")))).toBe(
      "Kari Prøve; Ola Eksempel. Nina",
    );
  });

  it("keeps a line that ends in a colon, as a party's name, on the page of what follows", () => {
    const body = filled(richText("Behov"), text("Fjordvik kommune:\nFlere felles møter\nSist:"));
    const held = [...body.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs)].filter(([each]) =>
      each.includes("<w:keepNext/>"),
    );

    expect(held.map(([each]) => wordsIn(each))).toEqual(["Fjordvik kommune:"]);
  });

  it.each([
    ["several lines", severalLines("Behov")],
    ["whole paragraphs", richText("Behov")],
  ])("for %s has each line as a paragraph of the style that it had", (_, control) => {
    const body = filled(control, text(SEVERAL));

    expect(wordsIn(body)).toBe(SEVERAL);
    expect(body.match(/<w:p>/g)).toHaveLength(4);
    expect(body.match(/<w:pStyle w:val="Svar"\/>/g)).toHaveLength(4);
  });

  it("within a line has breaks between the lines", () => {
    const body = filled(paragraph(`${run("Behov: ")}${plainText("Behov", { multiLine: true })}`), text(SEVERAL));

    expect(wordsIn(body)).toBe(`Behov: ${SEVERAL}`);
    expect(body.match(/<w:br\/>/g)).toHaveLength(3);
  });

  it("has signs of XML and tabs as they were written, and nothing that XML forbids", () => {
    expect(wordsIn(filled(richText("Behov"), text("a < b & c > d\te\u0000\uffff]]>")))).toBe("a < b & c > d\te]]>");
  });

  it("is filled at every place that has its name, or at the one that is asked for", () => {
    const form = paragraph(`${plainText("Behov")}${run(" og ")}${plainText("Behov")}`);

    expect(wordsIn(filled(form, text("ja")))).toBe("ja og ja");
    expect(wordsIn(filled(form, text("ja"), { number: 2 }))).toBe(
      "Klikk eller trykk her for å skrive inn tekst. og ja",
    );
  });

  it("is found by its tag too", () => {
    const body = filledBody(
      paragraph(plainText("Mål og behov")),
      {
        places: [
          { control: "maal_og_behov", answer },
          { control: "mal_og_behov", answer },
        ],
      },
      scopeOf({ [answer]: text("ja") }),
    );

    expect(wordsIn(body)).toBe("ja");
  });
});

describe("a date control", () => {
  it("has the day in its own format and language, and as Word counts it", () => {
    const body = filled(paragraph(date("Behov")), { kind: "day", day: "2027-02-01" });

    expect(wordsIn(body)).toBe("1. februar 2027");
    expect(body).toContain('w:fullDate="2027-02-01T00:00:00Z"');
  });

  it.each([
    ["dd.MM.yyyy", "01.02.2027"],
    ["d.M.yy", "1.2.27"],
    ["dddd d. MMMM yyyy 'kl.'", "mandag 1. februar 2027 kl."],
  ])("shows %s as %s", (format, shown) => {
    const form = paragraph(date("Behov").replace("d. MMMM yyyy", format));

    expect(wordsIn(filled(form, { kind: "day", day: "2027-02-01" }))).toBe(shown);
  });
});

describe("a drop-down list", () => {
  const form = paragraph(dropDown("Behov", ["Barnehage", "Grunnskole", "Begge deler"]));

  it("has the entry that is called the same as the option", () => {
    const value = { ...chosen("both"), labels: new Map([["both", "Begge  deler"]]) };

    expect(wordsIn(filled(form, value))).toBe("Begge deler");
  });

  it("has the entry that the mapping names for the option", () => {
    expect(wordsIn(filled(form, chosen("school"), { words: { school: "Grunnskole" } }))).toBe("Grunnskole");
  });

  it("keeps its prompt if it has no such entry, or if several are chosen", () => {
    expect(wordsIn(filled(form, chosen("nursery")))).toBe("Velg et element.");
    expect(wordsIn(filled(form, chosen("Barnehage", "Grunnskole")))).toBe("Velg et element.");
  });

  it("of Word 2003 has the place of the entry", () => {
    const body = filled(paragraph(legacyList("Behov", ["Velg", "Ja", "Nei"])), chosen("Nei"));

    expect(body).toContain('<w:ddList><w:result w:val="2"/>');
  });
});

describe("a box", () => {
  it.each([
    [["yes"], "1", "☒"],
    [["no"], "0", "☐"],
    [[], "0", "☐"],
  ])("with the options %j chosen says %s and shows %s", (ids, state, sign) => {
    const body = filled(paragraph(box("Behov")), chosen(...ids), { option: "yes" });

    expect(body).toContain(`<w14:checked w14:val="${state}"/>`);
    expect(wordsIn(body)).toBe(sign);
  });

  it("shows the sign that its form has chosen, from a font of signs too", () => {
    const form = paragraph(
      box("Behov").replace('w14:val="2612" w14:font="MS Gothic"', 'w14:val="00FE" w14:font="Wingdings"'),
    );

    expect(filled(form, chosen("yes"), { option: "yes" })).toContain('<w:sym w:font="Wingdings" w:char="F0FE"/>');
  });

  it("of Word 2003 is ticked in its data", () => {
    expect(filled(paragraph(legacyBox("Behov")), chosen("yes"), { option: "yes" })).toContain(
      '<w:default w:val="0"/><w:checked w:val="1"/></w:checkBox>',
    );
  });

  it("stays as it is if nobody has answered", () => {
    const form = paragraph(`${box("Behov")}${legacyBox("Behov")}`);

    expect(filled(form, null, { option: "yes" })).toBe(filledBody(form, {}, scopeOf({})));
  });
});

it("A text field of Word 2003 has the answer in place of its wide spaces, between the same signs.", () => {
  const body = filled(paragraph(`${run("Antall: ")}${legacyText("Behov")}${run(" enheter")}`), text("19"));

  expect(wordsIn(body)).toBe("Antall: 19 enheter");
  expect(body.match(/w:fldCharType="(begin|separate|end)"/g)).toHaveLength(3);
  expect(body).toContain('<w:rPr><w:noProof/></w:rPr><w:t xml:space="preserve">19</w:t>');
});
