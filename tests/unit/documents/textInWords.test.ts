import { textInWords } from "../../../documents/outline/textInWords";

it("A number in groups does not break at its blanks; other texts do", () => {
  const field = (format?: string) => ({ type: "text" as const, ...(format ? { format } : {}) });
  expect(textInWords(field("orgNumber"), "910 000 004")).toBe("910\u00a0000\u00a0004");
  expect(textInWords(field("telephone"), "22 33 44 55")).toBe("22\u00a033\u00a044\u00a055");
  expect(textInWords(field("email"), "a b")).toBe("a b");
  expect(textInWords(field(), "910 000 004")).toBe("910 000 004");
});
