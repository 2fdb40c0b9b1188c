import { tellApart } from "../../../cards/words/tellApart";

describe("two people with the same name", () => {
  const tor = (id: string, more: object = {}) => ({ id, name: "Tor Fremmed", ...more });
  const labels = (people: Parameters<typeof tellApart>[0]) => [...tellApart(people).values()];

  it.each([
    [
      "the e-mail address",
      { email: "tor@fjord.example" },
      { email: "tor@nord.example" },
      ["tor@fjord.example", "tor@nord.example"],
    ],
    ["the party where an address is missing", { about: "LMS" }, { about: "Nord", email: null }, ["LMS", "Nord"]],
    ["a number where nothing else differs", { about: "LMS" }, { about: "LMS" }, ["1", "2"]],
  ])("are distinguished by %s", (_by, one, other, told) => {
    expect(labels([tor("a", one), tor("b", other)])).toEqual(told.map((by) => `Tor Fremmed (${by})`));
  });

  it("keep their plain names if these are unique, and nobody has an empty name", () => {
    expect(labels([tor("a", { email: "tor@fjord.example" }), { id: "b", name: " " }])).toEqual([
      "Tor Fremmed",
      "Gjest uten navn",
    ]);
  });

  it("count as one if it is the same person in two parties", () => {
    expect(labels([tor("a", { about: "LMS" }), tor("a", { about: "Nord" })])).toEqual(["Tor Fremmed"]);
  });
});
