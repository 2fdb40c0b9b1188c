import { formIn } from "../../domain/application/formInYear";
import { kindsBesideLead } from "../../domain/application/kindOf";
import type { ImportNameRefusal } from "../../domain/importing/changeImportParty";
import type { ImportParty } from "../../domain/importing/formImport";
import { currentLanguage } from "../../domain/values/language";
import { button, primary, submitButton } from "../kit/button";
import { choicesField, pickField, textField } from "../kit/cardField";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { importingVerbs } from "../verbs/importingVerbs";
import { t } from "../wording";
import { linesOf } from "../words/linesOf";
import type { ImportArgs } from "./importCard";

const ITSELF = "none";

export function importNameSentence(refusal: ImportNameRefusal): string {
  switch (refusal.kind) {
    case "name-missing":
      return t("refusal.nameMissing");
    case "name-too-long":
      return t("refusal.nameTooLong", { most: refusal.most });
    case "name-taken":
      return t("import.nameTaken", { name: refusal.name });
  }
}

export type ImportPartyArgs = ImportArgs & {
  readonly party: ImportParty;
  readonly typed: { readonly name: string; readonly kind: string; readonly sameAs: string; readonly apart: string };
  readonly problem: ImportNameRefusal | null;
};

/**
 * One imported party: its name and kind, whether it is another party's alias, and whether its aliases are parties of
 * their own.
 */
export function importPartyCard({
  id: importId,
  fileName,
  draft,
  form,
  party,
  typed,
  problem,
}: ImportPartyArgs): AdaptiveCard {
  const others = draft.parties.filter(({ id }) => id !== party.id);
  const { aliases, confirmed, id } = party;
  return formCard({
    heading: heading(fileName, party.name),
    lines: linesOf(
      aliases.length === 0 ? "" : t(confirmed ? "import.alsoCalled" : "import.askSame", { names: aliases.join(", ") }),
    ),
    fields: [
      textField("name", t("import.name"), typed.name, { problem: problem ? importNameSentence(problem) : null }),
      pickField(
        "kind",
        t("import.kind"),
        typed.kind,
        kindsBesideLead(formIn(form, currentLanguage())).map((kind) => ({ title: kind.one, value: kind.id })),
      ),
      ...(others.length > 0
        ? [
            pickField(
              "sameAs",
              t("import.sameAs"),
              typed.sameAs || ITSELF,
              [
                { title: t("import.itself"), value: ITSELF },
                ...others.map((other) => ({ title: other.name, value: other.id })),
              ],
              { help: t("import.sameAsHelp") },
            ),
          ]
        : []),
      ...(aliases.length > 0
        ? [
            choicesField(
              "apart",
              t("import.apart"),
              typed.apart,
              aliases.map((alias, index) => ({ title: alias, value: String(index) })),
              { help: t("import.apartHelp") },
            ),
          ]
        : []),
    ],
    buttons: [
      primary(
        submitButton(confirmed ? t("section.save") : t("import.confirmSave"), importingVerbs.changeParty, {
          importId,
          id,
        }),
      ),
      ...(aliases.length > 0
        ? [submitButton(t("import.split"), importingVerbs.splitParty, { importId, id, names: aliases.length })]
        : []),
      button(t("button.back"), importingVerbs.look, { importId, view: "parties" }),
    ],
  });
}
