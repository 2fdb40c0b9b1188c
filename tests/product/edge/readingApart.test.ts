import { fork } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { projectRoot } from "../../../env/projectRoot";
import { LIMITS } from "../../../importing/process/limits";
import { readApart } from "../../../importing/process/readApart";
import { deflatedGigabyte, inHex, lzwGigabyte, runLengthGigabyte } from "../../support/edge/bombs";
import { any2026 } from "../../support/importing/anyForm";
import { asPdf } from "../../support/importing/asPdf";
import { line } from "../../support/importing/blocks";
import { blocksOf2026 } from "../../support/importing/filled2026";
import { streamedPdf } from "../../support/importing/streamedPdf";
import { until } from "../../support/until";

const packed = (deflated: Buffer, filter: string, blanks = "") =>
  asPdf([line("En side")], { deflated, filter, blanks });
const MB = 1024 * 1024;

const objects = (packed: Buffer, filter: string) => streamedPdf({ objects: { packed, filter } });
const references = (packed: Buffer, filter: string) => streamedPdf({ references: { packed, filter } });
const HEX = "[/ASCIIHexDecode /FlateDecode]";

describe("The reading process refuses a PDF that unpacks to a gigabyte, and the calling process is unaffected", () => {
  it.each<[string, () => Buffer, RegExp]>([
    ["deflated as usual", () => packed(deflatedGigabyte(), "/FlateDecode"), /inflates/],
    ["with another window", () => packed(deflatedGigabyte(0x58), "/FlateDecode"), /inflates/],
    ["with blanks after the word stream", () => packed(deflatedGigabyte(), "/FlateDecode", " \t"), /inflates/],
    ["deflated twice", () => packed(deflateSync(deflatedGigabyte()), "[/FlateDecode /FlateDecode]"), /inflates/],
    ["in hexadecimal", () => packed(inHex(deflatedGigabyte()), "[/ASCIIHexDecode /FlateDecode]"), /too-heavy/],
    ["in runs", () => packed(runLengthGigabyte(), "/RunLengthDecode"), /too-heavy/],
    ["in LZW", () => packed(lzwGigabyte(), "/LZWDecode"), /too-heavy/],
    ["as its objects", () => objects(deflatedGigabyte(), "/FlateDecode"), /inflates/],
    ["as its objects, in hexadecimal", () => objects(inHex(deflatedGigabyte()), HEX), /too-heavy/],
    ["as its objects, in LZW", () => objects(lzwGigabyte(), "/LZWDecode"), /too-heavy/],
    ["as its references", () => references(deflatedGigabyte(), "/FlateDecode"), /inflates/],
    ["as its references, in hexadecimal", () => references(inHex(deflatedGigabyte()), HEX), /too-heavy|broken-pdf/],
    ["as its references, in LZW", () => references(lzwGigabyte(), "/LZWDecode"), /too-heavy|broken-pdf/],
  ])("%s", async (_how, bomb, why) => {
    const bytes = bomb();
    expect(bytes.length).toBeLessThan(20 * MB);
    const before = process.memoryUsage.rss();
    // This test is not about time, and a busy machine can be slow.
    const read = await readApart(bytes, { ...LIMITS, milliseconds: 110_000 });

    expect(read).toEqual({ ok: false, refusal: { kind: expect.stringMatching(why) } });
    expect(process.memoryUsage.rss() - before).toBeLessThan(256 * MB);
  });
});

it("A PDF whose objects and references are streams of a usual size is read.", async () => {
  const page = Buffer.from("3 0 << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>");
  const read = await readApart(objects(deflateSync(page), "/FlateDecode"));
  // The reader finds its single page, which is empty.
  expect(read).toEqual({ ok: false, refusal: { kind: "scanned" } });
});

it("A document that takes too long is given up, whatever it is busy with.", async () => {
  const form = Buffer.from("Behovsmelding");
  expect(await readApart(form, { ...LIMITS, milliseconds: 1 })).toEqual({ ok: false, refusal: { kind: "too-slow" } });
});

it("A form is read under the same limits as in the bot.", async () => {
  const [form] = fc.sample(any2026, { numRuns: 1, seed: 11 });
  if (!form) throw new Error("no sample");
  const read = await readApart(asPdf(blocksOf2026(form, (kroner) => `${kroner},-`)));
  expect(read.ok && read.value.edition).toBe("behovsmelding-2026");
});

it("A reading process ends together with its parent, even while it is busy.", async () => {
  const asks = fork(join(projectRoot(), "tests/support/edge/askAndDie.mjs"), {
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const child = await new Promise<number>((resolve) => asks.once("message", (pid) => resolve(Number(pid))));
  asks.kill("SIGKILL");
  await until(() => !isRunning(child), "the reading process ends");
});

/** Whether a process runs. On Linux, an ended process without a waiting parent remains as a zombie. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !existsSync("/proc/self/status") || !/State:\s+Z/.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}
