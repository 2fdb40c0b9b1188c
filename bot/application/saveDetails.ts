import { type DetailsArgs, detailsCard } from "../../cards/application/detailsCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { applicationVerbs } from "../../cards/verbs/applicationVerbs";
import { changeDetails } from "../../domain/application/changeDetails";
import { formIn } from "../../domain/application/formInYear";
import { currentLanguage } from "../../domain/values/language";
import { readRegion } from "../../forms/region";
import type { BotDeps } from "../handler/botDeps";
import { cardAction, decidingAction } from "../handler/cardAction";
import { restructure } from "../handler/restructure";
import type { Turn } from "../handler/turn";
import { type ApplicationContext, withAccess } from "../handler/withAccess";
import { asksRegion } from "./asksRegion";

type Shown = Pick<DetailsArgs, "typed" | "problems" | "saved">;
const plain: Shown = { typed: null, problems: {}, saved: false };

const detailsForm = (
  { forms }: BotDeps,
  { form, application }: ApplicationContext,
  shown: Shown = plain,
): AdaptiveCard => {
  // As the edition itself is called: the names of an application's form follow its year.
  const edition = formIn(forms.get(form.id) ?? form, currentLanguage());
  return detailsCard({ application, plans: form.plans, edition, asksRegion: asksRegion(forms), ...shown });
};

export const editDetails = cardAction(applicationVerbs.edit, (deps, _turn, _data, context) =>
  detailsForm(deps, context),
);

/** The application's details after a change, or with problems to fix. */
const show = (deps: BotDeps, turn: Turn, applicationId: string, shown: Shown): Promise<AdaptiveCard> =>
  withAccess(applicationVerbs.edit, deps, turn, { applicationId }, async (context) =>
    detailsForm(deps, context, shown),
  );

export const saveDetails = decidingAction(
  applicationVerbs.change,
  (deps, turn, { applicationId, region, ...inputs }) => {
    const typed = { ...inputs, region: readRegion(region) };
    return restructure(
      deps,
      turn,
      applicationId,
      (structure) => changeDetails(structure, turn.person.id, typed, deps.forms.get(structure.formId)?.plans ?? []),
      {
        done: () => show(deps, turn, applicationId, { ...plain, saved: true }),
        wrong: ({ problems }) => show(deps, turn, applicationId, { typed, problems, saved: false }),
      },
    );
  },
);
