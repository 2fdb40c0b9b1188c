import { formatKroner } from "../../domain/amounts/formatKroner";
import { formSection } from "../../domain/answers/slot";
import { formIn } from "../../domain/application/formInYear";
import {
  type FormImport,
  type ImportMeasure,
  type ImportParty,
  sumOf,
  sumsNow,
} from "../../domain/importing/formImport";
import { currentLanguage } from "../../domain/values/language";
import { button } from "../kit/button";
import { openRow } from "../kit/openRow";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { importingVerbs } from "../verbs/importingVerbs";
import { t } from "../wording";
import { beginningOf, inShort } from "../words/inShort";
import { kindWord } from "../words/kindWord";
import { titleOf } from "../words/titleOf";
import { type ImportArgs, type ImportView, importCard } from "./importCard";
import { importFindings, sumInWords } from "./importFindings";
import { type Item, importPage, item } from "./importPage";
import { isTogether, purposeInWords, shareInWords, sideInWords } from "./sideInWords";

export type Looking = { readonly view: ImportView | "all"; readonly page: number; readonly saved: boolean };

/** The card of one view of what was read. */
export function importView(args: ImportArgs, { view, page, saved }: Looking): AdaptiveCard {
  if (view === "all") return importCard(args);
  return importPage(args, view, page, { ...listOf(args, view), saved });
}

function listOf(args: ImportArgs, view: ImportView): { title: string; lead: string; items: readonly Item[] } {
  const { draft } = args;
  switch (view) {
    case "parties":
      return {
        title: t("import.parties", { count: draft.parties.length }),
        lead: t("import.partiesLead"),
        items: draft.parties.map((party) => partyItem(args, party)),
      };
    case "measures":
      return {
        title: t("import.measures", { count: draft.measures.length }),
        lead: t("import.measuresLead"),
        items: draft.measures.map((measure, index) => measureItem(args, measure, index)),
      };
    case "answers":
      return {
        title: t("import.answers", { count: draft.answers.length }),
        lead: t("import.answersLead"),
        items: answerItems(args),
      };
    case "sums":
      return {
        title: t("import.sums", { count: draft.sums.length }),
        lead: [t("import.sumsLead"), ...correctionsIn(draft, args.form)].join("\n"),
        items: sumsNow(draft).map((sum) => item(sumInWords(sum))),
      };
    case "findings": {
      const findings = importFindings(draft);
      return {
        title: t("import.findings", { count: findings.length }),
        lead: findings.length > 0 ? t("import.findingsLead") : t("import.noFindings"),
        items: findings.map((finding) => findingItem(args, finding)),
      };
    }
    case "unplaced":
      return {
        title: t("import.unplaced", { count: draft.unplaced.length }),
        lead: draft.unplaced.length > 0 ? t("import.unplacedLead") : t("import.nothingUnplaced"),
        items: draft.unplaced.flatMap((text) => unplacedItems(args, text)),
      };
  }
}

const partyItem = ({ id: importId, form }: ImportArgs, { id, name, kind, aliases, confirmed }: ImportParty): Item => ({
  lines: [],
  rows: [
    openRow(
      name,
      [
        kindWord(formIn(form, currentLanguage()), kind),
        aliases.length === 0
          ? null
          : t(confirmed ? "import.alsoCalled" : "import.perhapsCalled", { names: aliases.join(", ") }),
      ],
      confirmed
        ? button(t("button.edit"), importingVerbs.party, { importId, id })
        : button(t("import.confirm"), importingVerbs.party, { importId, id }),
    ),
  ],
});

/** "Eier 200 000 · LMS 201 500 · Totalt 401 500" */
function measureItem({ id: importId, draft, form }: ImportArgs, measure: ImportMeasure, index: number): Item {
  const shares = measure.amounts.map((amount) => {
    const { side, partyId, institution, kroner } = amount;
    const party = draft.parties.find(({ id }) => id === partyId)?.name ?? institution;
    const isUnnamed = institution === null && isTogether(form, side);
    const whose = isUnnamed ? sideInWords(form, side) : (party ?? t("import.whose"));
    return [whose, purposeInWords(form, draft, amount), formatKroner(kroner)].filter((part) => part !== "").join(" ");
  });
  const sum = sumOf(form, measure);
  const off =
    measure.total === null || measure.total === sum
      ? null
      : t("import.measureOff", { claimed: formatKroner(measure.total), sum: formatKroner(sum) });
  return {
    lines: [],
    rows: [
      openRow(
        t("place.measure", { number: measure.number, name: measure.name }),
        [measure.scheme, [...shares, `${t("totals.total")} ${formatKroner(sum)}`].join(" · "), off],
        button(t("button.edit"), importingVerbs.measure, { importId, index }),
      ),
    ],
  };
}

const LONGEST_BEGINNING = 140;

/** Section by section, in the form's order: the number of answers, and how each begins. */
function answerItems({ draft, form }: ImportArgs): Item[] {
  const places = [null, ...draft.measures.keys()];
  return places.flatMap((measure) =>
    [...form.sections.map(({ id }) => id as string | null), null].flatMap((sectionId): Item[] => {
      const here = draft.answers.filter((answer) => answer.measure === measure && answer.section === sectionId);
      if (here.length === 0) return [];
      const section = sectionId === null ? undefined : formSection(form, sectionId);
      const title = section ? titleOf(section) : (sectionId ?? t("import.noSection"));
      const number = measure === null ? undefined : draft.measures[measure]?.number;
      const where = number === undefined ? title : `${t("import.measureNumber", { number })} · ${title}`;
      const beginnings = here.map(
        ({ label, side, party, text }) =>
          `${inShort(label, 60).replace(/[:?]$/, "")}${party ? ` (${party})` : side === null ? "" : ` (${sideInWords(form, side)})`}: ${inShort(text.replace(/\s+/g, " "), LONGEST_BEGINNING)}`,
      );
      return [item([t("import.section", { where, count: here.length }), ...beginnings].join("\n"))];
    }),
  );
}

/** Corrections made since the document was read. */
const correctionsIn = (draft: FormImport, form: ImportArgs["form"]): string[] =>
  draft.measures.flatMap(({ number, amounts }) =>
    amounts.flatMap((amount) =>
      amount.read === amount.kroner
        ? []
        : [
            t("import.corrected", {
              number,
              whose: shareInWords(form, draft, amount),
              read: formatKroner(amount.read),
              kroner: formatKroner(amount.kroner),
            }),
          ],
    ),
  );

function findingItem({ id: importId, draft }: ImportArgs, finding: FormImport["findings"][number]): Item {
  const { measure } = finding.place;
  const blocking = finding.severity === "blocking" ? t("import.blocking") : null;
  const open =
    measure !== null && draft.measures[measure]
      ? button(t("button.edit"), importingVerbs.measure, { importId, index: measure })
      : button(t("button.open"), importingVerbs.look, {
          importId,
          view: finding.code.startsWith("sum") ? "sums" : "answers",
        });
  return { lines: [], rows: [openRow(inShort(finding.where, 120), [finding.message, blocking], open)] };
}

/** Characters of a text in one item; a longer text continues in the next, and nothing is left out. */
const MOST_LETTERS = 6_000;

function unplacedItems({ id: importId }: ImportArgs, { id, near, text }: FormImport["unplaced"][number]): Item[] {
  const pieces: string[] = [];
  for (let rest = text; rest !== ""; ) {
    const piece = beginningOf(rest, MOST_LETTERS).text || rest;
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  const row = openRow(
    inShort(text.replace(/\s+/g, " ").trim(), 60),
    [t("import.near", { near })],
    button(t("import.place"), importingVerbs.place, { importId, id }),
  );
  return pieces.map((piece, index) =>
    index === 0 ? item(`${t("import.near", { near })}\n${piece}`, row) : item(piece),
  );
}
