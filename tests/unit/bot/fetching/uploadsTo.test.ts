import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { uploadsTo } from "../../../../bot/fetching/uploadsTo";
import { startUploadSession, type UploadSession } from "../../../support/bot/uploadSession";

let session: UploadSession;
let rested: number[];
const TEN = Buffer.from("0123456789");
const upload = (chunkBytes = 1_000) =>
  uploadsTo("machine", { chunkBytes, tries: 3, rest: async (ms) => void rested.push(ms) });

beforeEach(async () => {
  rested = [];
  session = await startUploadSession();
});
afterEach(() => session.close());

it("sends a small file in one request, whose range names its length", async () => {
  expect(await upload()(session.url, TEN)).toEqual({ ok: true, value: null });
  expect(session.requests).toEqual(["PUT bytes 0-9/10"]);
  expect(session.file()).toEqual(TEN);
});

it("sends a large file range by range, once the session has said that it is empty", async () => {
  expect(await upload(4)(session.url, TEN)).toMatchObject({ ok: true });
  expect(session.requests).toEqual(["GET", "PUT bytes 0-3/10", "PUT bytes 4-7/10", "PUT bytes 8-9/10"]);
  expect(session.file()).toEqual(TEN);
});

it("arrives unchanged, whatever its length and the length of the ranges", () =>
  fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 3_000 }),
      fc.integer({ min: 100, max: 3_000 }),
      async (length, chunk) => {
        const one = await startUploadSession();
        const body = randomBytes(length);
        const outcome = await upload(chunk)(one.url, body);
        await one.close();
        expect(outcome.ok).toBe(true);
        expect(one.file()?.equals(body)).toBe(true);
      },
    ),
    { numRuns: 30 },
  ));

it("goes on where the session says after a failure, and waits longer each time", async () => {
  session.answerNext({ status: 200, body: '{"nextExpectedRanges":["0-"]}' }, { status: 503 });
  expect(await upload(4)(session.url, TEN)).toMatchObject({ ok: true });
  expect(session.requests.slice(0, 4)).toEqual(["GET", "PUT bytes 0-3/10", "GET", "PUT bytes 0-3/10"]);
  expect(session.file()).toEqual(TEN);
  expect(rested).toEqual([500]);
});

it("does not send a range again that arrived although its answer was lost", async () => {
  session.answerNext({ status: 200, body: '{"nextExpectedRanges":["0-"]}' }, "lose the answer");
  expect(await upload(4)(session.url, TEN)).toMatchObject({ ok: true });
  expect(session.requests).toEqual(["GET", "PUT bytes 0-3/10", "GET", "PUT bytes 4-7/10", "PUT bytes 8-9/10"]);
  expect(session.file()).toEqual(TEN);
});

it("is done if only the answer to the last range was lost", async () => {
  session.answerNext("lose the answer");
  expect(await upload()(session.url, TEN)).toMatchObject({ ok: true });
  expect(session.requests).toEqual(["PUT bytes 0-9/10", "GET"]);
  expect(session.file()).toEqual(TEN);
});

it.each([
  ["a broken connection", "hang-up" as const],
  ["503", { status: 503 }],
  ["429", { status: 429 }],
  ["408", { status: 408 }],
])("is tried again after %s, and given up when it goes on", async (_what, answer) => {
  session.answerNext(answer, answer, answer, answer, answer, answer);
  expect(await upload()(session.url, TEN)).toEqual({ ok: false, refusal: { kind: "away" } });
  expect(session.requests.filter((each) => each.startsWith("PUT"))).toHaveLength(3);
  expect(rested).toEqual([500, 1_000]);
});

it("waits as long as SharePoint asks for, but not longer than 20 seconds", async () => {
  session.answerNext({ status: 429, retryAfter: "7" }, { status: 429 }, { status: 503, retryAfter: "3600" });
  expect(await upload()(session.url, TEN)).toMatchObject({ ok: true });
  expect(rested).toEqual([7_000, 20_000]);
});

it.each([404, 410] as const)("says that the session is over at %i, without another try", async (status) => {
  session.end(status);
  expect(await upload()(session.url, TEN)).toEqual({ ok: false, refusal: { kind: "over" } });
  expect(session.requests).toEqual(["PUT bytes 0-9/10"]);
});

it("says that the session is over if it ends between two tries", async () => {
  session.answerNext({ status: 500 });
  session.end(404);
  expect(await upload()(session.url, TEN)).toEqual({ ok: false, refusal: { kind: "over" } });
});

it("never goes on with bytes of an earlier try, which may be another rendering", async () => {
  const begun = await startUploadSession({ held: 4 });
  expect(await upload(4)(begun.url, TEN)).toEqual({ ok: false, refusal: { kind: "over" } });
  await begun.close();
  expect(begun.file()).toBeNull();
});

it.each([400, 401, 403, 409, 302])("takes %i as a refusal, without another try", async (status) => {
  session.answerNext({ status });
  expect(await upload()(session.url, TEN)).toEqual({ ok: false, refusal: { kind: "refused" } });
  expect(session.requests).toHaveLength(1);
});

it("does not loop if the session makes no progress, or wants more than there is", async () => {
  const stuck = { status: 202, body: '{"nextExpectedRanges":["0-"]}' };
  session.answerNext(stuck, stuck, stuck, stuck);
  expect(await upload()(session.url, TEN)).toEqual({ ok: false, refusal: { kind: "away" } });
  session.answerNext({ status: 202, body: '{"nextExpectedRanges":["10-"]}' });
  expect(await upload()(session.url, TEN)).toEqual({ ok: false, refusal: { kind: "refused" } });
});

it.each(["teams", "machine"] as const)("sends nothing to an address that is not %s's own", async (reach) => {
  const own = { teams: "https://fjordvik-my.sharepoint.com/up", machine: session.url }[reach];
  for (const url of [
    "https://sharepoint.com.evil.example/up",
    "https://evil.example/fjordvik.sharepoint.com",
    "http://fjordvik-my.sharepoint.com/up",
    "https://user:pass@fjordvik-my.sharepoint.com/up",
    "https://fjordvik-my.sharepoint.com:8443/up",
    "https://169.254.169.254/latest",
    "file:///etc/passwd",
    "not an address",
    ...(reach === "teams" ? [session.url] : [own.replace("127.0.0.1", "localhost"), "http://10.0.0.1/up"]),
  ])
    expect([url, await uploadsTo(reach)(url, TEN)]).toEqual([url, { ok: false, refusal: { kind: "not-allowed" } }]);
  expect(session.requests).toEqual([]);
});
