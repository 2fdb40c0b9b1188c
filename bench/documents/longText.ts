/** The words of which the others are compounds, as in Norwegian: "språkmiljøet", "nettverksmøtene". */
const STEMS =
  "språk lek lese skrive nettverks lærings skole barnehage fag utviklings ledelses kvalitets kompetanse miljø samarbeids foreldre elev regne observasjons endrings".split(
    " ",
  );
const HEADS = "arbeid møte tiltak miljø plan mål samling gruppe veiledning kartlegging praksis rutine".split(" ");
const ENDINGS = ["", "et", "ene", "er", "s"];
const SMALL =
  "og i på som til for med av at vi de den det er skal har kan om fra ved ikke ut alle hver når der etter flere".split(
    " ",
  );

/**
 * An invented text of so many letters: as many different words as people use, in sentences and paragraphs, with some
 * figures and hyphens. The same `seed` gives the same text, and another seed another one. A text that repeats itself
 * would compress, and be measured, as no answer is.
 */
export function longText(letters: number, seed: number): string {
  const next = randomFrom(seed);
  const of = <Each>(all: readonly Each[]): Each => all[next(all.length)] as Each;
  const word = (): string => {
    const kind = next(100);
    if (kind < 45) return of(SMALL);
    if (kind < 46) return `${100 + next(900)} 000 kr`;
    if (kind < 47) return `PP-${of(HEADS)}et`;
    return `${kind < 70 ? "" : of(STEMS)}${kind < 90 ? of(STEMS) : ""}${of(HEADS)}${of(ENDINGS)}`;
  };
  const sentence = (): string => {
    const words = Array.from({ length: 6 + next(14) }, word).join(" ");
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  };
  const parts: string[] = [];
  let length = 0;
  while (length < letters) {
    const part = `${sentence()}${next(6) === 0 ? "\n" : " "}`;
    parts.push(part);
    length += part.length;
  }
  return parts.join("").slice(0, letters);
}

/** A whole number below a limit, evenly spread: Lehmer's generator, as MINSTD has it. */
function randomFrom(seed: number): (limit: number) => number {
  let state = (seed % 2_147_483_646) + 1;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return Math.floor((state / 2_147_483_647) * limit);
  };
}
