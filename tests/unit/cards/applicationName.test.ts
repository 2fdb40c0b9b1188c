import { applicationName, whereAndWhose } from "../../../cards/words/whereIs";
import { anApplication } from "../../support/application/application";

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
