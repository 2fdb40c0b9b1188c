import type { Form } from "../../forms/form";
import { askedAmounts } from "../application/askedAmounts";
import type { MeasureId } from "../application/structure";
import { totalsOf } from "../application/totals";
import type { Application } from "./section";

/** How much is written in a measure: its answers, and the sum of its amounts. */
export function contentOfMeasure(
  form: Form,
  application: Application,
  measureId: MeasureId,
): { answers: number; kroner: number } {
  const records = application.records.filter((record) => record.measureId === measureId);
  const answers = records.flatMap((record) => record.answers).filter(({ value }) => value !== null).length;
  const { byMeasure } = totalsOf(form, application, askedAmounts(form, application));
  return { answers, kroner: byMeasure.find((row) => row.measureId === measureId)?.total ?? 0 };
}
