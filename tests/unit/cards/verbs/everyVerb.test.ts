import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { forgedData, idsOfNothing } from "../../../../attack/forgedData";
import { actions } from "../../../../bot/edge/actions";
import { everyVerb } from "../../../../cards/verbs/everyVerb";
import type { Access } from "../../../../cards/verbs/verb";
import { projectRoot } from "../../../../env/projectRoot";
import { VERB_RULES, type Who } from "../../../support/bot/verbRules";

/** Nobody else has access to a person's own reminder rhythm, and `to` is a number when a measure is moved. */
const NOT_FORGED = ["me/setReminders", "import/placeText"];

/** The people each verb admits, in the expectation's words: a narrower access has a higher number. */
const NARROWNESS: Readonly<Record<Who, number>> = { anybody: 0, team: 1, channel: 2, member: 3, coordinator: 4 };
const WHO: Readonly<Record<Access, Who>> = {
  anyone: "anybody",
  owner: "anybody",
  inTeam: "team",
  channel: "channel",
  member: "member",
  reader: "member",
  writer: "member",
  approver: "member",
  coordinator: "coordinator",
};

describe("the table of verbs", () => {
  it("contains exactly the verbs with a handler", () => {
    expect([...everyVerb.keys()].sort()).toEqual([...actions.keys()].sort());
  });

  it("gives each handler the same verb that cards use for their buttons", () => {
    expect([...actions].filter(([name, action]) => action.verb !== everyVerb.get(name))).toEqual([]);
  });

  it("grants no verb wider access than its expected rule", () => {
    const wider = [...everyVerb.values()].filter(({ name, access }) => {
      const expected = VERB_RULES.get(name);
      return expected === undefined || NARROWNESS[WHO[access]] < NARROWNESS[expected];
    });
    expect(wider.map(({ name, access }) => `${name}: ${access}`)).toEqual([]);
  });

  it("passes a stranger's forged data through parsing to the permission check", () => {
    const forged = forgedData(idsOfNothing(), randomUUID());
    const notTaken = [...everyVerb.values()].filter(({ sent }) => !sent.safeParse(forged).success);
    expect(notTaken.map(({ name }) => name)).toEqual(NOT_FORGED);
  });

  it("is the only place that names a verb: card templates never do", () => {
    const folder = join(projectRoot(), "cards/templates");
    const templates = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".json"),
    );
    expect(templates.length).toBeGreaterThan(10);
    const naming = templates.filter((name) => /"verb":\s*"(?!\$\{)/.test(readFileSync(join(folder, name), "utf8")));
    expect(naming).toEqual([]);
  });
});
