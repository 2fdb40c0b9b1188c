/** The size of a text inside JSON, in bytes. Escaping makes quotes and control characters longer. */
export const jsonBytes = (text: string): number => Buffer.byteLength(JSON.stringify(text)) - 2;

const letters = new Intl.Segmenter("nb", { granularity: "grapheme" });

/**
 * Splits off the longest beginning of a text that fits in `mostBytes` bytes of JSON.
 *
 * It splits after a space if there is one, otherwise between two graphemes. A single grapheme that is too long (a
 * thousand accents on one "a") is split between code points. The two halves joined are always the text. The head has at
 * least one code point, so repeated splitting terminates.
 */
export function splitText(text: string, mostBytes: number): [head: string, rest: string] {
  const fits = longestFit(text, mostBytes);
  const end = fits === text.length ? fits : (lastSpace(text, fits) ?? lastLetter(text, fits));
  return [text.slice(0, end), text.slice(end)];
}

/** How many whole code points fit, in UTF-16 units. */
function longestFit(text: string, mostBytes: number): number {
  let bytes = 0;
  let end = 0;
  for (const point of text) {
    bytes += jsonBytes(point);
    if (end > 0 && bytes > mostBytes) return end;
    end += point.length;
  }
  return end;
}

function lastSpace(text: string, within: number): number | null {
  for (let end = within; end > 0; end--) {
    // A combining mark after a space belongs to the space.
    if (/\s/.test(text.charAt(end - 1)) && !/^[\p{M}\u200d]/u.test(text.slice(end, end + 2))) return end;
  }
  return null;
}

function lastLetter(text: string, within: number): number {
  // The text right after the cut shows whether the cut is inside a grapheme.
  const cut = letters.segment(text.slice(0, within + 64)).containing(within);
  return cut && cut.index > 0 ? cut.index : within;
}
