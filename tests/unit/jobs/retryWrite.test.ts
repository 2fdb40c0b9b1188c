import { retryWrite } from "../../../jobs/retryWrite";

it("a write is retried until it is stored, and each failure is reported", async () => {
  const heard: string[] = [];
  const tries = ["away", "still away"];
  const store = async () => {
    const failure = tries.shift();
    if (failure) throw new Error(failure);
    return "stored";
  };

  expect(await retryWrite(store, { onError: ({ message }) => heard.push(message) })).toBe("stored");
  expect(heard).toEqual(["away", "still away"]);
});

it("a write that never succeeds fails with its last error when its time is over", async () => {
  let tries = 0;
  const store = async () => {
    tries += 1;
    throw new Error(`try ${tries}`);
  };

  await expect(retryWrite(store, { atMostMs: 0 })).rejects.toThrow("try 1");
});
