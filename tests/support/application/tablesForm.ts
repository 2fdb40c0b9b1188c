import { parseForm } from "../../../forms";
import type { Form } from "../../../forms/form";
import { editionFiles } from "../forms/editionFiles";

const each = { writers: ["municipalOwner", "uh"], requiredOf: ["municipalOwner"], answeredBy: "each" };
const all = { ...each, answeredBy: "all" };

const DEGREES = [
  { id: "low", label: "Lav" },
  { id: "high", label: "Høy" },
];

/** A small edition with tables: of risks, of milestones, and of what each party puts in. */
export const tablesEdition = {
  id: "tabeller-2027",
  name: "Tabellprøve 2027",
  year: 2027,
  title: "Tabellprøve",
  documents: "measure",
  usualDeadline: "02-01T12:00",
  sections: [
    {
      id: "plan",
      number: "1",
      title: "Plan",
      scope: "application",
      help: "Fyll ut tabellene.",
      approvers: ["municipalOwner"],
      fields: [
        {
          id: "risks",
          type: "table",
          label: "Risiko",
          ...all,
          columns: [
            { id: "what", type: "text", label: "Risiko", required: true },
            { id: "likelihood", type: "choice", label: "Sannsynlighet", options: DEGREES },
            { id: "consequence", type: "choice", label: "Konsekvens", options: DEGREES },
            { id: "action", type: "text", label: "Tiltak", maxLength: 500 },
          ],
        },
        {
          id: "milestones",
          type: "table",
          label: "Milepæler",
          ...all,
          columns: [
            { id: "what", type: "text", label: "Milepæl" },
            { id: "day", type: "date", label: "Dato", min: "2027-01-01" },
            { id: "cost", type: "money", label: "Kostnad", sum: true },
            { id: "hours", type: "number", label: "Arbeid", unit: "timer", decimals: 1, sum: true },
          ],
          rows: { most: 3 },
        },
        {
          id: "effort",
          type: "table",
          label: "Egeninnsats",
          ...each,
          columns: [
            { id: "share", type: "percent", label: "Stilling", required: true },
            { id: "cost", type: "money", label: "Kroner", sum: true },
          ],
          rows: {
            fixed: [
              { id: "lead", label: "Ledelse" },
              { id: "staff", label: "Ansatte" },
            ],
          },
        },
      ],
    },
    {
      id: "economy",
      number: "2",
      title: "Økonomi",
      scope: "measure",
      help: "Svar her.",
      approvers: ["municipalOwner"],
      fields: [{ id: "grant", type: "amount", purpose: "grant", label: "Tilskudd", ...each }],
    },
  ],
  rules: [
    {
      id: "late",
      scope: "application",
      section: "plan",
      holds: "answer.plan.milestones.all(m, m.day >= deadline)",
      severity: "warning",
      say: "En milepæl er før fristen, og de koster {{ kr(answer.plan.milestones.map(m, m.cost).sum()) }}.",
    },
  ],
};

export const tablesForm: Form = parseForm(tablesEdition.id, editionFiles(tablesEdition));
