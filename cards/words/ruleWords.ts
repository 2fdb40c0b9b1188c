import { partiesOf, type Structure } from "../../domain/application/structure";
import type { HoldingRule } from "../../domain/section/approverGroup";
import type { Form } from "../../forms/form";
import { t } from "../wording";
import { inShort } from "./inShort";
import { kindWord } from "./kindWord";

/** How many parties of a kind must approve: "Kommunal eier: alle". */
export function ruleWords(
  form: Pick<Form, "partyKinds">,
  application: Pick<Structure, "parties">,
  { kind, rule, leadId }: Pick<HoldingRule, "kind" | "rule" | "leadId">,
): string {
  const [first] = partiesOf(application).filter((party) => party.kind === kind);
  const lead = partiesOf(application).find(({ id }) => id === leadId) ?? first;
  const name = inShort(lead?.name ?? kindWord(form, kind), 80);
  return t("rules.ofKind", { kind: kindWord(form, kind), rule: t(`rules.${rule}`, { party: name }) });
}
