import { batched } from "../../../../prisma/connection/batched";

/** What is asked for, batch by batch, each of which ends when it is told to. */
function batches() {
  const left: { readonly asked: readonly number[]; readonly end: (error?: Error) => void }[] = [];
  const ask = batched(
    (asked: readonly number[]) =>
      new Promise<string[]>((resolve, reject) => {
        const end = (error?: Error) => (error ? reject(error) : resolve(asked.map((each) => `answer ${each}`)));
        left.push({ asked, end });
      }),
  );
  return { ask, left, turn: () => new Promise(setImmediate) };
}

it("Who asks while nothing is under way is answered alone, and at once", async () => {
  const { ask, left, turn } = batches();
  const answer = ask(1);
  await turn();
  expect(left.map(({ asked }) => asked)).toEqual([[1]]);
  left[0]?.end();
  expect(await answer).toBe("answer 1");
});

it("What is asked for while a batch is under way is done together after it, and each gets its own answer", async () => {
  const { ask, left, turn } = batches();
  const first = ask(1);
  await turn();
  const others = [2, 3, 4].map(ask);
  await turn();
  expect(left).toHaveLength(1);

  left[0]?.end();
  await turn();
  left[1]?.end();

  expect(await Promise.all([first, ...others])).toEqual(["answer 1", "answer 2", "answer 3", "answer 4"]);
  expect(left.map(({ asked }) => asked)).toEqual([[1], [2, 3, 4]]);
});

it("A batch that fails refuses those in it, and the next one is done", async () => {
  const { ask, left, turn } = batches();
  const first = ask(1).catch((error: Error) => error.message);
  await turn();
  const next = ask(2);
  left[0]?.end(new Error("away"));
  await turn();
  left[1]?.end();
  expect([await first, await next]).toEqual(["away", "answer 2"]);
});

it("A full batch is followed by another beside it", async () => {
  const { ask, left, turn } = batches();
  const answers = Array.from({ length: 40 }, (_, n) => ask(n));
  await turn();
  expect(left.map(({ asked }) => asked.length)).toEqual([32, 8]);
  for (const { end } of left) end();
  expect(await Promise.all(answers)).toHaveLength(40);
});

it("A batch that does not end holds up nobody for long", async () => {
  const { ask, left } = batches();
  void ask(1);
  await new Promise(setImmediate);
  const answer = ask(2);
  while (left.length < 2) await new Promise(setImmediate);
  left[1]?.end();
  expect(await answer).toBe("answer 2");
});
