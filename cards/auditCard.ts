import type { Structure } from "../domain/application";
import type { AdaptiveCard } from "./adaptiveCard";
import { button } from "./button";
import { downloadCard } from "./downloadCard";
import { heading } from "./heading";
import { t } from "./wording";
import { linesOf } from "./written";

/** "Eksporter logg": the way to the file, for the coordinator. */
export const auditCard = ({ application, logUrl }: { application: Structure; logUrl: string }): AdaptiveCard =>
  downloadCard({
    heading: heading(application.title, t("audit.title")),
    lines: linesOf(t("audit.lead")),
    quotes: [],
    earlier: [],
    download: t("audit.download"),
    documentsUrl: logUrl,
    buttons: [button(t("button.myTasks"), "me/tasks")],
  });
