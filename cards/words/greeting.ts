import { t } from "../wording";
import { hourAt } from "./instantInWords";

/** A greeting for the hour of the day: "Kari Prøve" is greeted as Kari. */
export function greeting(personName: string, timeZone: string, now: Date): string {
  const name = personName.trim().split(/\s+/)[0] ?? personName;
  const hour = hourAt(now, timeZone);
  if (hour >= 5 && hour < 10) return t("greeting.morning", { name });
  if (hour >= 18 || hour < 5) return t("greeting.evening", { name });
  return t("greeting.day", { name });
}
