import fc from "fast-check";
import { attachmentName, LONGEST_NAME } from "../../../../domain/attachments/attachmentName";
import { anyCharacter } from "../../../support/anyCharacter";

describe("the name of an attachment", () => {
  it.each([
    ["Budsjett 2027.xlsx", "xlsx", "Budsjett 2027.xlsx"],
    ["C:\\Brukere\\kari\\Budsjett.xlsx", "xlsx", "Budsjett.xlsx"],
    ["../../etc/passwd", "txt", "passwd.txt"],
    ["Budsjett\u202Efdp.xlsx", "xlsx", "Budsjettfdp.xlsx"],
    ["Budsjett\u0000\u0007\n2027.pdf", "pdf", "Budsjett 2027.pdf"],
    ["bilde.jpg", "png", "bilde.png"],
    ["bilde.JPEG", "jpg", "bilde.jpg"],
    ["Plan 1.2", "pdf", "Plan 1.2.pdf"],
    ["Hva nå?: «ny» <plan>*.docx", "docx", "Hva nå «ny» plan.docx"],
    ["  ..  ", "pdf", "Vedlegg.pdf"],
    [".pdf", "pdf", "Vedlegg.pdf"],
    ["CON.txt", "txt", "CON Vedlegg.txt"],
    ["Čálus šaddá.docx", "docx", "Čálus šaddá.docx"],
    ["A\u030Arsplan.pdf", "pdf", "Årsplan.pdf"],
  ] as const)("%j of the type %s is %j", (given, type, name) => {
    expect(attachmentName(given, type)).toBe(name);
  });

  it("is safe and bounded whatever was sent, and stays the same when it is made safe again", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 400 }), (given) => {
        const name = attachmentName(given, "pdf");
        expect(name).toMatch(/^[^\p{Cc}\p{Cf}/\\<>:"|?*]+\.pdf$/u);
        expect([...name].length).toBeLessThanOrEqual(LONGEST_NAME + " Vedlegg.pdf".length);
        expect(attachmentName(name, "pdf")).toBe(name);
      }),
    );
  });
});
