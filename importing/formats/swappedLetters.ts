/** A basic Latin letter with its two bytes swapped: U+6600 for U+0066. */
const SWAPPED = /[\u4100-\u5a00\u6100-\u7a00]/g;
const SWAPPED_DIGIT = /[\u3100-\u3900]/g;

/**
 * Corrects letters whose bytes were swapped.
 *
 * Ghostscript writes its table of the letters in each ligature with the wrong byte order: «昀氀ere» for «flere». Only
 * characters whose low byte is zero are corrected, and no Norwegian text has them.
 */
export const swappedLetters = (text: string): string =>
  [SWAPPED, SWAPPED_DIGIT].reduce(
    (out, signs) =>
      out.replace(signs, (sign) => {
        const code = sign.charCodeAt(0);
        return code % 0x100 === 0 ? String.fromCharCode(code / 0x100) : sign;
      }),
    text,
  );
