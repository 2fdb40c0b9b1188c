import { currentLanguage, INTL_LOCALE } from "../../domain/values/language";
import type { Form } from "../../forms/form";
import { t } from "../wording";

type Edition = Pick<Form, "id" | "name" | "regions">;

/**
 * The lines of the terminal at start: the editions that "ny" offers, those of some counties with where that is, and the
 * drafts, which nobody can choose yet. Each has the name of its folder.
 */
export function editionsAtStart(forms: ReadonlyMap<string, Form>): string[] {
  const named = (wanted: Form["status"]) => [...forms.values()].filter(({ status }) => status === wanted).map(inWords);
  const [open, drafts] = [named("open"), named("draft")];
  return [
    open.length === 0 ? t("atStart.noEditions") : t("atStart.editions", { editions: open.join("; ") }),
    ...(drafts.length === 0 ? [] : [t("atStart.drafts", { editions: drafts.join("; ") })]),
  ];
}

function inWords({ id, name, regions }: Edition): string {
  if (regions.length === 0) return t("atStart.edition", { name, id });
  const counties = regions.map((each) => t(`region.${each}`));
  const where = new Intl.ListFormat(INTL_LOCALE[currentLanguage()]).format(counties);
  return t("atStart.editionIn", { name, id, regions: where });
}
