import { approveCard } from "../../cards/approveCard";
import { sectionCard } from "../../cards/sectionCard";
import { sectionAt } from "../../domain/section";
import { form2026 } from "../support/application";
import { aHugeApplication, uuid } from "../support/builders";
import { anApproval, aSection, aWish, everyCard } from "./everyCard";

const LIMIT = 40_000;
const bytes = (card: unknown) => Buffer.byteLength(JSON.stringify(card));
const huge = aHugeApplication();
const who = { writer: "skriver-1", approver: "godkjenner-1", coordinator: "skriver-0" };

describe("with 40 measures and 60 parties", () => {
  it.each(everyCard(huge, who, "Ø".repeat(200)))("the card %s stays under 40 KB", (_name, card) => {
    expect(bytes(card)).toBeLessThan(LIMIT);
  });
});

describe("with texts as long as the form allows", () => {
  const long = aHugeApplication(20_000);
  const outcomes = { measureId: uuid(100), sectionId: "outcomes" };

  it("a section card with one long text of one's own stays under 40 KB, whatever the others wrote", () => {
    const card = sectionCard(aSection(long, "skriver-1", { measureId: uuid(100), sectionId: "ownEffort" }));
    expect(bytes(card)).toBeLessThan(LIMIT);
  });

  it("a section card with four long texts and wishes for changes stays under 40 KB", () => {
    const wish = aWish(long, "Mer! ".repeat(400));
    const card = sectionCard(
      aSection(long, "skriver-1", outcomes, { changeRequests: Array.from({ length: 20 }, () => wish) }),
    );
    expect(bytes(card)).toBeLessThan(LIMIT);
  });

  it.each(["needs", "outcomes", "economy", "ownEffort"])(
    "each page of %s to approve stays under 40 KB",
    (sectionId) => {
      const section = sectionAt(form2026, long, { measureId: uuid(100), sectionId });
      for (const page of [1, 2, 3, 20, 9999]) {
        expect(bytes(approveCard(anApproval(long, section, { page, typedComment: "x".repeat(2000) })))).toBeLessThan(
          LIMIT,
        );
      }
    },
  );
});
