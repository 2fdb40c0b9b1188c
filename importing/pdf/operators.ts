import type { PdfPage } from "./pdfPage";

/** The drawing steps of a page. */
export type Operators = {
  readonly steps: readonly { readonly operation: number; readonly args: readonly unknown[] }[];
  readonly codes: Readonly<Record<string, number>>;
};

/** The drawing steps of a page. Much slower than its text, so only used if the text is not enough. */
export async function operatorsOf(page: PdfPage): Promise<Operators> {
  withTransfer();
  const { OPS } = await import("unpdf/pdfjs");
  const { fnArray, argsArray } = await page.getOperatorList();
  return {
    steps: fnArray.map((operation, index) => ({ operation, args: argsArray[index] ?? [] })),
    codes: OPS as unknown as Record<string, number>,
  };
}

type WithTransfer = { transferToFixedLength?: (this: ArrayBuffer, length?: number) => ArrayBuffer };

/** pdf.js calls ES2024's ArrayBuffer.prototype.transferToFixedLength, which Node has from version 21 on. */
function withTransfer(): void {
  const prototype = ArrayBuffer.prototype as WithTransfer;
  prototype.transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength) {
    const moved = new ArrayBuffer(length);
    new Uint8Array(moved).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
    return moved;
  };
}
