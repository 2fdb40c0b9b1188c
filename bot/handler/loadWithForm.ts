import { formFor } from "../../domain/application/formInYear";
import type { BotDeps } from "./botDeps";
import type { ApplicationContext } from "./withAccess";

/** An application with its form; null if either is gone. Who may see it is for the caller to decide. */
export async function loadWithForm(
  { applications, forms }: Pick<BotDeps, "applications" | "forms">,
  applicationId: string,
): Promise<ApplicationContext | null> {
  const application = await applications.load(applicationId);
  const form = application && formFor(forms, application);
  return application && form ? { application, form } : null;
}
