import { formatKroner } from "../../domain/amounts/formatKroner";
import { isSameSection, type SectionRef } from "../../domain/answers/sectionRef";
import type { Structure } from "../../domain/application/structure";
import type { Finding } from "../../domain/progress/findingsOf";
import { insideSentence } from "../../domain/values/insideSentence";
import type { Form } from "../../forms/form";
import { t } from "../wording";
import { kindWord } from "./kindWord";
import { titleAt } from "./titleOf";
import { unmannedSentence } from "./unmannedSentence";

/** A finding in words: what to fix, and where. The card of a section, `on`, does not name its own place. */
export function findingSentence(
  finding: Finding,
  form: Form,
  application: Pick<Structure, "measures">,
  on: SectionRef | null = null,
): string {
  const what = sentence(finding, form);
  const { place } = finding;
  if (place === null || (on && isSameSection(on, place))) return what;
  const title = titleAt(form, place);
  const number = application.measures.find(({ id }) => id === place.measureId)?.number ?? null;
  // A party is added to the measure, not to the section that misses it.
  if (finding.code === "no-party" && number !== null) return t("finding.inMeasureOnly", { number, what });
  const said = number === null ? t("finding.in", { title, what }) : t("finding.inMeasure", { number, title, what });
  // A title that is a question ends with its own mark.
  return title.endsWith("?") ? said.replace(`${title}:`, title) : said;
}

function sentence({ code, facts }: Finding, form: Form): string {
  const { field = "", count = 0, party = "", reason = "", who = "" } = facts;
  switch (code) {
    case "no-measures":
      return t("finding.noMeasures");
    case "no-scheme":
      return t("finding.noScheme", { number: Number(facts.number) });
    case "missing-answers":
      return who === "" ? t("finding.missing", { count }) : t("finding.missingFrom", { count, who });
    case "no-party":
      return t("finding.noParty", {
        kind: insideSentence(kindWord(form, String(facts.kind))),
      });
    case "no-approver":
      return t("finding.noApprover");
    case "nobody-writes":
      return unmannedSentence({ party: String(party), lacks: "writer", count: Number(count) });
    case "nobody-approves":
      return unmannedSentence({ party: String(party), lacks: "approver", count: Number(count) });
    case "draft-changed":
      return t("finding.draftChanged", { party });
    case "sum-above-shares":
      // An old draft does not say which purpose; its form had one.
      return t("finding.sumAboveShares", {
        purpose: insideSentence(
          (form.purposes.find(({ id }) => id === facts.purpose) ?? form.purposes.find(({ partOf }) => partOf))?.label ??
            String(facts.purpose ?? ""),
        ),
        part: formatKroner(Number(facts.part)),
        whole: formatKroner(Number(facts.whole)),
      });
    case "severalSaysNo":
      return t("finding.severalSaysNo", { field, count });
    case "severalSaysYes":
      return t("finding.severalSaysYes", { field, count });
    case "atMost":
      return t("finding.atMost", {
        party,
        field,
        part: formatKroner(Number(facts.part)),
        whole: formatKroner(Number(facts.whole)),
      });
    case "saysNo":
      return t("finding.saysNo", { party, field });
    case "unanswered":
      return t("finding.unanswered", { field });
    case "shareWithout":
      return t("finding.shareWithout", { party, field });
    case "countsOwners":
      return t("finding.countsOwners", { count: Number(count), owners: Number(facts.owners) });
    case "placeholderLeft":
      return t("finding.placeholderLeft", { field });
    case "textReused": {
      const { number = 0, section = "" } = facts;
      if (section === "") return t("finding.textsReused", { count: Number(count) });
      return number === 0
        ? t("finding.textReusedIn", { field, section })
        : t("finding.textReused", { field, section, number });
    }
    case "rule":
      return ruleSentence(facts, form);
    case "needsReason":
      return t("finding.needsReason", { field, reason });
  }
}

/**
 * The sentence of a rule, with its figures, as the form has it in the reader's language. The sentence of the finding
 * itself stands where the form has none with these figures, as in an old draft.
 */
function ruleSentence({ rule, say: found = "", ...figures }: Finding["facts"], { rules }: Form): string {
  const own = rules.find(({ id }) => id === rule)?.say;
  const text = own?.figures.every(({ source }) => source in figures) ? own.text : String(found);
  return text.replace(/\{\{([^{}]*)\}\}/g, (_, expression: string) => inWords(figures[expression.trim()] ?? ""));
}

const inWords = (figure: string | number): string =>
  typeof figure === "number" ? t("totals.kroner", { kroner: formatKroner(figure) }) : figure;
