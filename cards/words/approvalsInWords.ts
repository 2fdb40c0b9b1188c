import type { Structure } from "../../domain/application/structure";
import { approvalCounts, askedCounts } from "../../domain/approval/approvalCount";
import { rulesIn } from "../../domain/section/approverGroup";
import type { Section } from "../../domain/section/section";
import { t } from "../wording";
import { inShort } from "./inShort";
import { kindsWord } from "./kindWord";
import { ruleWords } from "./ruleWords";

const LONGEST_REASON = 80;

/**
 * "Godkjent av 2 av 3 kommuner": how many of the required approvals a section has, if several of a kind may give them.
 * Also says that the coordinator has changed the rule. A single party is named instead.
 */
export const approvalsInWords = (application: Structure, section: Section): string[] => [
  ...(section.state === "awaitingApproval" || section.state === "approved" ? countsOf(section) : []),
  ...rulesIn(section.form, application).flatMap((held) =>
    held.set
      ? [
          t("rules.changedShort", {
            who: ruleWords(section.form, application, held),
            person: held.set.byName,
            reason: inShort(held.set.reason, LONGEST_REASON),
          }),
        ]
      : [],
  ),
];

const countsOf = (section: Section): string[] => [
  ...approvalCounts(section)
    .filter(({ of }) => of > 1)
    .map(({ kind, rule, given, needed, of }) => {
      const kinds = kindsWord(section.form, kind);
      return rule === "any" ? t("approvals.any", { count: of, kinds }) : t("approvals.of", { given, needed, kinds });
    }),
  ...askedCounts(section)
    .filter(({ of }) => of > 1)
    .map(({ kind, given, of }) => t("approvals.asked", { given, count: of, kinds: kindsWord(section.form, kind) })),
];
