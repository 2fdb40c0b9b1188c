import fc from "fast-check";
import { pauseMs } from "../../../jobs/failure";

describe("the pause before the next try", () => {
  it("lasts seconds at first and never much more than an hour", () => {
    expect(pauseMs(1, 0, 0)).toBe(2_500);
    expect(pauseMs(1, 0, 1)).toBe(5_000);
    expect(pauseMs(60, 0, 1)).toBe(3_600_000);
  });

  it("doubles each time, and is random between half and the full length", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.double({ min: 0, max: 1, noNaN: true }), (tries, random) => {
        const most = 5_000 * 2 ** (tries - 1);
        expect(pauseMs(tries, 0, random)).toBeGreaterThanOrEqual(most / 2);
        expect(pauseMs(tries, 0, random)).toBeLessThanOrEqual(most);
      }),
    );
  });

  it("is never shorter than the time Teams requests", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(3_600_000), (tries, asked) => {
        expect(pauseMs(tries, asked, 0.5)).toBeGreaterThanOrEqual(asked);
      }),
    );
  });
});
