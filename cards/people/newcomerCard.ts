import type { Member, Named, Party, Structure } from "../../domain/application/structure";
import { waitsForMeasure } from "../../domain/application/waitsForMeasure";
import type { Form } from "../../forms/form";
import { type Button, button, destructiveButton, primary } from "../kit/button";
import { shortCard } from "../kit/shortCard";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { applicationVerbs } from "../verbs/applicationVerbs";
import { homeVerbs } from "../verbs/homeVerbs";
import { peopleVerbs } from "../verbs/peopleVerbs";
import { t } from "../wording";
import { inShort } from "../words/inShort";
import { rolesInWords } from "../words/rolesInWords";
import { applicationName } from "../words/whereIs";
export type NewcomerArgs = {
  form: Form;
  application: Structure;
  party: Party;
  newcomer: Named;
  /** The newcomer's current membership; null if they are no longer there. */
  member: Member | null;
  /** The name of the last person to decide what the newcomer does; null if nobody else has. */
  decidedBy: string | null;
  /** Whether the reader may answer. */
  mayAnswer: boolean;
  /** Whether the reader may undo that the newcomer was taken out. */
  mayRestore: boolean;
  leads: boolean;
};

/** Somebody joined, or wants to approve. Shows the possible answers until one is given, then the decision. */
export function newcomerCard(args: NewcomerArgs): AdaptiveCard {
  const { form, application, party, newcomer, leads } = args;
  const answers = answersOf(args);
  const tasks = button(t("button.overview"), homeVerbs.tasks);
  const at = { applicationId: application.id };
  const parties = leads ? [button(t("button.parties"), peopleVerbs.parties, at)] : [];
  const toAdd = leads && args.member !== null && waitsForMeasure(form, application, party);
  const measures = toAdd ? [button(t("button.measures"), applicationVerbs.measures, at)] : [];
  return shortCard(
    applicationName(application),
    args.member?.asksToApprove
      ? t("newcomer.asksTitle", { person: inShort(newcomer.personName, 60) })
      : t("newcomer.title", { party: inShort(party.name, 60) }),
    [said(args), ...(toAdd ? [t("newcomer.noMeasure", { party: inShort(party.name, 150) })] : [])].join("\n\n"),
    answers.some(({ style }) => style === "positive")
      ? [...answers, ...measures, ...parties]
      : leadingWith([...measures, ...(answers.length > 0 ? [...parties, tasks] : [tasks, ...parties])], answers),
  );
}

/** The first of the ways on as the primary button, then the answers, then the other ways. */
const leadingWith = ([first, ...ways]: readonly Button[], answers: readonly Button[]): Button[] => [
  ...(first ? [primary(first)] : []),
  ...answers,
  ...ways,
];

function answersOf({ application, party, newcomer, member, mayAnswer, mayRestore }: NewcomerArgs): Button[] {
  const at = { applicationId: application.id, partyId: party.id, personId: newcomer.personId };
  if (!member) return mayRestore ? [primary(button(t("button.undo"), peopleVerbs.restoreNewcomer, at))] : [];
  if (!mayAnswer) return [];
  // A button on a phone has room for a first name and a few words.
  const person = inShort(newcomer.personName.split(" ")[0] ?? "", 14);
  const takeOut = destructiveButton(t("newcomer.takeOut"), peopleVerbs.answerNewcomer, { ...at, answer: "out" });
  return [
    ...(member.asksToApprove
      ? [
          primary(button(t("newcomer.yes", { person }), peopleVerbs.answerNewcomer, { ...at, answer: "approves" })),
          button(t("newcomer.no"), peopleVerbs.answerNewcomer, { ...at, answer: "writes" }),
        ]
      : []),
    ...(member.admittedAt === null ? [takeOut] : []),
  ];
}

function said({
  party: { name: party },
  newcomer: { personName: person },
  member,
  decidedBy: by,
}: NewcomerArgs): string {
  if (!member) return by ? t("newcomer.wasTakenOut", { by, person, party }) : t("newcomer.hasLeft", { person, party });
  if (member.asksToApprove) return t(member.writes ? "newcomer.asks" : "newcomer.asksOnly", { person, party });
  const roles = rolesInWords(member);
  if (by) return t("newcomer.decided", { by, person, party, roles });
  return t(member.admittedAt ? "newcomer.isIn" : "newcomer.writes", { person, party, roles });
}
