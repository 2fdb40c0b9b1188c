import fc from "fast-check";
import { parseOrgNumber } from "../../../../domain/values/parseOrgNumber";

describe("reading an organisation number", () => {
  it.each([
    ["923456783", "923456783"],
    ["923 456 783", "923456783"],
    ["923\u00a0456\u00a0783", "923456783"],
    ["923.456.783", "923456783"],
    ["NO 923456783 MVA", "923456783"],
    ["no923456783mva", "923456783"],
    ["812345672", "812345672"],
  ])("accepts %j", (text, digits) => {
    expect(parseOrgNumber(text)).toEqual({ ok: true, value: digits });
  });

  it.each(["", "923456784", "92345678", "9234567833", "123456785", "923-456-783", "Fjordvik kommune"])(
    "refuses %j",
    (text) => {
      expect(parseOrgNumber(text)).toEqual({ ok: false, refusal: { kind: "not-an-org-number" } });
    },
  );

  it("detects any single wrong digit", () => {
    fc.assert(
      fc.property(fc.nat(8), fc.nat(9), (place, digit) => {
        const right = "923456783";
        const wrong = right.slice(0, place) + digit + right.slice(place + 1);

        expect(parseOrgNumber(wrong).ok).toBe(wrong === right);
      }),
    );
  });
});
