/** The longest figure with its unit; a row of figures is no figure. */
const LONGEST_FIGURE = 16;
/** What belongs to the figure before it: three more digits, or the unit. */
const REST_OF_FIGURE = /\d{3}(?!\d)|kr(?![\p{L}\d])/uy;

/**
 * Tells `visit` where each word of a text is, in order, until it says no. Words are divided by blanks, but not those
 * within a figure or before its unit: "880 000 kr". Whether it said yes to all.
 */
export function eachWord(text: string, visit: (from: number, to: number) => boolean): boolean {
  for (let from = 0; from <= text.length; ) {
    const first = blankFrom(text, from);
    let end = first;
    while (isWithinFigure(text, end)) end = blankFrom(text, end + 1);
    if (end - from <= LONGEST_FIGURE) {
      if (!visit(from, end)) return false;
    } else
      for (let at = from, to = first; at <= end; at = to + 1, to = blankFrom(text, at))
        if (!visit(at, to)) return false;
    from = end + 1;
  }
  return true;
}

function blankFrom(text: string, from: number): number {
  const blank = text.indexOf(" ", from);
  return blank < 0 ? text.length : blank;
}

function isWithinFigure(text: string, blank: number): boolean {
  const before = text.charCodeAt(blank - 1);
  if (blank === text.length || !(before >= 0x30 && before <= 0x39)) return false;
  REST_OF_FIGURE.lastIndex = blank + 1;
  return REST_OF_FIGURE.test(text);
}
