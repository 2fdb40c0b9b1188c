import { offersCard } from "../../../cards/home/offersCard";
import { again, type Button, button } from "../../../cards/kit/button";
import type { AdaptiveCard } from "../../../cards/layout/adaptiveCard";
import { approvalVerbs } from "../../../cards/verbs/approvalVerbs";
import { everyVerb } from "../../../cards/verbs/everyVerb";
import { homeVerbs } from "../../../cards/verbs/homeVerbs";
import { remindersVerbs } from "../../../cards/verbs/remindersVerbs";
import { statusVerbs } from "../../../cards/verbs/statusVerbs";
import { writingVerbs } from "../../../cards/verbs/writingVerbs";
import { t } from "../../../cards/wording";
import { titleAt } from "../../../cards/words/titleOf";
import { isCoordinator } from "../../../domain/application/structure";
import { tasksOf } from "../../../domain/progress/tasks";
import { journeyFor } from "../../../domain/section/journeyFor";
import type { BotDeps } from "../../handler/botDeps";
import type { Turn } from "../../handler/turn";
import type { ApplicationContext } from "../../handler/withAccess";
import { ownApplications } from "./ownApplications";
import { mentions } from "./saysName";
import { mentionedIn, titleOfSaying } from "./understood";

const MOST = 3;

/** What a text that asks for nothing known may be about: what it mentions, else what the person is likeliest to need. */
export async function offersFor(deps: BotDeps, { person }: Turn, said: string): Promise<AdaptiveCard> {
  const own = await ownApplications(deps, person.id);
  const [nearest] = own;
  const tasks = button(t("button.overview"), homeVerbs.tasks);
  const mentioned = nearest ? mentionedButtons(own, person.id, said).slice(0, MOST - 1) : [];
  const likely = nearest ? likeliest(nearest, person.id) : [];
  const settings = button(t("reminder.settings"), remindersVerbs.choice);
  const distinct = new Map([...mentioned, ...likely, tasks, settings].map((each) => [each.title, each]));
  const [first = tasks, ...others] = [...distinct.values()].slice(0, MOST);
  return offersCard([first, ...others]);
}

/** The sections and the wordings that the text mentions. */
function mentionedButtons(own: readonly ApplicationContext[], personId: string, said: string): Button[] {
  const sections = own.flatMap(({ form, application }) =>
    journeyFor(form, application, personId)
      .filter((place) => mentions(said, bare(titleAt(form, place))))
      .map(({ measureId, sectionId }) =>
        button(titleAt(form, { measureId, sectionId }), writingVerbs.goTo, {
          applicationId: application.id,
          ...{ measureId, sectionId, returnTo: "home" },
        }),
      ),
  );
  const sayings = mentionedIn(said).flatMap((saying): Button[] => {
    const [title, verb] = [titleOfSaying(saying), everyVerb.get(saying)];
    if (!title || !verb) return [];
    const leads = verb.access === "coordinator";
    const fits = own.find(({ application }) => !leads || isCoordinator(application, personId));
    if (verb.data.safeParse({}).success) return [again(title, { verb: saying, data: {} })];
    return fits ? [again(title, { verb: saying, data: { applicationId: fits.application.id } })] : [];
  });
  return [...sections, ...sayings];
}

/** A heading without its number. */
const bare = (title: string): string => title.replace(/^\d+\w? /, "");

/** What waits for the person in an application. */
function likeliest({ form, application }: ApplicationContext, personId: string): Button[] {
  const { toWrite, toSend, toApprove } = tasksOf(form, application, personId);
  const at = { applicationId: application.id };
  return [
    ...(toWrite.length > 0 ? [button(t("button.resume"), writingVerbs.resume, at)] : []),
    ...(toSend.length > 0 ? [button(t("button.summary"), writingVerbs.summary, at)] : []),
    ...(toApprove.length > 0 ? [button(t("button.read"), approvalVerbs.list, at)] : []),
    button(t("finding.see"), statusVerbs.findings, at),
  ];
}
