import { formatKroner } from "../../domain/amounts/formatKroner";
import type { ApplicationData } from "../data/applicationData";
import { isOf, shortNameOf } from "./isOf";
import type { Value, Wanted } from "./value";
import { shareText } from "./valueOfAnswers";

type WantedSum = Pick<Wanted, "of" | "names" | "purpose">;

type Place = {
  readonly measure?: { readonly id: string };
  readonly scheme?: string;
  readonly party?: { readonly id: string };
};

/**
 * The sum of amounts at a place: in a measure, in a scheme, of a party, or of the whole application. A column's sum is
 * the one that the application states, private amounts included; other sums are added up from the ledger.
 */
export function sumValue(data: ApplicationData, place: Place, wanted: WantedSum): Value | null {
  const { of, names = false, purpose } = wanted;
  if (purpose === undefined && !names && !place.party && (of === undefined || of.length === 1)) {
    const stated = statedSums(data, place);
    const [column] = of ?? [];
    const kroner =
      column === undefined ? stated?.total : stated?.byColumn.find((each) => each.column === column)?.kroner;
    if (kroner !== undefined) return { kind: "text", text: formatKroner(kroner) };
  }
  const shares = sharesAt(data, place, wanted);
  if (shares.length === 0) return null;
  return {
    kind: "text",
    text: names
      ? shares.map(({ name, kroner }) => shareText(kroner, name)).join("\n")
      : formatKroner(shares.reduce((sum, { kroner }) => sum + kroner, 0)),
  };
}

const statedSums = ({ sums }: ApplicationData, { measure, scheme }: Place) =>
  measure
    ? sums.byMeasure.find((each) => each.measure === measure.id)
    : scheme === undefined
      ? sums
      : sums.byScheme.find((each) => each.scheme === scheme);

/** What each party has of it, in the order of the application. */
function sharesAt(data: ApplicationData, { measure, scheme, party }: Place, { of, purpose }: WantedSum) {
  const counted = new Set(
    data.form.purposes
      .filter(({ id, summed }) => (purpose === undefined ? summed : id === purpose))
      .map(({ id }) => id),
  );
  const measures = new Set(
    data.measures
      .filter(({ id, scheme: own }) => (measure ? id === measure.id : scheme === undefined || own === scheme))
      .map(({ id }) => id),
  );
  return data.parties
    .filter((each) => (party === undefined || each.id === party.id) && isOf(each, of))
    .flatMap((each) => {
      const lines = data.ledger.filter(
        (line) => line.party === each.id && counted.has(line.purpose) && measures.has(line.measure),
      );
      return lines.length === 0
        ? []
        : [{ name: shortNameOf(each), kroner: lines.reduce((sum, { kroner }) => sum + kroner, 0) }];
    });
}
