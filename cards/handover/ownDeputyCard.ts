import type { Deputy, Structure } from "../../domain/application/structure";
import { button, primary, submitButton } from "../kit/button";
import { pickField } from "../kit/cardField";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import { note } from "../kit/note";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { NOBODY } from "../reminders/remindedPersonCard";
import { handoverVerbs } from "../verbs/handoverVerbs";
import { peopleVerbs } from "../verbs/peopleVerbs";
import { t } from "../wording";
import { inShort } from "../words/inShort";
import { instantInWords } from "../words/instantInWords";
import { linesOf } from "../words/linesOf";
import { type Somebody, tellApart } from "../words/tellApart";
import { applicationName } from "../words/whereIs";

export type OwnDeputyArgs = {
  application: Structure;
  /** The person's own deputy; null if there is none. */
  chosen: Deputy | null;
  /** The candidates: people of the application and of the team. */
  people: readonly Somebody[];
  /** Only people of the application are listed, since Teams does not say who is in the team. */
  teamIsAway: boolean;
  saved: boolean;
  problem: boolean;
  now: Date;
};

const MOST = 100;

/** Chooses who does the person's work while they are away. */
export function ownDeputyCard(args: OwnDeputyArgs): AdaptiveCard {
  const { application, chosen, teamIsAway, saved, problem, now } = args;
  const applicationId = application.id;
  const named = chosen ? [{ id: chosen.deputy.personId, name: chosen.deputy.personName }] : [];
  const people = [...named, ...args.people.filter(({ id }) => id !== named[0]?.id)].slice(0, MOST);
  const names = tellApart([...named, ...args.people]);
  const since = chosen?.since ?? null;
  const stands =
    chosen && since
      ? [
          note(
            "accent",
            t("deputy.standsInForYou", {
              deputy: chosen.deputy.personName,
              when: instantInWords(since, application.timeZone, now),
            }),
          ),
        ]
      : [];
  return formCard({
    heading: heading(applicationName(application), t("deputy.title")),
    notes: [...(saved ? [note("good", t(chosen ? "deputy.saved" : "deputy.savedNobody"))] : []), ...stands],
    lines: linesOf(t("deputy.explain")),
    fields: [
      pickField(
        "deputy",
        t("deputy.who"),
        chosen?.deputy.personId ?? NOBODY,
        [
          { title: t("reminders.person.none"), value: NOBODY },
          ...people.map(({ id, name }) => ({ title: inShort(names.get(id) ?? name, 80), value: id })),
        ],
        { help: teamIsAway ? t("team.away") : null, problem: problem ? t("deputy.notThere") : null },
      ),
    ],
    buttons: [
      primary(submitButton(t("section.save"), handoverVerbs.setDeputy, { applicationId })),
      ...(since ? [button(t("deputy.back"), handoverVerbs.comeBack, { applicationId })] : []),
      button(t("button.back"), peopleVerbs.roles, { applicationId }),
    ],
  });
}
