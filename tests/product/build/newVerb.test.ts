import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "../../../env/projectRoot";

let root: string;
const at = (path: string) => join(root, path);
const read = (path: string) => readFileSync(at(path), "utf8");
const run = (...args: string[]) => spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
const newVerb = (...args: string[]) => run("scripts/newVerb.mjs", ...args);

/** What the compiler and Biome read, and the compiler's memory of it. */
const COPIED = [
  ...["bot", "cards", "prisma", "jobs", "documents", "importing", "forms", "domain", "env", "tools", "demo", "bench"],
  ...["chaos", "attack", "scripts", "tests", "package.json", "tsconfig.json", "biome.json", "prisma.config.ts"],
  "dist/.tsbuildinfo",
];

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "samskriv-verb-"));
  for (const each of COPIED) cpSync(join(projectRoot(), each), at(each), { recursive: true });
  symlinkSync(join(projectRoot(), "node_modules"), at("node_modules"));
});
afterAll(() => rmSync(root, { recursive: true }));

describe("A new verb", () => {
  it.each([
    [[], "Usage: npm run new:verb -- room/name"],
    [["approval"], "Usage: npm run new:verb -- room/name"],
    [
      ["kitchen/withdraw"],
      "There is no room «kitchen». The rooms are application, approval, attachments, award, consultation",
    ],
    [["approval/Withdraw"], "«Withdraw» is not camelCase, like withdraw or askChange."],
    [["approval/with-draw"], "«with-draw» is not camelCase"],
    [["approval/show"], "There is a verb «approval/show» already."],
    [["approval/approve"], "There is a verb «approval/approve» already."],
    [["approval/draft"], "The name «draft» is taken: there is cards/finalising/draftCard.ts."],
    [["approval/documentPage"], "The name «documentPage» is taken: cards/wording/nb.json has words under it."],
    [["approval/delete"], "The name «delete» is taken: it is a word of JavaScript."],
  ])("is refused with a sentence for %j", (args, sentence) => {
    const before = read("cards/wording/nb.json");
    const { status, stderr } = newVerb(...args);
    expect([status, stderr]).toEqual([1, expect.stringContaining(sentence)]);
    expect(read("cards/wording/nb.json")).toBe(before);
  });

  it("is not half made if a list is not as expected", () => {
    const list = read("tests/support/bot/verbRules.ts");
    writeFileSync(at("tests/support/bot/verbRules.ts"), list.replace(/\]\);\n$/, ""));
    const { status, stderr } = newVerb("approval/withdraw");
    writeFileSync(at("tests/support/bot/verbRules.ts"), list);
    expect(status).toBe(1);
    expect(stderr).toContain("tests/support/bot/verbRules.ts has 0 places");
    expect(existsSync(at("bot/approval/withdraw.ts"))).toBe(false);
  });

  it("compiles and is formatted, in a room that had few files and one whose buttons carry a place", () => {
    for (const verb of ["approval/withdraw", "handover/thank", "thread/closeDown"])
      expect(newVerb(verb)).toMatchObject({ status: 0, stderr: "" });
    expect(read("bot/edge/actions.ts")).toContain('import { withdraw } from "../approval/withdraw";');
    expect(read("tests/unit/floors/rooms.test.ts")).not.toContain('"bot/handover"');
    const tsc = run("node_modules/typescript/bin/tsc", "--noEmit", "-p", ".");
    expect(tsc.stdout).toBe("");
    const biome = run(
      "node_modules/@biomejs/biome/bin/biome",
      "check",
      "bot",
      "cards",
      "tests/product",
      "tests/support",
    );
    expect(biome.status).toBe(0);
  });
});
