import { parseForm } from "../../../forms";
import type { Form } from "../../../forms/form";
import { editionFiles } from "../forms/editionFiles";

type Json = Readonly<Record<string, unknown>>;

const each = { writers: ["municipalOwner", "uh"], requiredOf: ["municipalOwner", "uh"], answeredBy: "each" };
const ofOwner = { writers: ["municipalOwner"], requiredOf: ["municipalOwner"], answeredBy: "all" };

/** Each owner's own contribution, in per cent of its grant, in each measure. */
export const SHARE: Json = {
  id: "share",
  label: "Egeninnsats av tilskuddet",
  help: "Den skal være minst 30 %.",
  after: "own",
  value: "double(answer.economy.own) * 100.0 / double(answer.economy.grant)",
  shownAs: "percent",
  decimals: 1,
  each: ["municipalOwner"],
};

/**
 * A small edition that computes, and whose fields depend on the rest of the application:
 * `reason` is asked for above 500 000 kr in all, `audit` must be answered above 1 000 000 kr, and `few` is for the owner
 * of a measure with a small share.
 */
export const computedEdition = (over: { economy?: Json[]; frame?: Json[]; frameFields?: Json[] } = {}): Json => ({
  id: "regnet-2027",
  name: "Regneprøve 2027",
  year: 2027,
  title: "Regneprøve",
  documents: "measure",
  usualDeadline: "02-01T12:00",
  sections: [
    {
      id: "frame",
      title: "Ramme",
      scope: "application",
      help: "Om hele søknaden.",
      approvers: ["municipalOwner"],
      fields: [
        { id: "aim", type: "longText", label: "Mål", ...ofOwner },
        { id: "reason", type: "longText", label: "Begrunnelse", ...ofOwner, shownIf: "sum.grant > 500000" },
        { id: "audit", type: "text", label: "Revisor", ...ofOwner, requiredIf: "sum.grant > 1000000" },
        ...(over.frameFields ?? []),
      ],
      computedFields: over.frame ?? [
        { id: "sought", label: "Det søkes om", value: "sum.grant", shownAs: "money" },
        {
          id: "average",
          label: "Gjennomsnitt for hvert tiltak",
          after: "aim",
          value: "double(sum.grant) / double(measures.filter(m, m.sum.grant > 0).size())",
          shownAs: "number",
          unit: "kr",
        },
      ],
    },
    {
      id: "economy",
      title: "Økonomi",
      scope: "measure",
      help: "Om pengene.",
      approvers: ["municipalOwner"],
      fields: [
        { id: "grant", type: "amount", purpose: "grant", label: "Tilskudd", ...each },
        { id: "own", type: "money", label: "Egeninnsats", ...each, writers: ["municipalOwner"], requiredOf: [] },
        {
          id: "few",
          type: "text",
          label: "Hvorfor så lite?",
          ...each,
          writers: ["municipalOwner"],
          requiredOf: ["municipalOwner"],
          shownIf: "has(answer.economy.share) && answer.economy.share < 30.0",
        },
      ],
      computedFields: over.economy ?? [SHARE],
    },
  ],
});

export const computedForm = (over: Parameters<typeof computedEdition>[0] = {}): Form =>
  parseForm("regnet-2027", editionFiles(computedEdition(over)));
