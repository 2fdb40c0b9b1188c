/**
 * Loaded into a bot before its own code (`--require`): moves its clock, so that it is the forenoon of a working day
 * there, whatever day it is here. Nobody is reminded at night or on a Sunday.
 */
const offset = Number(process.env.CHAOS_CLOCK_MS);
if (offset) {
  const Real = Date;
  const now = () => Real.now() + offset;
  globalThis.Date = new Proxy(Real, {
    construct: (_target, given: [] | [number | string]) =>
      given.length === 0 ? new Real(now()) : Reflect.construct(Real, given),
    get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
  });
}
