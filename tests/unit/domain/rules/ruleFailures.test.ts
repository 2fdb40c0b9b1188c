import { brokenRules } from "../../../../domain/rules/brokenRules";
import { type RuleFailure, ruleFailures } from "../../../../domain/rules/ruleFailures";
import { anApplication, measureId, withAnswer } from "../../../support/application/application";
import { OWN_SHARE, type RuleInFile, ruledForm } from "../../../support/application/ruledForm";

const bare = anApplication({ formId: "prove-2027" });
const place = { measureId: measureId(1), sectionId: "economy", partyId: "fjordvik" };
const own = (value: number) => withAnswer(bare, { ...place, field: "own", value }, ruledForm());

describe("A rule that cannot be worked out", () => {
  const said: RuleFailure[] = [];
  beforeEach(() => {
    said.length = 0;
    ruleFailures.tellTo((failure) => said.push(failure));
  });
  afterEach(() => ruleFailures.tellTo(() => {}));
  const found = (over: RuleInFile, application = own(4711)) =>
    brokenRules(ruledForm({ ...OWN_SHARE, say: "Nei.", ...over }), application, application.records);

  it("finds nothing, and is said with its edition, its id and the cause alone", () => {
    expect(found({ holds: "answer.economy.own / 0 > 1" })).toEqual([]);
    expect(said).toEqual([{ edition: "prove-2027", rule: "ownShare", cause: "division_by_zero" }]);
  });

  it("is said once for each rule, however often it is asked", () => {
    found({ holds: "answer.economy.own / 0 > 1" });
    found({ holds: "answer.economy.own / 0 > 1" });
    found({ id: "another", holds: "answer.economy.own % 0 > 1" });
    expect(said.map(({ rule, cause }) => [rule, cause])).toEqual([
      ["ownShare", "division_by_zero"],
      ["another", "modulo_by_zero"],
    ]);
  });

  it("is said if its condition or a figure of its sentence fails", () => {
    found({ when: "answer.economy.own / 0 > 1" });
    expect(found({ id: "figure", holds: "false", say: "{{ year / 0 }}" })[0]?.figures).toEqual({ "year / 0": "–" });
    expect(said.map(({ rule }) => rule)).toEqual(["ownShare", "figure"]);
  });

  it("is not said where an answer, or a measure of that number, is just not there", () => {
    expect(found({}, bare)).toEqual([]);
    expect(found({ holds: "measures[99].number > 0" })).toEqual([]);
    expect(said).toEqual([]);
  });
});
