import { type MeasuresArgs, measuresCard } from "../../cards/application/measuresCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { applicationVerbs } from "../../cards/verbs/applicationVerbs";
import { askedAmounts } from "../../domain/application/askedAmounts";
import { totalsOf } from "../../domain/application/totals";
import type { BotDeps } from "../handler/botDeps";
import { cardAction } from "../handler/cardAction";
import type { Turn } from "../handler/turn";
import { type ApplicationContext, withAccess } from "../handler/withAccess";

export type MeasureListOptions = Pick<MeasuresArgs, "undo" | "problems" | "typed"> & { page?: number };
export const plainMeasureList: MeasureListOptions = { undo: null, problems: {}, typed: null };

export const measuresOfApplication = (
  { form, application }: ApplicationContext,
  shown: MeasureListOptions = plainMeasureList,
): AdaptiveCard =>
  measuresCard({
    application,
    totals: totalsOf(form, application, askedAmounts(form, application)),
    form,
    ...shown,
  });

/** The list of measures after a change. */
export const measureList = (
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  shown: MeasureListOptions = plainMeasureList,
): Promise<AdaptiveCard> =>
  withAccess(applicationVerbs.measures, deps, turn, { applicationId }, async (context) =>
    measuresOfApplication(context, shown),
  );

export const listMeasures = cardAction(applicationVerbs.measures, (_deps, _turn, { page }, context) =>
  measuresOfApplication(context, { ...plainMeasureList, page }),
);
