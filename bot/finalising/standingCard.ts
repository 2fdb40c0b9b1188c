import { type MakeFinalProblem, makeFinalCard } from "../../cards/finalising/makeFinalCard";
import type { Note } from "../../cards/kit/note";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import type { PersonId } from "../../domain/application/structure";
import { finalisationBlockers } from "../../domain/progress/finalisationBlockers";
import { whatIsLeft } from "../../domain/progress/whatIsLeft";
import type { ApplicationContext } from "../handler/withAccess";

type Standing = {
  readonly typedReason?: string;
  readonly problem?: MakeFinalProblem | null;
  readonly happened?: readonly Note[];
};

/** What is left, and the button that makes it final. */
export const standingCard = (
  { form, application }: ApplicationContext,
  personId: PersonId,
  { typedReason = "", problem = null, happened = [] }: Standing = {},
): AdaptiveCard =>
  makeFinalCard({
    form,
    application,
    personId,
    blockers: finalisationBlockers(form, application),
    left: whatIsLeft(form, application, personId),
    typedReason,
    problem,
    happened,
  });
