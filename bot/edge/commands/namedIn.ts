import { type Button, button } from "../../../cards/kit/button";
import { type OpenRow, openRow } from "../../../cards/kit/openRow";
import { applicationVerbs } from "../../../cards/verbs/applicationVerbs";
import { approvalVerbs } from "../../../cards/verbs/approvalVerbs";
import { peopleVerbs } from "../../../cards/verbs/peopleVerbs";
import { remindersVerbs } from "../../../cards/verbs/remindersVerbs";
import { threadVerbs } from "../../../cards/verbs/threadVerbs";
import { writingVerbs } from "../../../cards/verbs/writingVerbs";
import { t } from "../../../cards/wording";
import { titleAt } from "../../../cards/words/titleOf";
import { ownerOf, whereIs } from "../../../cards/words/whereIs";
import { isSameSection, type SectionRef, sectionRefsOf } from "../../../domain/answers/sectionRef";
import { hasRole, isCoordinator, measuresOf, partiesOf } from "../../../domain/application/structure";
import { tasksOf } from "../../../domain/progress/tasks";
import type { ApplicationContext } from "../../handler/withAccess";
import { saysName } from "./saysName";

/** The sections, measures, parties and people of an application that a text names, as far as the person may open them. */
export function namedIn({ form, application }: ApplicationContext, personId: string, said: string): OpenRow[] {
  const { id: applicationId } = application;
  const leads = isCoordinator(application, personId);
  const owner = ownerOf(application) ?? application.network;
  const { own, toApprove } = tasksOf(form, application, personId);
  const measures = measuresOf(application).filter(
    ({ id, name }) => saysName(said, name) || whereIs(application, id).toLowerCase().startsWith(`${said} `),
  );
  const isNamed = (place: SectionRef) =>
    saysName(said, titleAt(form, place)) || measures.some(({ id }) => id === place.measureId);
  const at = (place: SectionRef, opens: Button) =>
    openRow(titleAt(form, place), [`${whereIs(application, place.measureId)} · ${owner}`], opens);
  const inSection = ({ measureId, sectionId }: SectionRef) => ({ applicationId, measureId, sectionId });
  const written = own.map(({ step }) => step).filter(isNamed);
  const approved = toApprove.filter((place) => isNamed(place) && !written.some((each) => isSameSection(each, place)));
  // A section that others write is opened at its thread, where they can be told.
  const others =
    written.length + approved.length > 0
      ? []
      : sectionRefsOf(form, application).filter((place) => saysName(said, titleAt(form, place)));
  const parties = partiesOf(application).filter(
    (party) => !hasRole(party, "lead") && (saysName(said, party.name) || saysName(said, party.shortName ?? party.name)),
  );
  const people = new Map(
    application.members
      .filter(({ personName }) => [personName, ...personName.split(" ")].some((name) => saysName(said, name)))
      .map(({ personId: id, personName }) => [id, personName]),
  );
  const about = `${application.title} · ${owner}`;
  const edit = t("button.edit");
  return [
    ...(leads ? measures : []).map(({ id, name }) =>
      openRow(name, [about], button(edit, applicationVerbs.editMeasure, { applicationId, measureId: id })),
    ),
    ...written.map((place) =>
      at(place, button(t("button.open"), writingVerbs.goTo, { ...inSection(place), returnTo: "home" })),
    ),
    ...approved.map((place) => at(place, button(t("button.read"), approvalVerbs.show, inSection(place)))),
    ...others.map((place) => at(place, button(t("thread.open"), threadVerbs.show, inSection(place)))),
    ...(leads ? parties : []).map(({ id, name }) =>
      openRow(name, [about], button(edit, peopleVerbs.editParty, { applicationId, partyId: id })),
    ),
    ...(leads ? [...people] : []).map(([id, name]) =>
      openRow(name, [about], button(t("button.open"), remindersVerbs.person, { applicationId, personId: id })),
    ),
  ];
}
