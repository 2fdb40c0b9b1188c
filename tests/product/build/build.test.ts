import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { projectRoot } from "../../../env/projectRoot";

let root: string;
const at = (path: string) => join(root, path);
const write = (path: string, text: string) => {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
};

/** A project of two sources and one file of words, with the build script, the schema and the compiler of this one. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "samskriv-build-"));
  for (const each of ["scripts/build.mjs", "prisma.config.ts", "prisma/schema.prisma", "prisma/generated"])
    cpSync(join(projectRoot(), each), at(each), { recursive: true });
  symlinkSync(join(projectRoot(), "node_modules"), at("node_modules"));
  const { compilerOptions } = JSON.parse(readFileSync(join(projectRoot(), "tsconfig.json"), "utf8"));
  write("tsconfig.json", JSON.stringify({ compilerOptions, include: ["cards", "cards/**/*.json"] }));
  write("package.json", "{}");
  write("cards/words.json", '{ "hello": "Hei" }');
  write("cards/card.ts", 'import words from "./words.json";\nexport const card: string = words.hello;\n');
  write("cards/other.ts", "export const other: number = 1;\n");
});
afterEach(() => rmSync(root, { recursive: true }));

async function build(): Promise<{ status: number | null; said: string }> {
  const child = spawn(process.execPath, [at("scripts/build.mjs")]);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text: Buffer) => (said += text.toString()));
  const status = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { status, said };
}

const BUILT = { status: 0, said: "Bygger Samskriv …\n" };
const UNCHANGED = { status: 0, said: "" };

describe("A build", () => {
  it("compiles changed sources and wording, and is silent if nothing changed", async () => {
    expect(await build()).toEqual(BUILT);
    const { mtimeMs } = statSync(at("dist/cards/card.js"));
    expect(await build()).toEqual(UNCHANGED);
    expect(statSync(at("dist/cards/card.js")).mtimeMs).toBe(mtimeMs);

    write("cards/words.json", '{ "hello": "God dag" }');
    expect(await build()).toEqual(BUILT);
    expect(readFileSync(at("dist/cards/words.json"), "utf8")).toContain("God dag");
  });

  it("copies the templates of pages when they change, and removes those that are gone", async () => {
    write("documents/page/templates/page.eta", "<p>Hei</p>");
    write("documents/page/templates/page.css", "p {}");
    expect(await build()).toEqual(BUILT);
    expect(readFileSync(at("dist/documents/page/templates/page.eta"), "utf8")).toBe("<p>Hei</p>");
    expect(await build()).toEqual(UNCHANGED);

    write("documents/page/templates/page.eta", "<p>God dag</p>");
    rmSync(at("documents/page/templates/page.css"));
    expect(await build()).toEqual(BUILT);
    expect(readFileSync(at("dist/documents/page/templates/page.eta"), "utf8")).toBe("<p>God dag</p>");
    expect(existsSync(at("dist/documents/page/templates/page.css"))).toBe(false);
  });

  it("removes the output of a deleted source", async () => {
    await build();
    expect(existsSync(at("dist/cards/other.js"))).toBe(true);
    rmSync(at("cards/other.ts"));
    await build();
    expect([existsSync(at("dist/cards/other.js")), existsSync(at("dist/cards/card.js"))]).toEqual([false, true]);
  });

  it("reports compiler errors every time until they are fixed", async () => {
    write("cards/other.ts", 'export const other: number = "one";\n');
    for (const _ of [1, 2]) {
      const { status, said } = await build();
      expect(status).toBe(1);
      expect(said).toContain("cards/other.ts(1,14): error TS2322");
    }
    write("cards/other.ts", "export const other: number = 1;\n");
    expect(await build()).toEqual(BUILT);
  });

  it("waits for another running build", async () => {
    const both = await Promise.all([build(), build()]);
    expect(both.map(({ status }) => status)).toEqual([0, 0]);
    expect(both.map(({ said }) => said).sort()).toEqual([UNCHANGED.said, BUILT.said]);
    expect(existsSync(at("dist/.building"))).toBe(false);
  });

  it("takes over from a killed build", async () => {
    write("dist/.building", String(2 ** 22 + 1));
    expect(await build()).toEqual(BUILT);
  });

  it("generates the Prisma client again when the schema has changed", async () => {
    await build();
    const made = readFileSync(at("prisma/generated/.made-from"), "utf8");
    write("prisma/schema.prisma", `${readFileSync(at("prisma/schema.prisma"), "utf8")}\n// changed\n`);
    expect(await build()).toEqual(BUILT);
    expect(readFileSync(at("prisma/generated/.made-from"), "utf8")).not.toBe(made);
    expect(existsSync(at("prisma/generated/client.ts"))).toBe(true);
  });

  it("uses the existing dist/ if there is no compiler, and says what is missing if there is none", async () => {
    rmSync(at("node_modules"));
    expect(await build()).toMatchObject({
      status: 1,
      said: expect.stringContaining("Mangler både dist/ og TypeScript"),
    });
    write("dist/cards/card.js", "");
    expect(await build()).toEqual(UNCHANGED);
  });
});
