import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { forgedData, idsOfNothing } from "../../../../attack/forgedData";
import { actions } from "../../../../bot/edge/actions";
import { everyVerb } from "../../../../cards/verbs/everyVerb";
import type { Access } from "../../../../cards/verbs/verb";
import { projectRoot } from "../../../../env/projectRoot";
import { VERB_RULES, type Who } from "../../../support/bot/verbRules";

/** One's own rhythm is nobody else's, and `to` is a number where a measure is moved. */
const NOT_FORGED = ["me/setReminders", "import/placeText"];

/** Whom a verb lets in, in the words of what is expected of it: the narrower, the higher. */
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
  it("holds exactly the verbs that have a handler", () => {
    expect([...everyVerb.keys()].sort()).toEqual([...actions.keys()].sort());
  });

  it("gives each handler the very verb that cards make their buttons from", () => {
    expect([...actions].filter(([name, action]) => action.verb !== everyVerb.get(name))).toEqual([]);
  });

  it("lets nobody press a button whom the expectation keeps out", () => {
    const wider = [...everyVerb.values()].filter(({ name, access }) => {
      const expected = VERB_RULES.get(name);
      return expected === undefined || NARROWNESS[WHO[access]] < NARROWNESS[expected];
    });
    expect(wider.map(({ name, access }) => `${name}: ${access}`)).toEqual([]);
  });

  it("takes what strangers forge, so that they get past the parsing to the check of who they are", () => {
    const forged = forgedData(idsOfNothing(), randomUUID());
    const notTaken = [...everyVerb.values()].filter(({ sent }) => !sent.safeParse(forged).success);
    expect(notTaken.map(({ name }) => name)).toEqual(NOT_FORGED);
  });

  it("is the only place that names a verb: no template of a card does", () => {
    const folder = join(projectRoot(), "cards/templates");
    const templates = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".json"),
    );
    expect(templates.length).toBeGreaterThan(10);
    const naming = templates.filter((name) => /"verb":\s*"(?!\$\{)/.test(readFileSync(join(folder, name), "utf8")));
    expect(naming).toEqual([]);
  });
});
