import { compileDraft } from "../../../bot/documents/compiledDraft";
import { pageContentOf } from "../../../bot/documents/pageContentOf";
import { contentFor } from "../../../documents/files/contentFor";
import { readingPage } from "../../../documents/page/readingPage";
import type { Form } from "../../../forms/form";
import { plainForm } from "../../../forms/plainForm";
import { everyEdition, filledIn } from "../../support/forms/everyEdition";

const now = new Date("2027-01-11T12:00:00Z");

function pageOf(edition: Form, form: Form): string {
  const { application } = filledIn(edition);
  const written = { ...application, records: application.records.slice(1) };
  const draft = compileDraft(edition, written, { version: 2, at: now, parts: [] });
  const shared = contentFor({ outline: draft.outline, data: null }, "everybody");
  return readingPage(
    pageContentOf(draft, shared, {
      ...{ form, timeZone: "Europe/Oslo", botId: null, createdAt: now, before: null, now },
      files: { each: [], all: null, intro: "" },
      progress: { startedAt: now, versions: [] },
    }),
  );
}

describe("The page of a draft", () => {
  it.each(everyEdition.map((edition) => [edition.id, edition] as const))(
    "is the same with the form as a thread is given it: %s",
    (_, edition) => {
      const given = structuredClone(plainForm(edition));
      expect(pageOf(edition, given)).toBe(pageOf(edition, edition));
    },
  );

  it("is made of forms of which some cannot be given to a thread as they are", () => {
    const refused = everyEdition.filter((edition) => {
      try {
        structuredClone(edition);
        return false;
      } catch {
        return true;
      }
    });
    expect(refused.length).toBeGreaterThan(0);
  });
});
