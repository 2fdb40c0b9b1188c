import type { Form } from "../../forms/form";
import { isPast } from "../values/deadline";
import type { Language } from "../values/language";
import type { DetailsProblem, TypedDetails } from "./applicationDetails";
import { suggestedLanguage } from "./suggestedLanguage";
import { suggestedTitle } from "./suggestedTitle";

type Suggested = TypedDetails & { readonly language?: Language | undefined };
type Setting = {
  readonly forms: ReadonlyMap<string, Form>;
  readonly timeZone: string;
  readonly now: Date;
  /** The language of the person who types. */
  readonly language: Language;
};
type Followed<Typed> = {
  readonly typed: Typed;
  /** What moved, by input; null if nothing did. */
  readonly moved: Readonly<Partial<Record<"title" | "date" | "language", DetailsProblem>>> | null;
};

/**
 * Moves what a card suggested to what the chosen form suggests: deadline, title and the channel's language. A card
 * suggests them for the form it was drawn with. If the person chooses another form and leaves them, they are nobody's
 * choice.
 */
export function followForm<Typed extends Suggested>(
  typed: Typed,
  drawnWith: string,
  setting: Setting,
): Followed<Typed> {
  if (typed.formId === drawnWith || !setting.forms.has(drawnWith) || !setting.forms.has(typed.formId))
    return { typed, moved: null };
  const followed = {
    ...typed,
    ...deadline(typed, drawnWith, setting),
    ...title(typed, drawnWith, setting),
    ...language(typed, drawnWith, setting),
  };
  const moved = {
    ...(followed.title === typed.title ? {} : { title: "followed-form" as const }),
    ...(followed.date === typed.date && followed.time === typed.time ? {} : { date: "followed-form" as const }),
    ...(followed.language === typed.language ? {} : { language: "followed-form" as const }),
  };
  return Object.keys(moved).length === 0 ? { typed, moved: null } : { typed: followed, moved };
}

function deadline({ formId, date, time }: TypedDetails, drawnWith: string, { forms, timeZone, now }: Setting) {
  const usual = (id: string) => forms.get(id)?.usualDeadline.split("T");
  const [suggested, chosen] = [usual(drawnWith), usual(formId)];
  const year = /^(\d{4})-/.exec(date)?.[1];
  const isAsSuggested = date === `${year}-${suggested?.[0]}` && time === suggested?.[1];
  if (!chosen || !isAsSuggested || chosen.join() === suggested?.join()) return { date, time };
  const [day = "", hour = ""] = chosen;
  const passed = isPast(`${year}-${day}T${hour}`, timeZone, now);
  return { date: `${Number(year) + (passed ? 1 : 0)}-${day}`, time: hour };
}

const title = ({ formId, title: typed, year }: TypedDetails, drawnWith: string, { forms }: Setting) => ({
  title: typed === suggestedTitle(forms, drawnWith, year) ? suggestedTitle(forms, formId, year) : typed,
});

function language({ formId, language: typed }: Suggested, drawnWith: string, { forms, language: own }: Setting) {
  const suggested = (id: string) => suggestedLanguage(forms.get(id), own);
  return typed === suggested(drawnWith) ? { language: suggested(formId) } : {};
}
