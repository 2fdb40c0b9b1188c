import type { Form } from "../../forms/form";
import { t } from "../wording";

/** What an edition calls the applicants' network, such as "Kompetanseregion"; the usual word if it has no line for it. */
export const networkLabel = (form: Pick<Form, "sections"> | undefined): string =>
  form?.sections.flatMap(({ derived }) => derived).find(({ from }) => from === "network")?.label ?? t("setUp.network");
