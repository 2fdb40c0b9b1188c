import type { Inbox } from "../../domain/progress/inbox";
import type { WritingTask } from "../../domain/progress/tasks";
import type { Application } from "../../domain/section/section";
import type { Form } from "../../forms/form";
import { approvalRow } from "../approval/approvalRow";
import { type Button, button } from "../kit/button";
import { type OpenRow, openRow } from "../kit/openRow";
import { approvalVerbs } from "../verbs/approvalVerbs";
import { handoverVerbs } from "../verbs/handoverVerbs";
import { peopleVerbs } from "../verbs/peopleVerbs";
import { threadVerbs } from "../verbs/threadVerbs";
import { writingVerbs } from "../verbs/writingVerbs";
import { t } from "../wording";
import { inShort } from "../words/inShort";
import { dayOf } from "../words/instantInWords";
import { missingFields } from "../words/missingFields";
import { titleAt, titleOf } from "../words/titleOf";
import { whereInside } from "../words/whereIs";
import { changeRequestRow } from "./changeRequestRow";
import { optionalAnswerRows } from "./optionalAnswerRows";
import { optionalApprovalRows } from "./optionalApprovalRows";

/** More sections than this to answer are walked through from the primary button, not listed. */
const MOST_SECTIONS = 3;
const MOST_PEOPLE = 3;
const LONGEST = 120;

type Of = { readonly form: Form; readonly application: Application; readonly inbox: Inbox; readonly now: Date };

/** What waits for a person in one application, as rows that open it: what others ask for first. */
export function inboxRows({ form, application, inbox, now }: Of): OpenRow[] {
  const { tasks, questions } = inbox;
  const { id: applicationId } = application;
  const answers = tasks.toWrite.filter(({ wanted }) => !wanted);
  return [
    ...takeOverRows(application, inbox),
    ...inbox.newcomers.map(({ member, party }) =>
      openRow(
        t("newcomer.asksTitle", { person: inShort(member.personName, 60) }),
        [party.name],
        button(t("home.reply"), peopleVerbs.newcomer, { applicationId, partyId: party.id, personId: member.personId }),
      ),
    ),
    ...questions.map(({ place: { measureId, sectionId }, question }) =>
      openRow(
        titleAt(form, { measureId, sectionId }),
        [
          whereInside(application, measureId),
          t("home.question", { person: question.personName, text: inShort(question.text, LONGEST) }),
        ],
        button(t("home.reply"), threadVerbs.show, { applicationId, measureId, sectionId }),
      ),
    ),
    ...tasks.own.filter(({ wanted }) => wanted).map((own) => changeRequestRow(application, own)),
    ...(answers.length <= MOST_SECTIONS ? answers.map((own) => answerRow(application, own)) : []),
    ...(tasks.toSend.length === 0
      ? []
      : [
          openRow(
            t("home.ready", { count: tasks.toSend.length }),
            [],
            button(t("button.summary"), writingVerbs.summary, { applicationId }),
          ),
        ]),
    ...approvalRows(application, inbox),
    ...aloneRows(application, inbox),
    ...inbox.withoutMeasure.map((party) =>
      openRow(
        t("home.withoutMeasure", { party: party.shortName ?? party.name }),
        [t("home.withoutMeasureWhy")],
        button(t("button.measures"), peopleVerbs.editParty, { applicationId, partyId: party.id }),
      ),
    ),
    ...arrivalRows(application, inbox, now),
    ...optionalApprovalRows(application, tasks),
    ...optionalAnswerRows(application, tasks),
  ];
}

function takeOverRows({ id: applicationId }: Application, { takeOver, remaining }: Inbox): OpenRow[] {
  if (!takeOver) return [];
  return [
    openRow(
      t("home.takeOver", { person: inShort(takeOver.askerName, 60) }),
      [remaining.leads ? t("home.takeOverHere") : t("home.takeOverAnswer")],
      button(t("home.reply"), handoverVerbs.showTakeOver, { applicationId }),
    ),
  ];
}

const answerRow = (application: Application, { section, step, missing }: WritingTask): OpenRow =>
  openRow(
    titleOf(section.form),
    [whereInside(application, step.measureId), t("summary.missingFields", { fields: missingFields(missing) })],
    openAtHome(application, step),
  );

const openAtHome = ({ id: applicationId }: Application, { measureId, sectionId }: WritingTask["step"]): Button =>
  button(t("button.open"), writingVerbs.goTo, { applicationId, measureId, sectionId, returnTo: "home" });

function approvalRows(application: Application, { tasks: { toApprove } }: Inbox): OpenRow[] {
  const [only, ...others] = toApprove;
  if (!only) return [];
  if (others.length === 0) return [approvalRow(application, only)];
  return [
    openRow(
      t("home.toApproveRow", { count: toApprove.length }),
      [],
      button(t("button.read"), approvalVerbs.list, { applicationId: application.id }),
    ),
  ];
}

/** The coordinator of an application that nobody else is in yet, or is asked to be in. */
const aloneRows = ({ id: applicationId }: Application, { isAlone, invited }: Inbox): OpenRow[] =>
  isAlone && invited.length === 0
    ? [
        openRow(
          t("home.alone"),
          [t("home.aloneWhy")],
          button(t("parties.invite"), peopleVerbs.invite, { applicationId }),
        ),
      ]
    : [];

/** Quiet rows for the coordinator: who joined in the last days, who has not answered, and who said no. */
function arrivalRows(application: Application, { joined, invited }: Inbox, now: Date): OpenRow[] {
  const { id: applicationId, timeZone } = application;
  const parties = button(t("button.parties"), peopleVerbs.parties, { applicationId });
  const waiting = invited.filter(({ declinedAt }) => declinedAt === null);
  const declined = invited.filter(({ declinedAt }) => declinedAt !== null);
  const asked = ({ personName, at, declinedAt }: Inbox["invited"][number]) =>
    t("home.onDay", { what: inShort(personName, 60), day: dayOf(declinedAt ?? at, timeZone, now) });
  const came = joined.map(({ member, party }) =>
    t("home.joinedPerson", {
      person: inShort(member.personName, 60),
      party: inShort(party.shortName ?? party.name, 60),
      day: dayOf(member.joinedAt, timeZone, now),
    }),
  );
  return [
    ...(came.length > 0 ? [openRow(t("home.joined", { people: inBrief(came) }), [], parties)] : []),
    ...(waiting.length > 0
      ? [openRow(t("home.invitedWaiting", { people: inBrief(waiting.map(asked)) }), [], parties)]
      : []),
    ...(declined.length > 0
      ? [openRow(t("home.invitedDeclined", { people: inBrief(declined.map(asked)) }), [], parties)]
      : []),
  ];
}

function inBrief(people: readonly string[]): string {
  const names = people.slice(0, MOST_PEOPLE).join(", ");
  return people.length > MOST_PEOPLE ? t("status.andMore", { names, count: people.length - MOST_PEOPLE }) : names;
}
