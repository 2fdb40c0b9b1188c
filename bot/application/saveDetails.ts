import { type DetailsArgs, detailsCard } from "../../cards/application/detailsCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { applicationVerbs } from "../../cards/verbs/applicationVerbs";
import { changeDetails } from "../../domain/application/changeDetails";
import type { BotDeps } from "../handler/botDeps";
import { cardAction, decidingAction } from "../handler/cardAction";
import { restructure } from "../handler/restructure";
import type { Turn } from "../handler/turn";
import { type ApplicationContext, withAccess } from "../handler/withAccess";

type Shown = Pick<DetailsArgs, "typed" | "problems" | "saved">;
const plain: Shown = { typed: null, problems: {}, saved: false };

const detailsForm = ({ form, application }: ApplicationContext, shown: Shown = plain): AdaptiveCard =>
  detailsCard({ application, plans: form.plans, ...shown });

export const editDetails = cardAction(applicationVerbs.edit, (_deps, _turn, _data, context) => detailsForm(context));

/** The application's details after a change, or with problems to fix. */
const show = (deps: BotDeps, turn: Turn, applicationId: string, shown: Shown): Promise<AdaptiveCard> =>
  withAccess(applicationVerbs.edit, deps, turn, { applicationId }, async (context) => detailsForm(context, shown));

export const saveDetails = decidingAction(applicationVerbs.change, (deps, turn, { applicationId, ...typed }) =>
  restructure(
    deps,
    turn,
    applicationId,
    (structure) => changeDetails(structure, turn.person.id, typed, deps.forms.get(structure.formId)?.plans ?? []),
    {
      done: () => show(deps, turn, applicationId, { ...plain, saved: true }),
      wrong: ({ problems }) => show(deps, turn, applicationId, { typed, problems, saved: false }),
    },
  ),
);
