import { inEachLanguage } from "../model/labelsOf";
import type { ZoneReader } from "../place/zoneReader";
import { sameWords } from "../text/letters";

/** Reads goals of one plan, a line for each. Other lines belong to no field. */
export function readGoals(zone: ZoneReader): void {
  const { field, section, surroundings } = zone;
  const lines = zone
    .prose(zone.text)
    .split("\n")
    .filter((line) => !zone.isUnanswered(line));
  const options = field?.type === "goals" ? field.options : [];
  const labelsOf = (goal: string) =>
    inEachLanguage(surroundings.form, ({ sections }) => {
      const found = sections.find(({ id }) => id === section?.id)?.fields.find(({ id }) => id === field?.id);
      return found?.type === "goals" ? found.options.find(({ id }) => id === goal)?.label : undefined;
    });
  const goals = options.map(({ id, plan }) => ({ id, plan, words: labelsOf(id) }));
  const inPlan = (of: string) =>
    goals.filter(({ plan, words }) => plan === of && words.some((each) => lines.some((line) => sameWords(each, line))));
  const [chosen = []] = [...new Set(options.map(({ plan }) => plan))].map(inPlan).sort((a, b) => b.length - a.length);
  if (chosen.length === 0) zone.leaveBlank();
  else
    zone.put(
      chosen.map(({ id }) => id),
      chosen.map(({ words: [label = ""] }) => label).join("\n"),
    );
  const isChosen = (line: string) => chosen.some(({ words }) => words.some((each) => sameWords(each, line)));
  zone.setAside(lines.filter((line) => !isChosen(line)).join("\n"));
}
