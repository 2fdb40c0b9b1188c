import { longDay } from "../../../domain/values/dayAndMonth";
import type { Form } from "../../../forms/form";
import { LANGUAGES, type Language } from "../../../forms/texts";

export const LANGUAGE_NAME: Readonly<Record<Language, string>> = { nb: "bokmål", nn: "nynorsk", en: "engelsk" };

const STATUS: Readonly<Record<Form["status"], string>> = {
  draft: "utkast, tilbys ingen ennå",
  open: "åpen, tilbys den som begynner en søknad",
  closed: "lukket, tilbys ikke lenger",
};

/** The form at a glance: a label and a value a line. `untranslated` counts the texts that each translation lacks. */
export function factsOf(form: Form, untranslated: ReadonlyMap<Language, number>): [label: string, value: string][] {
  const [day, time] = form.usualDeadline.split("T") as [string, string];
  const perMeasure = form.sections.filter(({ scope }) => scope === "measure").length;
  return [
    ["Tittel", form.title],
    ["Id", form.id],
    ["Versjon", form.version],
    ["Status", STATUS[form.status]],
    ["År", String(form.year)],
    ["Utgiver", form.issuer ?? "ikke oppgitt"],
    ...(form.follows ? [["Følger", form.follows] as [string, string]] : []),
    ["Vanlig frist", `${longDay(`${form.year}-${day}`)} kl. ${time.replace(":", ".")}`],
    ["Dokumenter", form.documents === "measure" ? "ett for hvert tiltak" : "ett for hver ordning"],
    ["Ordninger", form.schemes.map(({ label }) => label).join(", ") || "bare én, skjemaet deler ikke tiltakene"],
    ["Mål", form.plans.map(({ title }) => title).join(", ") || "skjemaet spør ikke om mål"],
    ["Seksjoner", `${form.sections.length - perMeasure} for hele søknaden, ${perMeasure} for hvert tiltak`],
    ["Kontroller og regler", `${form.checks.length} og ${form.rules.length}`],
    ["Språk", LANGUAGES.map((each) => languageFact(each, form.printedIn, untranslated.get(each) ?? 0)).join(", ")],
  ];
}

function languageFact(language: Language, printedIn: Language, missing: number): string {
  const name = LANGUAGE_NAME[language];
  if (language === printedIn) return `${name} (det trykte skjemaet)`;
  return missing > 0 ? `${name} (${missing} tekster mangler)` : name;
}
