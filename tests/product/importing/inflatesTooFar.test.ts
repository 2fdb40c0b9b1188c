import { deflateSync } from "node:zlib";
import { documentText } from "../../../importing/document/documentText";
import { inflatesTooFar } from "../../../importing/pdf/inflatesTooFar";
import { asPdf } from "../../support/importing/asPdf";
import { line } from "../../support/importing/blocks";

const MB = 1024 * 1024;

/** A PDF whose page is this stream. */
const withStream = (deflated: Buffer) => asPdf([line("En side")], { deflated });
const page = Buffer.from("BT /F1 9 Tf 60 700 Td (Et ord) Tj ET ");

it.each([
  ["deflated once", () => deflateSync(Buffer.alloc(256 * MB, 32))],
  ["deflated twice", () => deflateSync(deflateSync(Buffer.alloc(256 * MB, 32)))],
])("The reader refuses a PDF that inflates beyond the size of a document: %s", async (_what, bomb) => {
  expect(await documentText(withStream(bomb()))).toEqual({ ok: false, refusal: { kind: "inflates" } });
});

it("The reader refuses a PDF with many streams that are too large together", () => {
  const some = withStream(deflateSync(Buffer.alloc(50 * MB, 32)));

  expect(inflatesTooFar(some)).toBe(false);
  expect(inflatesTooFar(Buffer.concat([some, some, some]))).toBe(true);
});

it("The reader accepts a PDF that is deflated as usual", () => {
  expect(inflatesTooFar(withStream(deflateSync(page)))).toBe(false);
});
