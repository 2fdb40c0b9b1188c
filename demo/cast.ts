import type { Voice } from "./answers";
import type { Account } from "./connector";

/** The Playground's five users, and whom each of them plays. */
export type Cast = {
  readonly kari: Account;
  readonly ola: Account;
  readonly liv: Account;
  readonly per: Account;
  readonly anne: Account;
};

/** What each of them writes. */
export const VOICES: Record<keyof Cast, Voice> = {
  kari: {
    who: "Kari Nordmo",
    side: "owner",
    texts: [
      "Ledere og ansatte har meldt behovet i utviklingssamtalene i høst.",
      "Vi evaluerer sammen to ganger i året og justerer planen.",
      "Kommunen setter av tid, lokaler og en koordinator.",
    ],
  },
  ola: {
    who: "Ola Bakkevik",
    side: "other",
    texts: ["Våre ansatte ønsker å være med fra start.", "Vi frigjør styrer to dager og dekker vikar selv."],
  },
  liv: {
    who: "Liv Strandheim",
    side: "uh",
    texts: [
      "Senteret tar erfaringene inn i egne studier og i forskningen.",
      "Midlene dekker fagtid, reise og opphold.",
    ],
  },
  per: {
    who: "Per Nyvoll",
    side: "uh",
    texts: [
      "Lærerutdanningen får praksisnære eksempler og nye partnerskoler.",
      "Midlene dekker veiledning på den enkelte skole.",
    ],
  },
  anne: { who: "Anne Lerkedal", side: "other", texts: ["De tillitsvalgte har vært med i prioriteringen."] },
};
