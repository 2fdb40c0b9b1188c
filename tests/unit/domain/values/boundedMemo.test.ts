import { boundedMemo } from "../../../../domain/values/boundedMemo";

it("a value is made once for each key, and made again only after it was the least used of too many", () => {
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
