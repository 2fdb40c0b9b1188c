import fc from "fast-check";
import { commandsFor } from "../../../bot/edge/commands";
import { saidIn } from "../../../bot/edge/commands/command";
import { runs } from "../../support/cases";

describe("a text typed to the bot", () => {
  it.each([
    ["<at>Samskriv</at> ny", "ny"],
    ['<at id="0">Samskriv</at> ny', "ny"],
    ['<b><at id="0">Samskriv</at></b>&nbsp;ny', "ny"],
    ['<p><at id="0">Samskriv</at> ny</p>', "ny"],
    ['<div><div><at id="0">Samskriv</at>&nbsp;<b>Status</b></div>\n</div>', "status"],
    ["<at>Samskriv</at>, ny", "ny"],
    ["Samskriv, ny", "ny"],
    ["@Samskriv: ny", "ny"],
    ["Hei Samskriv!", "hei"],
    ["Samskriv", ""],
    ["status 🙂", "status"],
    ["👍🏽 status ❤️", "status"],
    ["Hjelp!!!", "hjelp"],
    ["?", "?"],
    ["<at>Samskriv</at> ?", "?"],
    ["hva kan du?", "hva kan du"],
    ["  Mine \u00a0 oppgaver … ", "mine oppgaver"],
    ["spill som Tor Fremmed (tor@fjordvik.example)", "spill som tor fremmed (tor@fjordvik.example)"],
    ["....................", ""],
    ["<3", "<3"],
  ])("is classified: %j is %j", (typed, said) => {
    expect(saidIn(typed)).toBe(said);
  });

  it.each(['<p><at id="0">Samskriv</at>, status 🙂</p>', '<b><at id="0">Samskriv</at></b> ny', "Samskriv, hjelp!"])(
    "is recognised: %j is a command",
    (typed) => {
      expect(commandsFor(null).filter(({ matches }) => matches(saidIn(typed)))).toHaveLength(1);
    },
  );

  it("takes no longer to classify than its first letters, whatever its content", () => {
    const pieces = fc.constantFrom(".", "<at", "<at>", "</at>", "<", ">", " ", "🙂", "a", "&nbsp;");
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 5 }), (unit) => {
        const long = unit.join("").repeat(60_000);
        expect(saidIn(long)).toBe(saidIn(long.slice(0, 2_000)));
      }),
      { numRuns: runs(30) },
    );
  });
});
