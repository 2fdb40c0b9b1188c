import { parseForm } from "../../../forms";
import type { Form } from "../../../forms/form";
import { editionFiles } from "../forms/editionFiles";
import type { RuleInFile } from "./ruledForm";

const all = { writers: ["municipalOwner"], requiredOf: [], answeredBy: "all" };

/** A small edition with figures that can have decimals and figures that cannot, and these rules. */
export const figuresForm = (...rules: readonly RuleInFile[]): Form =>
  parseForm(
    "prove-2027",
    editionFiles({
      id: "prove-2027",
      name: "Prøve 2027",
      year: 2027,
      title: "En prøve",
      documents: "measure",
      usualDeadline: "02-01T12:00",
      sections: [
        {
          id: "plan",
          title: "Plan",
          scope: "application",
          help: "Svar her.",
          approvers: ["municipalOwner"],
          fields: [
            { id: "staff", type: "number", label: "Ansatte", ...all },
            { id: "hours", type: "number", label: "Timer", decimals: 1, ...all },
            { id: "share", type: "percent", label: "Stilling", ...all },
            { id: "why", type: "text", label: "Hvorfor", ...all },
            { id: "visits", type: "number", label: "Besøk", ...all, answeredBy: "each" },
            {
              id: "steps",
              type: "table",
              label: "Steg",
              ...all,
              columns: [
                { id: "what", type: "text", label: "Hva" },
                { id: "days", type: "number", label: "Dager" },
                { id: "part", type: "percent", label: "Del", decimals: 2 },
              ],
            },
          ],
        },
      ],
      rules,
    }),
  );
