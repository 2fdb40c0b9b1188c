import { draftCard } from "../../../../cards/finalising/draftCard";
import { statusRow } from "../../../../cards/status/statusRow";
import { approvalsInWords } from "../../../../cards/words/approvalsInWords";
import type { ApprovalRequirement } from "../../../../domain/application/structure";
import { totalsOf } from "../../../../domain/application/totals";
import { approvalsIn } from "../../../../domain/approval/approvalCount";
import { progressOf } from "../../../../domain/progress/progress";
import { waitingFor } from "../../../../domain/progress/waiting";
import { type Application, sectionAt } from "../../../../domain/section/section";
import {
  anApplication,
  form2026 as form,
  nord,
  withAllAnswers,
  withAllSent,
  withApprovals,
} from "../../../support/application/application";
import { wordsIn } from "../../../support/cards/cardTree";
import { now, rulesSet } from "../../../support/cards/every/scene";

const plan = { measureId: "measure-1", sectionId: "partnership" };
/** LMS and Nord both take part in the first measure. */
const bare = anApplication();
const sent = withAllSent(
  withAllAnswers({
    ...bare,
    measures: bare.measures.map((measure) => ({ ...measure, partyIds: [...new Set([...measure.partyIds, nord.id])] })),
  }),
);
const ruled = (rule: ApprovalRequirement, application = sent): Application => ({
  ...application,
  approvalRules: rulesSet("LMS svarer for begge.")
    .slice(0, 1)
    .map((set) => ({ ...set, rule })),
});
const approved = (application: Application, ...parties: string[]) =>
  withApprovals(application, { places: [plan], parties });
const words = (application: Application) => approvalsInWords(application, sectionAt(form, application, plan));
const CHANGED = "Turid Testesen: «LMS svarer for begge.»";

describe("the approval count of a section", () => {
  it("includes the required number if several of a kind must approve", () => {
    expect(words(sent)).toEqual(["Godkjent av 0 av 2 UH"]);
    expect(words(approved(sent, "nord"))).toEqual(["Godkjent av 1 av 2 UH"]);
  });

  it("uses the rule's own words, with the person who changed it and the reason", () => {
    expect(words(ruled("any"))).toEqual([
      "Én av 2 UH holder",
      `Regelen er endret: UH/kompetansemiljø: én er nok. ${CHANGED}`,
    ]);
    expect(words(ruled("lead"))).toEqual([
      `Regelen er endret: UH/kompetansemiljø: bare Læringsmiljøsenteret. ${CHANGED}`,
    ]);
    expect(words(ruled("none"))).toEqual([`Regelen er endret: UH/kompetansemiljø: ingen. ${CHANGED}`]);
  });

  it("appears in the status table after the missing parties, but not while the section is being written", () => {
    const row = (application: Application) => statusRow(application, sectionAt(form, application, plan)).parts[0]?.text;

    expect(row(approved(sent, "nord"))).toContain(
      "Skal godkjenne: Fjordvik kommune, LMS · Sendt: Koordinator · Har godkjent: Nord · Godkjent av 1 av 2 UH",
    );
    expect(row(bare)).not.toContain("Godkjent av");
  });
});

describe("a draft", () => {
  const card = (application: Application) => {
    const { sections, count } = progressOf(form, application);
    return wordsIn(
      draftCard({
        form,
        application,
        version: 1,
        at: now,
        now,
        totals: totalsOf(form, application, application.amounts),
        findings: [],
        waiting: waitingFor(application, sections),
        of: { applicationId: application.id, draftId: "draft" },
        sections: { total: sections.length, approved: count.approved },
        approvals: approvalsIn(sections),
        approvalRules: application.approvalRules,
      }),
    ).join("\n");
  };

  it("shows the number of approvals given out of all", () => {
    const { needed } = approvalsIn(progressOf(form, sent).sections);
    expect(card(approved(sent, "nord", "lms"))).toContain(`2 av ${needed} godkjenninger er gitt.`);
  });

  it("counts kinds with one sufficient approval once, and lists the rules the coordinator has set", () => {
    const one = approvalsIn(progressOf(form, ruled("any")).sections).needed;
    expect(one).toBe(approvalsIn(progressOf(form, sent).sections).needed - 3);
    expect(card(ruled("any"))).toContain("LMS eller Nord har 3 seksjoner å godkjenne. Én av dem holder.");
    expect(card(ruled("any"))).toContain(`2 Plan for partnerskap: UH/kompetansemiljø: én er nok. ${CHANGED}`);
    expect(card(sent)).not.toContain("Hvem som må godkjenne, er endret");
  });
});
