import type { ChangeRequest } from "../../domain/answers/sectionRecord";
import type { Structure } from "../../domain/application/structure";
import { t } from "../wording";
import { beginningOf } from "../words/inShort";
import { sinceWhen } from "../words/instantInWords";
import { type Quote, quote } from "./quote";

const MOST = 6;
const ROOM = 6_000;

/** Change requests in the approvers' own words, with name and party; shortened if there are many. */
export function changeQuotes(structure: Structure, requests: readonly ChangeRequest[], now: Date): Quote[] {
  const shown = requests.slice(0, MOST);
  return shown.map(({ partyId, personName, comment, at }, index) => {
    const party = structure.parties.find(({ id }) => id === partyId)?.name ?? personName;
    const lead = t("section.changeWanted", { party, person: personName, when: sinceWhen(at, structure.timeZone, now) });
    const { text, left } = beginningOf(comment, Math.max(Math.floor(ROOM / shown.length), 400));
    const hidden = index === shown.length - 1 ? requests.length - shown.length : 0;
    const after = [
      left > 0 ? t("section.charactersLeft", { count: left }) : null,
      hidden > 0 ? t("section.changesMore", { count: hidden }) : null,
    ];
    return quote("attention", lead, text, after.filter((each) => each !== null).join(" ") || null);
  });
}
