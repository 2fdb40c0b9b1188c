import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startConnector } from "../../demo/connector";
import { projectRoot } from "../../env/projectRoot";
import { readForms } from "../../forms";
import { startEmbeddedPostgres } from "../../tools/postgres/startEmbeddedPostgres";
import { endWith } from "../endWith";
import { type Large, largeApplication } from "./application";
import { measureLarge, type Row, savesByTurns } from "./measureLarge";
import type { Place, Press } from "./openLarge";

const FORM = "behovsmelding-2026";
const MEASURES = [5, 10, 20, 40];
const PEOPLE = [5, 20, 60, 200];
/** Where the number of people grows there are so many measures, and where measures grow so many people. */
const [MIDDLE, MOST] = [20, 200];
const SIZES = [
  ...MEASURES.map((measures) => ({ measures, people: MOST })),
  ...PEOPLE.filter((people) => people !== MOST).map((people) => ({ measures: MIDDLE, people })),
];
/** With most measures and people and nobody else there, of a hundred presses one may take longer than so many milliseconds. */
const LIMITS: Partial<Record<Press, number>> = { home: 100, compile: 400 };
/** A save does not grow with the application; by turns, it varies by so much. */
const SAVE_VARIES = 1.25;

const NAMES: Record<Press, string> = {
  save: "lagre",
  home: "oppgaver",
  status: "status",
  left: "hva gjenstår",
  compile: "sett sammen",
};

const say = (line: string) => process.stdout.write(`${line}\n`);
const ms = (count: number): string => (count < 10 ? count.toFixed(1) : count.toFixed(0));

function line(made: Large, besides: string, row: Row): string {
  const { measures, members, parties } = made.application;
  const cells = Object.values(row).map(({ p50, p99 }) => `${ms(p50)} / ${ms(p99)}`.padStart(14));
  return [
    ...[measures.length, members.length, parties.length].map((count) => String(count).padStart(7)),
    besides.padStart(7),
    ...cells,
  ].join(" ");
}

/** What grew faster than the number of measures or of people, and what took longer than its limit. */
function wrongIn(rows: ReadonlyMap<string, Row>): string[] {
  const at = (measures: number, people: number) => rows.get(`${measures} ${people}`) as Row;
  const grown = (from: Row, to: Row, times: number, along: string) =>
    (Object.keys(NAMES) as Press[]).flatMap((press) => {
      const by = to[press].p50 / from[press].p50;
      return by > times ? [`${NAMES[press]} vokste ${by.toFixed(1)} ganger da ${along} vokste ${times} ganger`] : [];
    });
  const largest = at(MEASURES.at(-1) as number, MOST);
  return [
    ...grown(at(5, MOST), at(40, MOST), 8, "tiltakene"),
    ...grown(at(MIDDLE, 5), at(MIDDLE, MOST), 40, "personene"),
    ...Object.entries(LIMITS).flatMap(([press, limit]) => {
      const { p99 } = largest[press as Press];
      return p99 > limit ? [`${NAMES[press as Press]} tar ${ms(p99)} ms av de lovede ${limit}`] : [];
    }),
  ];
}

/** How much longer a save takes with most measures, and with most people; what of it is more than a save varies. */
async function grownSaves(made: readonly Large[], place: Place): Promise<string[]> {
  const of = (measures: number, people: number) =>
    made.find(
      ({ application }) => application.measures.length === measures && application.members.length === people,
    ) as Large;
  const pairs = [
    ["flest tiltak", of(5, MOST), of(40, MOST)],
    ["flest personer", of(MIDDLE, 5), of(MIDDLE, MOST)],
  ] as const;
  const grown: string[] = [];
  for (const [along, small, large] of pairs) {
    const by = await savesByTurns(small, large, place);
    say(`En lagring med ${along} tar ${by.toFixed(2)} ganger så lang tid, annenhver gang med én med færrest`);
    if (by > SAVE_VARIES) grown.push(`lagre tar ${by.toFixed(2)} ganger så lang tid med ${along}`);
  }
  return grown;
}

/**
 * How the cost of a press grows from 5 to 40 measures and from 5 to 200 people, with nobody else there and while 50
 * texts are written beside it. With `--profile FOLDER`, also a processor profile of each press in the largest one.
 */
async function bench(profiles: string | undefined): Promise<string[]> {
  const dataDir = mkdtempSync(join(tmpdir(), "samskriv-large-"));
  const form = readForms(join(projectRoot(), "forms")).get(FORM);
  if (!form) throw new Error(`no form ${FORM}`);
  const server = await startEmbeddedPostgres({ dataDir });
  const made = SIZES.map((size) => largeApplication(form, size));
  const accounts = new Map(made.flatMap(({ people }) => people.map(({ account }) => [account.id, account])));
  const connector = await startConnector({ accounts: [...accounts.values()] });
  const place: Place = { adminUrl: server.url, dataDir, form, connector };
  const rows = new Map<string, Row>();
  try {
    say("Fra trykket til kortet: det midterste og det 99. av hundre, i millisekunder");
    say(
      `${["tiltak", "pers.", "parter", "skriver"].map((each) => each.padStart(7)).join(" ")} ${Object.values(NAMES)
        .map((name) => name.padStart(14))
        .join(" ")}`,
    );
    for (const each of made) {
      const { measures, members } = each.application;
      const largest = measures.length === MEASURES.at(-1);
      const { alone, beside, saves } = await measureLarge(each, place, largest ? profiles : undefined);
      rows.set(`${measures.length} ${members.length}`, alone);
      say(line(each, "ingen", alone));
      say(`${line(each, "50", beside)}  (${saves} lagringer ved siden av)`);
    }
    return [...wrongIn(rows), ...(await grownSaves(made, place))];
  } finally {
    await connector.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

endWith(bench(parseArgs({ options: { profile: { type: "string" } } }).values.profile));
