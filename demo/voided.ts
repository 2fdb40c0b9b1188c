import { approveAll } from "./approving";
import { buttonsOf } from "./card";
import { inputFor, open, save } from "./opening";
import { expectOn, type Stage } from "./stage";

const SECTION = "partnership";
const MORE = "Vi møtes fire ganger i året.";

/** Kari changes what is approved. Its approvals fall away, and Liv approves anew by what is different. */
export async function voidAnApproval(stage: Stage): Promise<void> {
  const { client, people, expect, say } = stage;
  const { kari, liv } = people;
  const from = client.mark;
  const section = await open(kari, SECTION);
  const { id, value } = inputFor(section, "text");
  await save(kari, section, { [id]: `${value} ${MORE}` });

  const standing = await kari.press(await kari.home(), "Gjør ferdig");
  expectOn(stage, "«Gjør ferdig»", standing, "2 Plan for partnerskap");
  const difference = await liv.receive(from, MORE);
  expectOn(stage, "Livs kort", difference, "Godkjenn på nytt");
  expect(
    "Livs kort viser mer enn det som er endret",
    buttonsOf(difference).some(({ title }) => title === stage.client.said("Les hele seksjonen")),
  );
  say("Kari endrer en godkjent seksjon: godkjenningene faller bort, og Liv ser hva som er nytt");

  const approved = await liv.press(difference, "Godkjenn på nytt");
  expectOn(stage, "Svaret til Liv", approved, "Takk, godkjent", "Nå er det ikke mer som venter på din godkjenning.");
  expect("Kari har ikke én seksjon å godkjenne på nytt", (await approveAll(kari)) === 1);
  say("Liv godkjenner på nytt, og Kari for kommunen");
}
