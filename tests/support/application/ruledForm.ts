import { parseForm } from "../../../forms";
import type { Form } from "../../../forms/form";
import { editionFiles } from "../forms/editionFiles";

const each = { writers: ["municipalOwner", "uh"], requiredOf: ["municipalOwner"], answeredBy: "each" };
const help = "Svar her.";
const options = [
  { id: "owner", label: "Eier" },
  { id: "other", label: "Andre" },
];

/** A rule with its sentence, as tests write one. */
export type RuleInFile = Readonly<Record<string, string>>;

/** "The owner pays at least 30 % of its grant itself", of each owner in each measure. */
export const OWN_SHARE: RuleInFile = {
  id: "ownShare",
  scope: "party",
  section: "economy",
  field: "own",
  when: 'party.kind == "municipalOwner"',
  holds: "answer.economy.own * 100 >= party.sum.grant * 30",
  severity: "warning",
  say: "Egeninnsatsen til {{ party.name }} er {{ kr(answer.economy.own) }}. Den skal være minst 30 % av tilskuddet, {{ kr(party.sum.grant * 30 / 100) }}.",
};

/** A small edition of 2027 with these rules, two schemes, and fields that rules can name. */
export const ruledForm = (...rules: readonly RuleInFile[]): Form =>
  parseForm(
    "prove-2027",
    editionFiles({
      id: "prove-2027",
      name: "Prøve 2027",
      year: 2027,
      title: "En prøve",
      schemes: [
        { id: "regional", label: "Regional" },
        { id: "decentralised", label: "Desentralisert" },
      ],
      documents: "measure",
      usualDeadline: "02-01T12:00",
      sections: [
        {
          id: "frame",
          title: "Ramme",
          scope: "application",
          help,
          approvers: ["municipalOwner"],
          fields: [
            { id: "most", type: "money", label: "Største tilskudd", ...each, answeredBy: "all" },
            { id: "payer", type: "choice", label: "Hvem betaler?", ...each, answeredBy: "all", options },
            { id: "units", type: "count", label: "Enheter", ...each },
            { id: "sick", type: "count", label: "Sykmeldte", ...each, private: true },
          ],
        },
        {
          id: "economy",
          title: "Økonomi",
          scope: "measure",
          help,
          approvers: ["municipalOwner"],
          fields: [
            { id: "grant", type: "amount", purpose: "grant", label: "Tilskudd", ...each },
            { id: "own", type: "money", label: "Egeninnsats", ...each, writers: ["municipalOwner"] },
            {
              id: "steps",
              type: "rows",
              label: "Milepæler",
              ...each,
              answeredBy: "all",
              columns: [
                { id: "when", label: "Når" },
                { id: "what", label: "Hva" },
              ],
            },
          ],
        },
      ],
      rules,
    }),
  );
