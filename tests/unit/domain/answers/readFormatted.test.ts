import { readAnswer } from "../../../../domain/answers/readAnswer";
import { readFormatted } from "../../../../domain/answers/readFormatted";
import { form2024 } from "../../../support/application/application2024";

/** Eleven digits with the check digit from the weights 5432765432 and modulus 11; null if there is none. */
function accountOf(ten: string): string | null {
  const sum = [...ten].reduce((all, digit, index) => all + Number(digit) * Number("5432765432"[index]), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? null : `${ten}${check}`;
}

describe("an account number", () => {
  it.each(["12345678903", "1234 56 78903", "1234.56.78903", "1234\u00a056\u00a078903", " 1234-56-78903 "])(
    "written as %p is stored in the banks' notation",
    (typed) => {
      expect(readFormatted("accountNumber", typed)).toEqual({ ok: true, value: "1234.56.78903" });
    },
  );

  it.each(["12345678902", "1234567890", "123456789030", "1234568", "00001234567", "konto 12345678903", "1234567890æ"])(
    "written as %p is refused",
    (typed) => {
      expect(readFormatted("accountNumber", typed)).toEqual({
        ok: false,
        refusal: { kind: "not-an-account-number" },
      });
    },
  );

  it("is checked by mod 11: for ten digits at most one last digit is right, the one from the weights", () => {
    for (const ten of ["1234567890", "9710500000", "1503990000", "5555110000", "7654321098"]) {
      const right = Array.from({ length: 10 }, (_, last) => `${ten}${last}`).filter(
        (number) => readFormatted("accountNumber", number).ok,
      );
      expect(right).toEqual([accountOf(ten)].filter((each) => each !== null));
    }
  });
});

describe("other formatted texts", () => {
  it.each([
    ["orgNumber", "910000004", "910 000 004"],
    ["orgNumber", "NO 910 000 004 MVA", "910 000 004"],
    ["telephone", "12345678", "12 34 56 78"],
    ["telephone", "+47 123 45 678", "12 34 56 78"],
    ["telephone", "0047 12345678", "12 34 56 78"],
    ["telephone", "+46 70 123 45 67", "+46 70 123 45 67"],
    ["email", " prove@fjordvik.example ", "prove@fjordvik.example"],
    ["url", "https://fjordvik.example/plan?aar=2027#mål", "https://fjordvik.example/plan?aar=2027#mål"],
    ["url", " www.fjordvik.example/plan ", "https://www.fjordvik.example/plan"],
    ["url", "fjordvik.example:8080/plan", "https://fjordvik.example:8080/plan"],
    ["url", "blåbær.example", "https://blåbær.example"],
  ] as const)("are normalised: %s %p is stored as %p", (format, typed, kept) => {
    expect(readFormatted(format, typed)).toEqual({ ok: true, value: kept });
  });

  it.each([
    ["orgNumber", "910000005", "not-an-org-number"],
    ["telephone", "1234567", "not-a-telephone-number"],
    ["telephone", "ring meg", "not-a-telephone-number"],
    ["email", "prove@fjordvik", "not-an-email-address"],
    ["email", "prove fjordvik.example", "not-an-email-address"],
    ["email", "<prove@fjordvik.example>", "not-an-email-address"],
    ["email", "a@fjordvik.example,b@fjordvik.example", "not-an-email-address"],
    ["url", "se nettsiden", "not-a-web-address"],
    ["url", "fjordvik", "not-a-web-address"],
    ["url", "javascript:alert(1)", "not-a-web-address"],
    ["url", "file:///etc/passwd", "not-a-web-address"],
    ["url", "https://kari@fjordvik.example", "not-a-web-address"],
    ["url", "mailto:prove@fjordvik.example", "not-a-web-address"],
    ["url", "127.0.0.1/plan", "not-a-web-address"],
    ["url", "https://", "not-a-web-address"],
  ] as const)("are checked: %s %p is refused", (format, typed, kind) => {
    expect(readFormatted(format, typed)).toEqual({ ok: false, refusal: { kind } });
  });

  it("are checked only if the form requires it, and can be left empty", () => {
    const field = form2024.sections[0]?.fields.find(({ id }) => id === "contactAccount");
    if (!field) throw new Error("no account number in the form");

    expect(readAnswer(field, "1234 56 78903")).toEqual({ ok: true, value: "1234.56.78903" });
    expect(readAnswer(field, "1234 56 78901")).toMatchObject({ ok: false });
    expect(readAnswer(field, "  ")).toEqual({ ok: true, value: null });
  });
});
