import { type Card, inputsOf, textOf } from "./card";
import { MEASURES } from "./figures";

/** What each of the invented people knows to say. */
export type Voice = {
  readonly who: string;
  readonly side: "owner" | "uh" | "other";
  readonly texts: readonly string[];
};

/** Which measure a card is about, by the number that it shows; null for what concerns all. */
const measureOn = (card: Card): (typeof MEASURES)[number] | null => {
  const found = /(?:Tiltak|Measure) (\d+)/.exec(textOf(card));
  return found ? (MEASURES[Number(found[1]) - 1] ?? null) : null;
};

/** Fills in every empty input of a section card as its person would. */
export function answersFor(card: Card, { who, side, texts }: Voice): Record<string, string> {
  const measure = measureOn(card);
  const filled: Record<string, string> = {};
  for (const { id, type, choices } of inputsOf(card)) {
    const [field = ""] = id.split(".");
    if (type === "Input.ChoiceSet") {
      const pick = CHOICES[field] ?? choices[0]?.value ?? "";
      filled[id] = pick;
    } else if (field === "grant") filled[id] = side === "uh" ? (measure?.uhTyped ?? "0") : (measure?.ownerTyped ?? "0");
    else if (field === "travel") filled[id] = "Kr 40 000";
    else if (field === "coordinatorSum") continue;
    else if (field === "participants")
      filled[id] = "Hovedtillitsvalgt i Utdanningsforbundet: Anne Lerkedal\nFagforbundet: Siv Fossheim";
    else if (field in CONTACT) filled[id] = CONTACT[field] ?? "";
    else if (field in COUNTS) filled[id] = String(COUNTS[field]);
    else if (field === "contactName" || field === "contact") filled[id] = who;
    else if (field === "contactRole") filled[id] = side === "uh" ? "Førstelektor" : "Rådgiver";
    else
      filled[id] =
        texts[(filled ? Object.keys(filled).length : 0) % texts.length] +
        (measure ? ` Det gjelder ${measure.name.toLowerCase()}.` : "");
  }
  return filled;
}

const CHOICES: Record<string, string> = {
  concerns: "both",
  severalOwners: "yes",
  severalUh: "yes",
  continues: "yes",
  phases: "planning,carryingOut",
  budgetAttached: "no",
  duration: "autumn2026,spring2027",
  furtherEducation: "unknown",
  sami: "yes",
  discussed: "yes",
};

/** What the edition of 2024 asks of a contact, in the shape that it must have. */
const CONTACT: Record<string, string> = {
  contactTelephone: "40 12 34 56",
  contactEmail: "kontakt@fjordvik.example",
  contactAccount: "1234.56.78903",
  contactOrgNumber: "920000002",
};

const COUNTS: Record<string, number> = {
  municipalKindergartens: 19,
  privateKindergartens: 30,
  publicSchools: 25,
  privateSchools: 1,
  counsellingServices: 1,
};
