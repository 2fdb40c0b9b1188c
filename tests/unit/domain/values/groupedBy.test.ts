import { groupedBy } from "../../../../domain/values/groupedBy";

it("groups things by their key, in the order in which they come", () => {
  const groups = groupedBy(["pære", "eple", "plomme", "appelsin"], ([first]) => first);

  expect([...groups]).toEqual([
    ["p", ["pære", "plomme"]],
    ["e", ["eple"]],
    ["a", ["appelsin"]],
  ]);
});
