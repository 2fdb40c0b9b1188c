import { formatKroner } from "../../domain/amounts/formatKroner";
import { type FormImport, sumsNow } from "../../domain/importing/formImport";
import { t } from "../wording";

const SUM_DIFFERS = "sum-differs";
const NOWHERE = { measure: null, section: null, field: null };

type Sum = FormImport["sums"][number];

/** A claimed sum in a sentence: that it is right, or both figures and the difference. */
export const sumInWords = (sum: Sum): string =>
  sum.holds
    ? t("import.holds", { of: sum.of, claimed: formatKroner(sum.claimed) })
    : t("import.holdsNot", { of: sum.of, off: offInWords(sum) });

const offInWords = ({ claimed, computed }: Sum): string =>
  t("import.sumOff", {
    claimed: formatKroner(claimed),
    computed: formatKroner(computed),
    difference: formatKroner(Math.abs(claimed - computed)),
  });

/** What needs fixing in a document: sums that do not match the current shares, and all other findings. */
export function importFindings(draft: FormImport): FormImport["findings"] {
  const { findings } = draft;
  const wrong = sumsNow(draft).filter(({ holds }) => !holds);
  return [
    ...wrong.map((sum) => ({
      code: SUM_DIFFERS,
      severity: "blocking" as const,
      place: findings.find(({ code, where }) => code === SUM_DIFFERS && where === sum.of)?.place ?? NOWHERE,
      where: sum.of,
      message: offInWords(sum),
    })),
    ...findings.filter(({ code }) => code !== SUM_DIFFERS),
  ];
}
