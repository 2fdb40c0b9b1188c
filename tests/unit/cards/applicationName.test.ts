import { applicationName, whereAndWhose } from "../../../cards/words/whereIs";
import { anApplication, withAllAnswers, withAllSent } from "../../support/application/application";
import { saidIn, writtenIn } from "../../support/cards/cardTree";
import { everyCard } from "../../support/cards/everyCard";

/** These are about no application, or list it with its owner in a row; or they stand in its own channel. */
const ABOUT_NONE =
  /^(created|what (was not understood|others got)|an input that|no input came|help|played by|welcome|a group chat|notice|set up|home of (nobody|deputies)|move here|moved here|part of a draft|reminder put off|reminders as|import:|sent files)/;

const application = anApplication();
const owner = application.parties.find(({ kind }) => kind === "municipalOwner")?.name ?? "";

it.each([
  ["Behovsmelding 2027", 2027, `Behovsmelding 2027 · ${owner}`],
  ["Behovsmelding", 2027, `Behovsmelding · 2027 · ${owner}`],
  [`Behovsmelding for ${owner}`, 2028, `Behovsmelding for ${owner} · 2028`],
])("An application of the title %j is told from others by its year and owner", (title, year, name) => {
  const parties = application.parties
    .filter(({ kind }) => kind !== "municipalOwner")
    .concat(application.parties.filter(({ kind }) => kind === "municipalOwner").slice(0, 1));
  expect(applicationName({ title, year, parties })).toBe(name);
});

it("The heading of a section in a measure names the owner too", () => {
  const [measure] = application.measures;
  expect(whereAndWhose(application, measure?.id ?? null)).toMatch(new RegExp(`${measure?.name} · ${owner}`));
});

const who = { writer: "kari", approver: "ola", coordinator: "turid" };
const cards = everyCard(withAllSent(withAllAnswers(application)), who).filter(([name]) => !ABOUT_NONE.test(name));

it.each(cards)(
  "The card %s names the owner, and so tells the application from another of the same name",
  (_name, card) => {
    expect([...writtenIn(card), ...saidIn(card)].join("\n")).toContain(owner);
  },
);
