/** Set by `npm run test:unit` (jest.unit.config.js): few cases, for an answer in seconds. */
export const FEW = process.env.SAMSKRIV_TEST_CASES === "few";

/** How many cases a property test tries: all of them in `npm test`, otherwise a twentieth. */
export const runs = (all: number): number => (FEW ? Math.ceil(all / 20) : all);

/** The rows of a table that are tried: all of them in `npm test`, otherwise each twentieth and the last. */
export const rows = <Row>(all: readonly Row[]): readonly Row[] =>
  FEW ? all.filter((_, index) => index % 20 === 0 || index === all.length - 1) : all;
