/** The bytes of a text inside JSON: quotes and control characters grow when they are escaped. */
export const jsonBytes = (text: string): number => Buffer.byteLength(JSON.stringify(text)) - 2;

const letters = new Intl.Segmenter("nb", { granularity: "grapheme" });

/**
 * The longest beginning of a text that takes no more than so many bytes of JSON, and what is left.
 *
 * It ends after a space where there is one; else between two letters as a person sees them; only a letter that is
 * itself too long (a thousand accents on one "a") is cut, between two code points. The halves put together are the
 * text, whatever it is. At least one code point is taken, so that cutting comes to an end.
 */
export function splitText(text: string, mostBytes: number): [head: string, rest: string] {
  const fits = longestFit(text, mostBytes);
  const end = fits === text.length ? fits : (lastSpace(text, fits) ?? lastLetter(text, fits));
  return [text.slice(0, end), text.slice(end)];
}

/** How far whole code points fit, in UTF-16 units. */
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
    // A mark after a space stands on it.
    if (/\s/.test(text.charAt(end - 1)) && !/^[\p{M}\u200d]/u.test(text.slice(end, end + 2))) return end;
  }
  return null;
}

function lastLetter(text: string, within: number): number {
  // Whether the cut is inside a letter shows from what stands right after it.
  const cut = letters.segment(text.slice(0, within + 64)).containing(within);
  return cut && cut.index > 0 ? cut.index : within;
}
