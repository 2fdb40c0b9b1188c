import { statusCard } from "../../../cards/status/statusCard";
import { statusTableCard } from "../../../cards/status/statusTableCard";
import { summaryCard } from "../../../cards/writing/summaryCard";
import { progressOf } from "../../../domain/progress/progress";
import { tasksOf } from "../../../domain/progress/tasks";
import type { Application } from "../../../domain/section/section";
import { form2026 as form } from "../../support/application/application";
import { aHugeApplication } from "../../support/application/builders";
import { buttonOf, nodesOf, saidIn, writtenIn } from "../../support/cards/cardTree";
import { now } from "../../support/cards/every/scene";

const huge = aHugeApplication(20);
const status = (application: Application) =>
  statusCard({ form, application, progress: progressOf(form, application), now, note: null });

describe("The status card", () => {
  it("shows pending lines first when there are many, and the number of hidden lines", () => {
    const card = status(huge);
    expect(saidIn(card)).toContain("og 31 til");
    expect(buttonOf(card, "status/table").data).toEqual({ applicationId: huge.id });
  });

  it("lists every section of a large application once across its table pages", () => {
    const progress = progressOf(form, huge);
    const pages: string[][] = [];
    for (let page = 1; ; page += 1) {
      const card = statusTableCard({ application: huge, progress, page });
      pages.push(writtenIn(card));
      if (!nodesOf(card).some(({ title }) => title === "Vis flere")) break;
    }
    const rows = pages.flat().filter((line) => /^\S.*: (Tom|Påbegynt|Til godkjenning)\. /.test(line));
    expect(rows).toHaveLength(progress.sections.length);
    expect(rows.some((row) => / og \d+ til/.test(row))).toBe(true);
  });
});

describe("The summary", () => {
  it("shows incomplete sections first when there are many, in journey order", () => {
    const lacking = {
      ...huge,
      records: huge.records.map((record) => (record.sectionId === "audience" ? { ...record, answers: [] } : record)),
    };
    const card = summaryCard({
      form,
      application: lacking,
      tasks: tasksOf(form, lacking, "skriver-1"),
      sent: null,
      now,
    });
    const states = saidIn(card).filter((word) =>
      /^(Mangler \d|Sendt|Valgfritt|Klar til|Skrevet|Til godkjenning)/.test(word),
    );
    expect(states.length).toBeGreaterThan(20);
    expect(new Set(states)).toEqual(new Set(["Mangler 1 svar"]));
    expect(saidIn(card).some((word) => /^og \d+ seksjoner til$/.test(word))).toBe(true);
  });
});
