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

/** The cards that everybody in the channel sees, when all is sent to approval. */
export function channelCards(form: Form, application: Application, now: Date): PreviewCard[] {
  const progress = progressOf(form, application);
  const { sections, totals, count, percent } = progress;
  const shown = { sectionId: null, does: "", where: "i kanalen, når alt er sendt" } as const;
  return [
    {
      ...{ ...shown, what: "status", title: "Status" },
      card: statusCard({ form, application, progress, now, note: null }),
    },
    {
      ...{ ...shown, what: "draft", title: "Utkast" },
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
