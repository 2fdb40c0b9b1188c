/** Invisible characters: direction marks that come along with a copied figure, and zero-width blanks. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\u061c\u180e\ufeff]/g;
/** Code points of zero in other scripts and in full width. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0xff10];
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]/g;
const WIDE: Readonly<Record<string, string>> = { "，": ",", "．": ".", "٫": ",", "٬": "'" };

/** Converts digits of other scripts to 0-9 and wide signs to plain ones, and removes invisible characters. */
export const plainDigits = (text: string): string =>
  text
    .replace(UNSEEN, "")
    .replace(OTHER_DIGITS, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - (ZEROS.findLast((zero) => zero <= code) ?? code));
    })
    .replace(/[，．٫٬](?=\d)/g, (sign) => WIDE[sign] ?? sign);

/** Thousands separated by the same sign throughout, with no further group after them: 200'000, 1·500·000. */
const GROUPED =
  /(?<![\d.,]|\d['’‘ʼ´`′·˙∙⋅_])\d{1,3}(['’‘ʼ´`′·˙∙⋅_])\d{3}(?:\1\d{3})*(?![\d'’‘ʼ´`′·˙∙⋅_]|[ \u00a0]\d{3}(?![\d'’‘ʼ´`′·˙∙⋅_]))/g;

/** Replaces apostrophes and raised points between thousands with points; every character keeps its position. */
export const pointedGroups = (text: string): string =>
  text.replace(GROUPED, (figure, sign: string) => figure.replaceAll(sign, "."));
