import fc from "fast-check";
import { csv } from "../../../../documents/text/csv";

const read = (rows: readonly (readonly string[])[]) => csv(rows).toString("utf8");

describe("a table as a file", () => {
  it("begins with the UTF-8 byte order mark, and has semicolons and Windows line ends", () => {
    expect(
      read([
        ["Når", "Hvem"],
        ["i dag", "Åse"],
      ]),
    ).toBe('\ufeff"Når";"Hvem"\r\n"i dag";"Åse"\r\n');
  });

  it("keeps quotes, semicolons and line ends inside their cell", () => {
    expect(read([['Si «"hei"»; nå\nog siden']])).toBe('\ufeff"Si «""hei""»; nå\nog siden"\r\n');
  });

  it("has no cell that a spreadsheet treats as a formula, whatever people's names are", () => {
    const start = fc.constantFrom("=", "+", "-", "@", "\t", "\r");
    fc.assert(
      fc.property(start, fc.string(), (sign, rest) => {
        expect(read([[`${sign}${rest}`]]).slice(1, 3)).toBe("\"'");
      }),
    );
  });
});
