import { draftCard } from "../../../cards/finalising/draftCard";
import { statusCard } from "../../../cards/status/statusCard";
import { ownerShares } from "../../../domain/application/ownerShares";
import { approvalsIn } from "../../../domain/approval/approvalCount";
import { findingsOf } from "../../../domain/progress/findingsOf";
import { progressOf } from "../../../domain/progress/progress";
import { waitingFor } from "../../../domain/progress/waiting";
import type { Application } from "../../../domain/section/section";
import type { Form } from "../../../forms/form";
import type { PreviewCard } from "./previewCard";
import { pageText } from "./wording";

/** The cards that everybody in the channel sees, when all is sent to approval. */
export function channelCards(form: Form, application: Application, now: Date): PreviewCard[] {
  const progress = progressOf(form, application);
  const { sections, totals, count, percent } = progress;
  const shown = { sectionId: null, does: "", where: pageText("card.whenSent") } as const;
  return [
    {
      ...{ ...shown, what: "status", title: pageText("card.status") },
      card: statusCard({ form, application, progress, now, note: null }),
    },
    {
      ...{ ...shown, what: "draft", title: pageText("card.draft") },
      card: draftCard({
        ...{ form, application, version: 1, at: now, now, totals, percent, documentsUrl: "https://example.test/" },
        owners: ownerShares(form, application, application.amounts),
        findings: findingsOf(form, application),
        waiting: waitingFor(application, sections),
        sections: { total: sections.length, approved: count.approved },
        approvals: approvalsIn(sections),
        of: { applicationId: application.id, draftId: "utkast" },
      }),
    },
  ];
}
