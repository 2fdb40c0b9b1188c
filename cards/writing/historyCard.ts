import type { SectionRef } from "../../domain/answers/sectionRef";
import { slotId } from "../../domain/answers/slot";
import type { Structure } from "../../domain/application/structure";
import { currentVersion, type FieldHistory, type HistoryReader, wasMerged } from "../../domain/writing/fieldHistory";
import type { Version } from "../../domain/writing/version";
import type { Form } from "../../forms/form";
import { type Button, button, primary } from "../kit/button";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import { openRow } from "../kit/openRow";
import { type Page, pageOf } from "../kit/page";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { approvalVerbs } from "../verbs/approvalVerbs";
import type { ReturnTo } from "../verbs/cardData";
import { homeVerbs } from "../verbs/homeVerbs";
import { writingVerbs } from "../verbs/writingVerbs";
import { t } from "../wording";
import { answerInWords } from "../words/answerInWords";
import { inShort } from "../words/inShort";
import { sinceWhen } from "../words/instantInWords";
import { linesOf } from "../words/linesOf";
import { titleAt } from "../words/titleOf";
import { whereAndWhose } from "../words/whereIs";

export type HistoryScene = {
  form: Form;
  structure: Structure;
  place: SectionRef;
  reader: HistoryReader;
  /** The card from which the section was opened. */
  returnTo?: ReturnTo;
  now: Date;
};

/** Bytes of a row's layout, and of the card without its rows. */
const ROW = 560;
const REST = 6_000;
const EXCERPT = 90;

export const whereOf = ({ structure, place }: HistoryScene): string =>
  t("history.where", { where: whereAndWhose(structure, place.measureId) });

export const placeData = ({ structure, place, returnTo }: HistoryScene) => ({
  applicationId: structure.id,
  measureId: place.measureId,
  sectionId: place.sectionId,
  ...(returnTo && { returnTo }),
});

export const fieldName = ({ field, party }: FieldHistory): string =>
  party ? t("section.labelOf", { label: field.label, party: party.name }) : field.label;

/** A version's status relative to the other versions. */
export function stateOf(history: FieldHistory, version: Version): string | null {
  if (version.id === currentVersion(history)?.id) return t("history.stands");
  if (version.outcome === "saved") return null;
  return t(wasMerged(history, version) ? "history.merged" : "history.beside");
}

/** The fields of a section with any history, and who wrote each last. */
export function historyFieldsCard(scene: HistoryScene, fields: readonly FieldHistory[], page = 1): AdaptiveCard {
  const rows = fields.map((each) => {
    const [{ writtenByName: person, writtenAt }] = each.versions;
    const when = sinceWhen(writtenAt, scene.structure.timeZone, scene.now);
    return openRow(
      fieldName(each),
      [t("history.last", { count: each.versions.length, person, when })],
      button(t("button.open"), writingVerbs.history, { ...placeData(scene), slot: slotId(each) }),
    );
  });
  const shown = pageOf(rows, page, {
    rest: REST,
    drawn: ROW,
    turn: (title, to) => button(title, writingVerbs.history, { ...placeData(scene), page: to }),
  });
  return listed(scene, t(fields.length > 0 ? "history.lead" : "history.none"), shown, []);
}

/** All versions of one field, newest first. */
export function historyCard(scene: HistoryScene, history: FieldHistory, page: number, alone: boolean): AdaptiveCard {
  const data = { ...placeData(scene), slot: slotId(history) };
  const rows = history.versions.map((version) => {
    const when = sinceWhen(version.writtenAt, scene.structure.timeZone, scene.now);
    return openRow(
      t("history.row", { person: version.writtenByName, when }),
      [stateOf(history, version), excerptOf(history, version)],
      button(t("history.see"), writingVerbs.version, { ...placeData(scene), versionId: version.id }),
    );
  });
  const shown = pageOf(rows, page, {
    rest: REST,
    drawn: ROW,
    turn: (title, to) => button(title, writingVerbs.history, { ...data, page: to }),
  });
  const others = button(t("history.otherFields"), writingVerbs.history, placeData(scene));
  return listed(scene, fieldName(history), shown, alone ? [] : [others]);
}

function listed(
  scene: HistoryScene,
  lead: string,
  { rows, more }: Page<ReturnType<typeof openRow>>,
  buttons: readonly Button[],
): AdaptiveCard {
  return formCard({
    heading: heading(whereOf(scene), titleAt(scene.form, scene.place)),
    lines: linesOf([lead, ...more.map(({ text }) => text)].join("\n")),
    rows,
    buttons: [...more.flatMap((each) => each.buttons), ...buttons, primary(backTo(scene))],
  });
}

/** Back to where the person came from. */
function backTo(scene: HistoryScene): Button {
  switch (scene.reader) {
    case "writer":
      return button(t("history.back"), writingVerbs.goTo, placeData(scene));
    case "approver":
      return button(t("history.back"), approvalVerbs.show, placeData(scene));
    case "coordinator":
      return button(t("button.overview"), homeVerbs.tasks);
  }
}

const excerptOf = ({ field }: FieldHistory, { value }: Version): string =>
  value === null ? t("section.theyEmptied") : inShort(answerInWords(field, value).replace(/\s+/g, " "), EXCERPT);
