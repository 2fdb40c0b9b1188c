import { parseForm } from "../../../forms";
import type { Form } from "../../../forms/form";
import { editionFiles } from "../forms/editionFiles";

const each = { writers: ["municipalOwner", "uh"], requiredOf: ["municipalOwner"], answeredBy: "each" };
const all = { ...each, answeredBy: "all" };

/** A small edition with a field of each kind that is typed, and read, as something else than text. */
export const fieldKindsForm: Form = parseForm(
  "felt-2027",
  editionFiles({
    id: "felt-2027",
    name: "Feltprøve 2027",
    year: 2027,
    title: "Feltprøve",
    documents: "measure",
    usualDeadline: "02-01T12:00",
    sections: [
      {
        id: "plan",
        number: "1",
        title: "Plan",
        scope: "application",
        help: "Svar her.",
        approvers: ["municipalOwner"],
        fields: [
          { id: "hours", type: "number", min: 0, max: 2000, decimals: 1, unit: "timer", label: "Arbeid", ...each },
          { id: "share", type: "percent", label: "Stilling", ...all },
          { id: "start", type: "date", min: "2027-01-01", max: "deadline", label: "Oppstart", ...all },
          { id: "ready", type: "date", label: "Ferdig", ...each },
          { id: "agreed", type: "declaration", label: "Vi har drøftet planen med de ansatte", ...each },
          {
            id: "travel",
            type: "choice",
            label: "Reiser noen?",
            ...each,
            options: [
              { id: "yes", label: "Ja" },
              { id: "no", label: "Nei" },
            ],
          },
          {
            id: "means",
            type: "choices",
            label: "Hvordan?",
            ...each,
            shownIf: { field: "travel", is: "yes" },
            options: [
              { id: "bus", label: "Buss" },
              { id: "boat", label: "Båt" },
            ],
          },
          { id: "quay", type: "text", label: "Hvilken kai?", ...each, shownIf: { field: "means", is: "boat" } },
          {
            id: "where",
            type: "choices",
            label: "Hvor?",
            ...all,
            other: "elsewhere",
            options: [
              { id: "school", label: "På skolen" },
              { id: "elsewhere", label: "Annet, spesifiser" },
            ],
          },
          { id: "page", type: "text", format: "url", label: "Nettside", ...each, requiredOf: [] },
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
  }),
);
