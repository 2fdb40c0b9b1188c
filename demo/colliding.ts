import { approveAll } from "./approving";
import { buttonsOf, type Card, inputsOf } from "./card";
import { join } from "./joining";
import { inputFor, open, save } from "./opening";
import { expectOn, type Stage, type StageWithStatus } from "./stage";
import type { TeamsUser } from "./teamsClient";

const SECTION = "needs";
const BASE = "Ansatte har meldt behovet i høst. De ønsker tid. Vi begynner i januar.";
const APART = { kari: BASE.replace("høst", "vår og høst"), ola: BASE.replace("januar", "mars") };
const MERGED = APART.kari.replace("januar", "mars");
const SAME = { kari: MERGED.replace("tid", "mer tid"), ola: MERGED.replace("tid", "tid hver uke") };
const AGREED = MERGED.replace("tid", "mer tid hver uke");

/** Kari and Ola write in the same field of the kommune, each on a card drawn before the other saved: twice. */
export async function collide(stage: StageWithStatus): Promise<void> {
  const { client, people, status, say } = stage;
  const { kari, ola } = people;
  const from = client.mark;
  await join(client, ola, status, "municipalOwner", null);
  const asked = await kari.receive(
    from,
    "Ola Bakkevik vil også godkjenne, og det kan først skje når en av dere sier ja.",
  );
  await kari.press(asked, ({ data }) => data.answer === "approves");
  await ola.receive(from, "Kari Nordmo har sagt ja til at du godkjenner for Fjordvik kommune.");
  say("Ola blir med i kommunen: han skriver med en gang, og godkjenner når Kari har sagt ja");
  const first = await open(kari, SECTION);
  const { id } = inputFor(first, "text");
  const saved = await save(kari, first, { [id]: BASE });

  const { ola: merged } = await bothSave(stage, { kari: saved, ola: await open(ola, SECTION) }, id, APART);
  expectOn(stage, "Olas kort", merged, "Du og Kari Nordmo skrev samtidig. Begge endringene er med.");
  stage.expect("Olas kort har ikke begge endringene", standsIn(merged, id, MERGED));
  say("Kari og Ola skriver i samme felt på hvert sitt sted: begge endringene er med");

  const { kari: stored, ola: choosing } = await bothSave(
    stage,
    { kari: await open(kari, SECTION), ola: merged },
    id,
    SAME,
  );
  expectOn(stage, "Olas kort", choosing, "Kari Nordmo lagret dette feltet mens du skrev.", SAME.kari, SAME.ola);
  const together = inputsOf(choosing)[0]?.id ?? "";
  const agreed = await ola.press(choosing, "Lagre felles tekst", { [together]: AGREED });
  stage.expect("Den felles teksten står ikke", standsIn(agreed, id, AGREED));
  say("De skriver ulikt på samme sted: Ola ser begge tekstene og lagrer en felles tekst");

  const versions = await historyOf(kari, stored, id);
  expectOn(stage, "Historikken", versions, BASE, ...Object.values(APART), MERGED, ...Object.values(SAME), AGREED);
  expectOn(stage, "Historikken", versions, "skrevet samtidig, flettet inn", "skrevet samtidig, ble ikke stående");
  say("Alle sju tekstene er i historikken");
  stage.expect("Kari har ikke én seksjon å godkjenne på nytt", (await approveAll(kari)) === 1);
  say("Kari godkjenner det som ble endret");
}

const standsIn = (card: Card, input: string, text: string): boolean =>
  inputsOf(card).some(({ id, value }) => id === input && value === text);

type OfBoth<What> = Readonly<Record<"kari" | "ola", What>>;

/** Both have the section open; Kari saves hers, and Ola then his. @returns the cards that answer them */
async function bothSave(
  { people: { kari, ola } }: Stage,
  shown: OfBoth<Card>,
  input: string,
  texts: OfBoth<string>,
): Promise<OfBoth<Card>> {
  return {
    kari: await save(kari, shown.kari, { [input]: texts.kari }),
    ola: await save(ola, shown.ola, { [input]: texts.ola }),
  };
}

/** All versions of one field, which the history of the section in front of the user lists beside its other fields. */
async function historyOf(user: TeamsUser, section: Card, input: string): Promise<Card> {
  const fields = await user.press(section, "Historikk");
  return buttonsOf(fields).some(({ verb, data }) => verb === "history/show" && data.slot === input)
    ? user.press(fields, ({ verb, data }) => verb === "history/show" && data.slot === input)
    : fields;
}
