import { noticeCard } from "../../cards/home/noticeCard";
import { importMeasureCard } from "../../cards/importing/importMeasureCard";
import { importingVerbs } from "../../cards/verbs/importingVerbs";
import type { SentBy } from "../../cards/verbs/verb";
import { formatKroner } from "../../domain/amounts/formatKroner";
import { changeImportMeasure, type MeasureCorrection } from "../../domain/importing/changeImportMeasure";
import { cardAction, decidingAction } from "../handler/cardAction";
import { correctOwnImport } from "./correctOwnImport";
import { savedList } from "./lookAtImport";

export const openImportMeasure = cardAction(importingVerbs.measure, (_deps, _turn, { index }, args) => {
  const measure = args.draft.measures[index];
  if (!measure) return noticeCard({ kind: "stale" });
  const amounts = measure.amounts.map(({ kroner, partyId }) => ({
    kroner: formatKroner(kroner),
    partyId: partyId ?? "",
  }));
  return importMeasureCard({ ...args, index, typed: { name: measure.name, amounts }, problem: null });
});

/** Besides these, the data holds the amounts and their parties, numbered by position: kroner0, party0. */
const MOST_SHARES = 50;

function correctionIn(data: SentBy<typeof importingVerbs.changeMeasure>): MeasureCorrection {
  const said = (key: string): string => {
    const value = data[key];
    return typeof value === "string" ? value.slice(0, 200) : "";
  };
  const amounts: { kroner: string; partyId: string }[] = [];
  for (let at = 0; at < MOST_SHARES && `kroner${at}` in data; at++)
    amounts.push({ kroner: said(`kroner${at}`), partyId: said(`party${at}`) });
  return { name: data.name, amounts };
}

export const changeMeasureOfImport = decidingAction(importingVerbs.changeMeasure, (deps, turn, data) => {
  const { importId, index } = data;
  const typed = correctionIn(data);
  return correctOwnImport(deps, turn, importId, (draft) => changeImportMeasure(draft, index, typed), {
    done: savedList("measures"),
    wrong: (args, problem) => importMeasureCard({ ...args, index, typed, problem }),
  });
});
