import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "../../../env/projectRoot";
import { check } from "../../../tools/form/check";
import { runningDatabase } from "../../../tools/form/use/runningDatabase";
import { useOf } from "../../../tools/form/use/useOf";
import { startEmbeddedPostgres } from "../../../tools/postgres/startEmbeddedPostgres";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { open, partnership, save } from "../../support/bot/partnership";
import { storedIn } from "../../support/database/stored";

describe("the check of an edition in use", () => {
  let folder: string;
  let test: TestBot;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "forms-"));
    cpSync(join(projectRoot(), "forms"), folder, { recursive: true });
    test = await startTestBot();
    const { kari } = test.user;
    const { applicationId } = await partnership(test);
    const { id: measureId } = await test.database.db.prisma.measure.findFirstOrThrow();
    const write = async (sectionId: string, typed: Record<string, string>) =>
      save(kari, await open(kari, applicationId, sectionId, measureId), typed);
    await write("needs", { text: "Hemmelig tekst.", phases: "analysis,planning" });
    await write("ownEffort", { text: "Tid og lokaler." });
    await write("economy", { grant: "100 000", use: "Frikjøp." });
  });
  afterAll(async () => {
    await test.stop();
    rmSync(folder, { recursive: true });
  });
  const checked = async (edition: string, database: () => Promise<string | null> = async () => test.database.url) => {
    const said: string[] = [];
    return { status: await check(join(folder, edition), (line) => said.push(line), database), said };
  };

  it("says which applications and channels use it, and changes nothing", async () => {
    const before = await storedIn(test.database.db);

    expect(await checked("behovsmelding-2026")).toEqual({
      status: 0,
      said: [
        "Bruk: 1 behovsmelding i 1 kanal er skrevet i behovsmelding-2026:",
        "  Behovsmelding 2027 (2027, under arbeid), Kompetansenettverk Fjord, kanal 19:channel",
        "behovsmelding-2026: ingen feil, 0 merknader.",
      ],
    });
    expect((await checked("behovsmelding-2024")).said).toContain(
      "Bruk: Ingen behovsmeldinger er skrevet i behovsmelding-2024.",
    );
    expect(await storedIn(test.database.db)).toEqual(before);
  });

  it("says which fields, options, purposes and sections with answers were lost", async () => {
    const file = join(folder, "behovsmelding-2026", "form.json");
    const text = readFileSync(file, "utf8");
    const form = JSON.parse(text);
    const section = (id: string) => form.sections.find((each: { id: string }) => each.id === id);
    const field = (of: string, id: string) => section(of).fields.find((each: { id: string }) => each.id === id);
    const phases = field("needs", "phases");
    phases.options = phases.options.filter((id: string) => id !== "planning");
    section("economy").fields = section("economy").fields.filter(({ id }: { id: string }) => id !== "use");
    form.sections = form.sections.filter(({ id }: { id: string }) => id !== "ownEffort");
    const names = ["nb", "nn", "en"].map((name) => join(folder, "behovsmelding-2026", `${name}.json`));
    form.checks = form.checks.filter(({ section: of, reason }: Record<string, unknown>) => of !== "economy" || !reason);
    writeFileSync(file, JSON.stringify(form, null, 2));
    for (const name of names) {
      const words = JSON.parse(readFileSync(name, "utf8"));
      delete words.sections.ownEffort;
      delete words.sections.economy.fields.use;
      delete words.sections.needs.fields.phases.options.planning;
      writeFileSync(name, JSON.stringify(words, null, 2));
    }
    const recognition = join(folder, "behovsmelding-2026", "recognition.json");
    const kept = readFileSync(recognition, "utf8");
    rmSync(recognition);

    const { said } = await checked("behovsmelding-2026");

    writeFileSync(file, text);
    writeFileSync(recognition, kept);
    const found = said.join("\n");
    expect(found).toContain("seksjonen «ownEffort» er borte, og har 1 svar");
    expect(found).toContain("feltet «use» er borte, og har 1 svar");
    expect(found).toContain("valget «planning» i feltet «phases» er borte, og er valgt i 1 svar");
    expect(found).not.toContain("Hemmelig");
    expect(found).not.toContain("grant");
  });

  it("finds the embedded database while it runs, and does not start it", async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "data-"));
    const env = { SAMSKRIV_DATA_DIR: dataDir, SAMSKRIV_ENV_FILE: "none" };
    expect([await runningDatabase(env), readdirSync(dataDir)]).toEqual([null, []]);

    const server = await startEmbeddedPostgres({ dataDir, flags: ["-c", "fsync=off"] });
    const url = (await runningDatabase(env)) ?? "";
    await expect(useOf(url, "behovsmelding-2026", [])).rejects.toMatchObject({ code: "42P01" });
    expect((await checked("behovsmelding-2024", async () => url)).said[0]).toContain("(42P01)");
    await server.stop();

    expect(await runningDatabase(env)).toBeNull();
    rmSync(dataDir, { recursive: true });
  });

  it("goes on without a database, and never says its address", async () => {
    const away = "postgresql://bruker:hemmelig@127.0.0.1:1/borte";
    for (const database of [async () => null, async () => away]) {
      const { said } = await checked("behovsmelding-2024", database);
      expect(said[0]).toMatch(/^Bruk: ikke kontrollert, /);
      expect(said.join()).not.toContain("hemmelig");
    }
    expect(await runningDatabase({ SAMSKRIV_DATA_DIR: folder, SAMSKRIV_ENV_FILE: "none" })).toBeNull();
    expect(await runningDatabase({ DATABASE_URL: away, SAMSKRIV_ENV_FILE: "none" })).toBe(away);
  });
});
