import { NoAddress, NotYet, retryAfterMs, sendFailure } from "../../../../bot/delivery/sendFailure";

const refused = (statusCode: number, retryAfter?: string) =>
  Object.assign(new Error("refused"), {
    statusCode,
    response: { headers: { get: (name: string) => (name === "retry-after" ? retryAfter : undefined) } },
  });

it.each([408, 412, 429, 500, 502, 503, 504])("the response %s is retried", (status) => {
  expect(sendFailure(refused(status))).toEqual({ kind: "again", afterMs: 0 });
});

it("a broken connection is retried", () => {
  expect(sendFailure(new Error("socket hang up"))).toEqual({ kind: "again", afterMs: 0 });
});

it.each([
  [403, "blocked"],
  [400, "refused"],
  [404, "refused"],
  [413, "refused"],
])("the response %s is not retried: %s", (status, why) => {
  expect(sendFailure(refused(status))).toEqual({ kind: "never", why });
});

it("a message without an address counts as blocked, and one before its turn waits", () => {
  expect(sendFailure(new NoAddress("nowhere"))).toEqual({ kind: "never", why: "blocked" });
  expect(sendFailure(new NotYet(1_200))).toEqual({ kind: "later", afterMs: 1_200 });
});

it.each([
  ["7", 7_000],
  ["0", 0],
  ["Sat, 21 Nov 2026 12:00:30 GMT", 30_000],
  ["Sat, 21 Nov 2026 11:00:00 GMT", 0],
  ["999999", 3_600_000],
  ["soon", null],
  [undefined, null],
])("the header Retry-After %s means a wait of %s ms", (said, ms) => {
  expect(retryAfterMs(refused(429, said), () => Date.parse("2026-11-21T12:00:00Z"))).toBe(ms);
});
