import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readEditions } from "../../../bot/readEditions";
import { ruleFailures } from "../../../domain/rules/ruleFailures";
import { projectRoot } from "../../../env/projectRoot";
import { editionsIn } from "../../../forms";
import { readKnownForms } from "../../../importing/document/knownForms";

describe("the editions at the bot's start", () => {
  const all = editionsIn(join(projectRoot(), "forms"));
  let folder: string;
  const said: string[] = [];
  const log = { error: (_: unknown, line: string) => said.push(line) } as unknown as Parameters<typeof readEditions>[1];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "forms-"));
    cpSync(join(projectRoot(), "forms"), folder, { recursive: true });
    said.length = 0;
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("are all there, and nothing is said", () => {
    expect([...readEditions(folder, log).keys()]).toEqual(all);
    expect(said).toEqual([]);
  });

  it("have a rule that fails in the log, once", () => {
    readEditions(folder, log);
    const failure = { edition: "behovsmelding-2027", rule: "ownShare", cause: "division_by_zero" };
    ruleFailures.add(failure);
    ruleFailures.add(failure);
    expect(said).toEqual(["the rule ownShare of behovsmelding-2027 cannot be worked out: division_by_zero"]);
    ruleFailures.tellTo(() => {});
  });

  it("are used without the one that is invalid, which the log names", () => {
    writeFileSync(join(folder, "behovsmelding-2024", "form.json"), "{");

    expect([...readEditions(folder, log).keys()]).toEqual(all.filter((id) => id !== "behovsmelding-2024"));
    expect(said).toEqual([
      "the edition behovsmelding-2024 is left out: behovsmelding-2024/form.json:1: det mangler en avsluttende }",
    ]);
  });

  it("are used though documents of one are not read in, which the log says", () => {
    writeFileSync(join(folder, "behovsmelding-2024", "recognition.json"), "{}");

    expect(readEditions(folder, log).size).toBe(all.length);
    expect(said).toEqual([
      expect.stringMatching(
        /^documents of behovsmelding-2024 are not read in: behovsmelding-2024\/recognition\.json:1: /,
      ),
    ]);
    expect(readKnownForms(folder, () => {}).forms.map(({ form }) => form.id)).toEqual(["behovsmelding-2026"]);
  });

  it("are used though the recognition of one names a kind of party that it does not have", () => {
    const file = join(folder, "behovsmelding-2024", "recognition.json");
    writeFileSync(file, readFileSync(file, "utf8").replace('"municipalOwner": ["kommune"', '"fagskole": ["kommune"'));

    expect(readEditions(folder, log).size).toBe(all.length);
    expect(said).toEqual([expect.stringContaining("partyKinds.fagskole: «fagskole» er ikke et slag part")]);
  });

  it("need no recognition: documents of such an edition are not read in, and the others are", () => {
    rmSync(join(folder, "behovsmelding-2024", "recognition.json"));

    expect(readEditions(folder, log).size).toBe(all.length);
    expect(said).toEqual([]);
    expect(readKnownForms(folder).forms.map(({ form }) => form.id)).toEqual(["behovsmelding-2026"]);
  });
});
