import type { UnplacedText } from "../../domain/importing/formImport";
import { placesForText } from "../../domain/importing/placeText";
import { button, primary, submitButton } from "../kit/button";
import { pickField } from "../kit/cardField";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import { note } from "../kit/note";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { importingVerbs } from "../verbs/importingVerbs";
import { t } from "../wording";
import { beginningOf, inShort } from "../words/inShort";
import { linesOf } from "../words/linesOf";
import { titleOf } from "../words/titleOf";
import type { ImportArgs } from "./importCard";

const MOST_SHOWN = 3_000;

/** Chooses the section, and the measure, for an unplaced text. */
export function importPlaceCard({
  text,
  missing,
  ...args
}: ImportArgs & { readonly text: UnplacedText; readonly missing: boolean }): AdaptiveCard {
  const { id: importId, fileName, draft } = args;
  const { text: beginning, left } = beginningOf(text.text, MOST_SHOWN);
  return formCard({
    heading: heading(fileName, t("import.placeTitle")),
    notes: missing ? [note("warning", t("import.placeMissing"))] : [],
    lines: linesOf([t("import.near", { near: text.near }), left > 0 ? `${beginning} …` : beginning].join("\n")),
    fields: [
      pickField(
        "to",
        t("import.to"),
        "",
        placesForText(args.form).map(({ id, section, field }) => ({
          title: field.label === section.title ? titleOf(section) : inShort(`${titleOf(section)}: ${field.label}`, 120),
          value: id,
        })),
      ),
      ...(draft.measures.length > 0
        ? [
            pickField(
              "measure",
              t("import.toMeasure"),
              "0",
              draft.measures.map(({ number, name }, index) => ({
                title: t("place.measure", { number, name }),
                value: String(index),
              })),
              { help: t("import.toMeasureHelp") },
            ),
          ]
        : []),
    ],
    buttons: [
      primary(submitButton(t("import.put"), importingVerbs.placeText, { importId, id: text.id })),
      button(t("button.back"), importingVerbs.look, { importId, view: "unplaced" }),
    ],
  });
}
