import type { Tasks } from "../../domain/progress/tasks";
import { t } from "../wording";
import { titleOf } from "../words/titleOf";

const MOST_SECTIONS = 3;

/** A person's open sections: "3 seksjoner: Økonomi, Behov og mål og 1 til". */
export function openLine(tasks: Pick<Tasks, "toWrite" | "toSend" | "toApprove">): string {
  const titles = [
    ...tasks.toWrite.map(({ section }) => titleOf(section.form)),
    ...tasks.toSend.map(({ section }) => titleOf(section.form)),
    ...tasks.toApprove.map(({ form }) => titleOf(form)),
  ];
  const names = [...new Set(titles)];
  const shown = names.slice(0, MOST_SECTIONS).join(", ");
  const sections =
    names.length > MOST_SECTIONS ? t("status.andMore", { names: shown, count: names.length - MOST_SECTIONS }) : shown;
  return t("reminder.lacks", { count: titles.length, sections });
}
