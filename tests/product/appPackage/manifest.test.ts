import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { commandsFor } from "../../../bot/edge/commands";
import { saidIn } from "../../../bot/edge/commands/command";
import { help } from "../../../cards/wording/nb.json";
import { projectRoot } from "../../../env/projectRoot";

const root = projectRoot();
const read = (path: string) => readFileSync(join(root, path), "utf8");

const values: Record<string, string> = {
  TEAMS_APP_ID: "33333333-3333-4333-8333-333333333333",
  BOT_ID: "11111111-1111-4111-8111-111111111111",
  APP_NAME_SUFFIX: "-lokal",
  OPERATOR_NAME: "Et kompetansenettverk i Nordland",
  OPERATOR_WEBSITE_URL: "https://kommune.example/",
  OPERATOR_PRIVACY_URL: "https://kommune.example/personvern",
  OPERATOR_TERMS_URL: "https://kommune.example/vilkar",
};

const placeholder = /\$\{\{([A-Z_]+)\}\}/g;
const placeholdersIn = (path: string) => [...read(path).matchAll(placeholder)].map(([, name]) => name ?? "");
const filledIn = (path: string) =>
  JSON.parse(read(path).replaceAll(placeholder, (whole, name: string) => values[name] ?? whole));

const complaintsAbout = (manifest: unknown): string[] => {
  const { stdout, stderr } = spawnSync(process.execPath, [join(__dirname, "validateManifest.mjs")], {
    input: JSON.stringify(manifest),
    encoding: "utf8",
  });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout);
};

type Command = { title: string; description: string };
type CommandList = { scopes: string[]; commands: Command[] };

const manifest = filledIn("appPackage/manifest.json");
const nynorsk: Record<string, string> = filledIn("appPackage/nn.json");
const commandLists: CommandList[] = manifest.bots[0].commandLists;

/** The manifest with the words of nn.json in the places that their keys name, `bots[0].commandLists[1]` and so on. */
function inNynorsk() {
  const translated = structuredClone(manifest);
  for (const [key, words] of Object.entries(nynorsk)) {
    const path = key.split(/[.[\]]+/);
    const last = path.pop() ?? "";
    const holder = path.reduce((place, step) => place[step], translated);
    if (typeof holder[last] !== "string") throw new Error(`nn.json translates ${key}, which the manifest lacks`);
    if (key !== "$schema") holder[last] = words;
  }
  return translated;
}

describe("The app package", () => {
  it.each([
    ["bokmål", manifest],
    ["nynorsk", inNynorsk()],
  ])("is valid in %s according to the offline schema", (_language, content) => {
    expect(complaintsAbout(content)).toEqual([]);
  });

  it("is refused while it has unfilled placeholders", () => {
    const complaints = complaintsAbout(JSON.parse(read("appPackage/manifest.json")));

    expect(complaints).toEqual(
      expect.arrayContaining([expect.stringMatching(/^\/id /), expect.stringMatching(/botId /)]),
    );
  });

  it("lets the bot send and receive files in a personal chat", () => {
    expect(manifest.bots[0]).toMatchObject({ supportsFiles: true, scopes: expect.arrayContaining(["personal"]) });
  });

  it("uses bokmål by default and nynorsk on request", () => {
    expect(manifest.localizationInfo).toEqual({
      defaultLanguageTag: "nb",
      additionalLanguages: [{ languageTag: "nn", file: "nn.json" }],
    });
  });

  it("describes every command in nynorsk too", () => {
    const places = commandLists.flatMap(({ commands }, list) =>
      commands.map((_, command) => `bots[0].commandLists[${list}].commands[${command}].description`),
    );

    expect(Object.keys(nynorsk).filter((key) => key.startsWith("bots"))).toEqual(places);
  });

  it("offers the bot in personal chats and in channels, each with a command list", () => {
    expect(manifest.bots[0].scopes).toEqual(["personal", "team"]);
    expect(commandLists.flatMap(({ scopes }) => scopes)).toEqual(["personal", "team"]);
  });

  const titles = commandLists.flatMap(({ commands }) => commands.map(({ title }) => title));

  it.each(titles)("names a command as the help card does: %s", (title) => {
    expect(Object.values(help)).toContain(title);
  });

  it.each(titles)("lists only commands that the bot understands: %s", (title) => {
    expect(commandsFor(null).some(({ matches }) => matches(saidIn(title)))).toBe(true);
  });

  it.each([
    ["color.png", 192],
    ["outline.png", 32],
  ])("has a square %s, %i pixels wide", (name, side) => {
    const png = readFileSync(join(root, "appPackage", name));

    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([side, side]);
  });

  it("has an outline icon with transparency", () => {
    const colourType = readFileSync(join(root, "appPackage/outline.png")).readUInt8(25);

    expect([4, 6]).toContain(colourType);
  });
});

describe("The toolkit configuration", () => {
  const filledInBySteps = (path: string): string[] =>
    parse(read(path)).provision.flatMap((step: { writeToEnvironmentFile?: Record<string, string> }) =>
      Object.values(step.writeToEnvironmentFile ?? {}),
    );

  it.each([
    ["teamsapp.yml", "env/.env.dev", ["infra/azure.parameters.json"]],
    ["teamsapp.local.yml", "env/.env.local.example", []],
  ])("has a line for each placeholder of %s in %s", (steps, env, more) => {
    const named = read(env).match(/^[A-Z_]+(?==)/gm) ?? [];
    const used = [steps, "appPackage/manifest.json", "appPackage/nn.json", ...more].flatMap(placeholdersIn);

    expect(named).toEqual(expect.arrayContaining([...used, ...filledInBySteps(steps)]));
  });

  it.each(["teamsapp.yml", "teamsapp.local.yml"])("writes no secret to a file in %s", (steps) => {
    expect(filledInBySteps(steps).filter((name) => /SECRET|PASSWORD/.test(name))).toEqual([]);
  });
});
