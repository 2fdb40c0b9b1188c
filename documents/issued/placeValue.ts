import { clockOf } from "../../domain/values/dayAndMonth";
import type { ApplicationData } from "../data/applicationData";
import { measureHeading } from "../wording/documentWords";
import { nameOf, shortNameOf } from "./isOf";
import { unbroken } from "./unbroken";
import type { Value } from "./value";

type Party = ApplicationData["parties"][number];
type Measure = ApplicationData["measures"][number];

/** Where in the application a scope is: whichever of these a list has come to. */
export type Place = {
  readonly measure?: Measure;
  readonly scheme?: string;
  readonly party?: Party;
  readonly line?: Readonly<Record<string, string>>;
  /** Counts the items of the list from 1. */
  readonly number?: number;
};

/** Words as a value; null if there are none. */
export const textValue = (words: string | null | undefined): Value | null =>
  words ? { kind: "text", text: words } : null;

/**
 * What is known of a place without an answer: of the application, or of the measure, scheme or party of a list. Undefined
 * if nothing there has that name.
 */
export function placeValue(data: ApplicationData, place: Place, group: string, name: string): Value | null | undefined {
  switch (group) {
    case "application":
      return ofApplication(data, name);
    case "measure":
      return ofMeasure(data, place, name);
    case "scheme":
      return name === "name" ? textValue(data.form.schemes.find(({ id }) => id === place.scheme)?.label) : undefined;
    case "party":
      return ofParty(data, place, name);
    case "line":
      return place.line && textValue(place.line[name]);
    case "list":
      return name === "number" ? textValue(place.number?.toString()) : undefined;
  }
}

function ofApplication(data: ApplicationData, name: string): Value | null | undefined {
  const { title, year, network, deadline } = data.application;
  switch (name) {
    case "title":
      return textValue(title);
    case "year":
      return textValue(String(year));
    case "network":
      return textValue(network);
    case "deadline":
      return textValue(`${deadline.slice(0, 10).split("-").reverse().join(".")} kl. ${clockOf(deadline)}`);
    case "day":
      return { kind: "day", day: data.draft.day };
    default:
      return undefined;
  }
}

function ofMeasure({ form }: ApplicationData, { measure }: Place, name: string): Value | null | undefined {
  if (!measure) return undefined;
  const scheme = form.schemes.find(({ id }) => id === measure.scheme);
  switch (name) {
    case "name":
      return textValue(measure.name);
    case "number":
      return textValue(String(measure.number));
    case "heading":
      return textValue(measureHeading(measure));
    case "scheme":
      return scheme
        ? {
            kind: "chosen",
            ids: [scheme.id],
            labels: new Map(form.schemes.map(({ id, label }) => [id, label])),
          }
        : null;
    default:
      return undefined;
  }
}

function ofParty({ form }: ApplicationData, { party }: Place, name: string): Value | null | undefined {
  if (!party) return undefined;
  switch (name) {
    case "name":
      return textValue(nameOf(party));
    case "shortName":
      return textValue(shortNameOf(party));
    case "orgNumber":
      return textValue(party.organisationNumber && unbroken(party.organisationNumber));
    case "kind": {
      const kinds = form.partyKinds;
      const labels = new Map(kinds.map(({ id, inTables }) => [id, inTables]));
      return { kind: "chosen", ids: [party.kind], labels };
    }
    default:
      return undefined;
  }
}
