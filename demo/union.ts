import { answersFor } from "./answers";
import { buttonsOf, inputsOf, textOf } from "./card";
import { VOICES } from "./cast";
import { inputFor } from "./opening";
import { expectOn, type Stage } from "./stage";

/** Unchanged in the documents: with its marks, and line by line. */
export const STATEMENT =
  "Vi støtter tiltakene, men ble spurt *sent*.\n1. Møtet i vår må settes opp nå.\n2. Vikarer må være på plass.";

const SECTION = "Behovsmeldingen har vært drøftet i medbestemmelse";

/** The union was asked and has not answered, so nothing can be made final without a reason. Then it is heard. */
export async function hearTheUnion(stage: Stage): Promise<void> {
  const { people, expect, say } = stage;
  const { kari, anne } = people;
  const skipped = await kari.press(await kari.home(), "Gjør ferdig");
  expectOn(stage, "«Gjør ferdig»", skipped, SECTION, "Utdanningsforbundet Fjordvik");
  const refused = await kari.press(skipped, "final/confirm", { reason: "" });
  expectOn(stage, "«Gjør ferdig» uten begrunnelse", refused, "Skriv en begrunnelse, så alle forstår hvorfor.");
  say("Utdanningsforbundet er ikke hørt: «Gjør ferdig» vil ha en begrunnelse, og Kari venter");

  const asked = await anne.receive(0, "Klar til drøfting");
  let page = await anne.press(asked, "Les hele utkastet");
  let pages = 1;
  for (; buttonsOf(page).some(({ title }) => title === stage.client.said("Les videre")); pages += 1)
    page = await anne.press(page, "Les videre");
  const section = await anne.press(page, "Svar på drøftingen");
  const answers = { ...answersFor(section, VOICES.anne), [inputFor(section, "statement").id]: STATEMENT };
  const sent = await anne.press(section, "Lagre, send og godkjenn", answers);
  expectOn(stage, "Svaret til Anne", sent, "1 seksjon er sendt og godkjent.");
  say(`Anne leser utkastet (${pages} sider), svarer på drøftingen med en uttalelse og godkjenner`);

  const ready = await kari.press(await kari.home(), "Gjør ferdig");
  expectOn(stage, "«Gjør ferdig»", ready, "Alt er godkjent, og ingenting mangler.");
  expect(`«Gjør ferdig» spør fortsatt etter noe:\n${textOf(ready)}`, inputsOf(ready).length === 0);
  say("Nå er det ingenting i veien");
}
