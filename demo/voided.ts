import { approveAll, toApprove } from "./approving";
import { buttonsOf } from "./card";
import { inputFor, open, save } from "./opening";
import { expectOn, type Stage } from "./stage";

const SECTION = "partnership";
const MORE = "Vi møtes fire ganger i året.";

/** Kari changes what is approved. Its approvals fall away, and Liv approves anew by what is different. */
export async function voidAnApproval(stage: Stage): Promise<void> {
  const { people, expect, say } = stage;
  const { kari, liv } = people;
  const section = await open(kari, SECTION);
  const { id, value } = inputFor(section, "text");
  await save(kari, section, { [id]: `${value} ${MORE}` });

  const standing = await kari.press(await kari.say("mine oppgaver"), "Gjør ferdig");
  expectOn(stage, "«Gjør ferdig»", standing, "2 Plan for partnerskap");
  const difference = await liv.press(
    await toApprove(liv),
    ({ verb, data }) => verb === "approval/show" && data.sectionId === SECTION,
  );
  expectOn(stage, "Livs kort", difference, MORE, "Godkjenn på nytt");
  expect(
    "Livs kort viser mer enn det som er endret",
    buttonsOf(difference).some(({ title }) => title === "Les hele seksjonen"),
  );
  say("Kari endrer en godkjent seksjon: godkjenningene faller bort, og Liv ser hva som er nytt");

  expectOn(stage, "Svaret til Liv", await liv.press(difference, "Godkjenn på nytt"), "Takk, godkjent");
  const left = buttonsOf(await toApprove(liv)).filter(({ verb }) => verb === "approval/show").length;
  expect(`Liv har ${left} seksjoner å godkjenne`, left === 0);
  expect("Kari har ikke én seksjon å godkjenne på nytt", (await approveAll(kari)) === 1);
  say("Liv godkjenner på nytt, og Kari for kommunen");
}
