import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import mammoth from "mammoth";
import type { Effort } from "../../demo/summary";
import { projectRoot } from "../../env/projectRoot";

// The whole product and Microsoft's local client, on a machine that may be busy with other tests.

const FINAL = { nb: "Endelig versjon", nn: "Endeleg versjon", en: "Final version" };

describe.each(["nb", "nn", "en"] as const)("npm run demo -- --language %s", (language) => {
  let out: string;
  let code: number | null;
  let [said, wrong] = ["", ""];
  beforeAll(async () => {
    out = mkdtempSync(join(process.env.SAMSKRIV_TEST_FOLDER as string, "demo-"));
    const env = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !/^(SAMSKRIV_|BOT_|DATABASE_URL)/.test(name)),
    );
    const demo = spawn(process.execPath, [join("dist", "demo", "main.js"), "--language", language, "--out", out], {
      cwd: projectRoot(),
      env: { ...env, SAMSKRIV_ENV_FILE: join(out, "settings.env") },
      stdio: ["ignore", "pipe", "pipe"],
    });
    demo.stdout.on("data", (chunk) => (said += chunk));
    demo.stderr.on("data", (chunk) => (wrong += chunk));
    [code] = await once(demo, "close");
  });
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  it("produces the expected figures and scenes", () => {
    expect(wrong).toBe("");
    expect(code).toBe(0);
    expect(JSON.parse(readFileSync(join(out, "summary.json"), "utf8"))).toMatchObject({
      totals: { owner: 880_000, uh: 1_578_860, total: 2_458_860 },
      sections: { total: 45, approved: 45 },
      posted: { replies: 7 },
    });
  });

  it("lets nobody type more than one command, and takes as many presses as docs/effort.md says", () => {
    const { efforts } = JSON.parse(readFileSync(join(out, "summary.json"), "utf8")) as { efforts: Effort[] };

    expect(efforts.map(({ who, commands }) => [who, commands])).toEqual([
      ["Kari Nordmo", 1],
      ...["Ola Bakkevik", "Liv Strandheim", "Per Nyvoll", "Anne Lerkedal"].map((who) => [who, 0]),
    ]);
    const page = readFileSync(join(projectRoot(), "docs", "effort.md"), "utf8");
    for (const { who, presses, commands } of efforts)
      expect(page).toMatch(new RegExp(`^\\| ${who}: .* \\| ${presses} \\| ${commands} \\|$`, "m"));
  });

  it.each([
    "Kari og Ola skriver i samme felt på hvert sitt sted: begge endringene er med",
    "De skriver ulikt på samme sted: Ola ser begge tekstene og lagrer en felles tekst",
    "Alle sju tekstene er i historikken",
    "Kari endrer en godkjent seksjon: godkjenningene faller bort, og Liv ser hva som er nytt",
    "Liv godkjenner på nytt, og Kari for kommunen",
    "Utdanningsforbundet er ikke hørt: «Gjør ferdig» vil ha en begrunnelse, og Kari venter",
    "svarer på drøftingen med en uttalelse og godkjenner",
    "Nå er det ingenting i veien",
    "Kari gir koordinatorrollen videre til Ola, som får et kort om det",
    "Ola gjør behovsmeldingen ferdig, og kanalen får endelig versjon 1",
  ])("plays the scene: %s", (line) => {
    expect(said).toContain(line);
  });

  it("leaves final documents in which the union's statement is unchanged", async () => {
    const documents = readdirSync(out).filter((name) => name.endsWith(".docx"));
    expect(documents).toHaveLength(5);
    for (const name of documents) {
      const { value } = await mammoth.extractRawText({ path: join(out, name) });
      expect(value).toContain(
        "Vi støtter tiltakene, men ble spurt *sent*.\n\n1. Møtet i vår må settes opp nå.\n\n2. Vikarer må være på plass.",
      );
      expect(value).toContain(FINAL[language]);
    }
  });
});
