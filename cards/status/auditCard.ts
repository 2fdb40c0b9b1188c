import type { Structure } from "../../domain/application/structure";
import { button } from "../kit/button";
import { heading } from "../kit/heading";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { homeVerbs } from "../verbs/homeVerbs";
import { t } from "../wording";
import { linesOf } from "../words/linesOf";
import { applicationName } from "../words/whereIs";
import { downloadCard } from "./downloadCard";

/** "Eksporter logg": the link to the file, for the coordinator. */
export const auditCard = ({ application, logUrl }: { application: Structure; logUrl: string }): AdaptiveCard =>
  downloadCard({
    heading: heading(applicationName(application), t("audit.title")),
    lines: linesOf(t("audit.lead")),
    quotes: [],
    earlier: [],
    links: [{ title: t("audit.download"), url: logUrl }],
    buttons: [button(t("button.overview"), homeVerbs.tasks)],
    more: [],
  });
