import { boundedMemo } from "../../../../domain/values/boundedMemo";

it("a value is computed once per key, and again only after its eviction as the least used one", () => {
  const made: string[] = [];
  const ask = boundedMemo<number>(2);
  const lengthOf = (key: string) =>
    ask(key, () => {
      made.push(key);
      return key.length;
    });

  expect(["", "a", "", "bb", "", "a"].map(lengthOf)).toEqual([0, 1, 0, 2, 0, 1]);
  expect(made).toEqual(["", "a", "bb", "a"]);
});
