import type { Language } from "../../forms/texts";

const SENTENCES: Readonly<Record<Language, readonly [string, ...string[]]>> = {
  nb: [
    "Vi vil at de ansatte skal lære sammen, i sin egen virksomhet og i møte med andre.",
    "Arbeidet følges opp i faste møter gjennom året, og ledelsen setter av tid til det.",
    "Barn, elever og foresatte får si hva de mener underveis.",
    "Erfaringene deles i nettverket, slik at andre kan bygge på dem.",
    "Kartleggingen viser at behovet er størst på de minste stedene.",
    "De som underviser hos oss, kjenner forskningen og hverdagen i Fjordvik.",
    "Etter et år ser vi på hva som har virket, og endrer det som ikke har det.",
  ],
  nn: [
    "Vi vil at dei tilsette skal lære saman, i si eiga verksemd og i møte med andre.",
    "Arbeidet blir følgt opp i faste møte gjennom året, og leiinga set av tid til det.",
    "Barn, elevar og føresette får seie kva dei meiner undervegs.",
    "Røynslene blir delte i nettverket, slik at andre kan byggje på dei.",
    "Kartlegginga viser at behovet er størst på dei minste stadene.",
    "Dei som underviser hos oss, kjenner forskinga og kvardagen i Fjordvik.",
    "Etter eit år ser vi på kva som har verka, og endrar det som ikkje har det.",
  ],
  en: [
    "We want the staff to learn together, at their own workplace and in meetings with others.",
    "The work is followed up in regular meetings, and leaders set time aside for it.",
    "Children, pupils and parents are asked what they think along the way.",
    "What is learnt is shared in the network, so that others can build on it.",
    "The survey shows that the need is greatest at the smallest places.",
    "Those who teach us know the research and everyday life in Fjordvik.",
    "After a year we look at what has worked, and change what has not.",
  ],
};

const WORDS: Readonly<Record<Language, readonly [string, ...string[]]>> = {
  nb: ["Felles fagdag i mars", "Nettverksmøte i Fjordvik", "Arbeid i egen virksomhet", "Veiledning av kolleger"],
  nn: ["Felles fagdag i mars", "Nettverksmøte i Fjordvik", "Arbeid i eiga verksemd", "Rettleiing av kollegaer"],
  en: ["A joint day in March", "A network meeting in Fjordvik", "Work at the own workplace", "Guidance of colleagues"],
};

const at = <Each>(all: readonly [Each, ...Each[]], index: number): Each => all[index % all.length] ?? all[0];

/** An invented answer of two paragraphs. Texts of up to forty numbers differ, since a form can check for texts that recur. */
export function sampleText(language: Language, number: number): string {
  const all = SENTENCES[language];
  const other = number + 1 + (Math.floor(number / all.length) % (all.length - 1));
  return `${at(all, number)}\n\n${at(all, other)}`;
}

/** A few invented words. */
export const sampleWords = (language: Language, number: number): string => at(WORDS[language], number);
