import { returnNews, roleNews } from "../../../../domain/people/roleNews";
import { aMember, anApplication } from "../../../support/application/application";

/** Turid is the coordinator; Kari is a member of Fjordvik. */
const start = anApplication();
const kari = { id: "kari", name: "Kari Prøve" };
const turid = { id: "turid", name: "Turid Testesen" };
const news = { kind: "role-news", applicationId: "application", partyId: "fjordvik", from: "Kari Prøve" };

it("The coordinator is told that a person has left a party.", () => {
  expect(roleNews(start, kari, "kari-fjordvik", null)).toEqual([{ ...news, personId: "turid", to: null, back: false }]);
});

it("The colleague who takes over a role is told too.", () => {
  const tor = { id: "tor", name: "Tor Tiltak" };
  expect(roleNews(start, kari, "kari-fjordvik", tor)).toEqual(
    ["turid", "tor"].map((personId) => ({
      ...news,
      personId,
      to: { personId: "tor", name: "Tor Tiltak" },
      back: false,
    })),
  );
});

it("The coordinator is told that a person is back.", () => {
  expect(returnNews(start, kari, "fjordvik")).toEqual([{ ...news, personId: "turid", to: null, back: true }]);
});

it("A coordinator is not told of their own change.", () => {
  const both = { ...start, members: [...start.members, aMember("turid", "Turid Testesen", "fjordvik")] };
  expect(roleNews(both, turid, "turid-fjordvik", null)).toEqual([]);
});

it("Nobody is told of a membership that is another person's.", () => {
  expect(roleNews(start, kari, "ola-fjordvik", null)).toEqual([]);
});
