import { formatKroner } from "../../domain/amounts/formatKroner";
import type { ApplicationData } from "../data/applicationData";
import type { AnswerData } from "../data/sectionData";
import { isOf, labelOf, shortNameOf } from "./isOf";
import { type Place, placeValue, textValue } from "./placeValue";
import { sumValue } from "./sumValue";
import type { Scope, Value, Wanted, WantedList } from "./value";
import { type Given, rowsOf, valueOfAnswers } from "./valueOfAnswers";

type Party = ApplicationData["parties"][number];
type Measure = ApplicationData["measures"][number];

/**
 * The answers of an application, for one document of it: the measures that the document is about. A document of one
 * measure has the answers of that measure everywhere.
 */
export function applicationScope(data: ApplicationData, measureIds: readonly string[]): Scope {
  const measures = data.measures.filter(({ id }) => measureIds.includes(id));
  const [only, another] = measures;
  return new ApplicationScope(data, measures, only && !another ? { measure: only } : {});
}

class ApplicationScope implements Scope {
  constructor(
    readonly data: ApplicationData,
    readonly measures: readonly Measure[],
    readonly place: Place,
  ) {}

  value(wanted: Wanted): Value | null | undefined {
    // A section may be called "measure" too.
    const [group = "", name = ""] = wanted.answer.split(".");
    const known = name === "sum" ? this.#sum(group, wanted) : placeValue(this.data, this.place, group, name);
    return known === undefined ? this.#answer(group, name, wanted) : known;
  }

  items({ each, of, answer }: WantedList): Scope[] {
    switch (each) {
      case "measure":
        return this.#inTurn(this.measures.map((measure) => ({ measure })));
      case "everyMeasure":
        return this.#inTurn(this.data.measures.map((measure) => ({ measure })));
      case "scheme":
        return this.#inTurn(
          this.data.form.schemes
            .filter(({ id }) => this.data.measures.some(({ scheme }) => scheme === id))
            .map(({ id: scheme }) => ({ scheme })),
        );
      case "party":
        return this.#inTurn(this.#parties(of).map((party) => ({ party })));
      case "line":
        return this.#inTurn(this.#lines(answer ?? "", of).map((line) => ({ line })));
    }
  }

  #inTurn(places: readonly Place[]): Scope[] {
    return places.map(
      (place, index) => new ApplicationScope(this.data, this.measures, { ...this.place, ...place, number: index + 1 }),
    );
  }

  /** The sum applied for: of the whole application, or of what the list has come to. */
  #sum(group: string, wanted: Wanted): Value | null | undefined {
    const { measure, party } = this.place;
    const scheme = wanted.scheme ?? this.place.scheme;
    switch (group) {
      case "application":
        return sumValue(this.data, {}, wanted);
      case "measure":
        return measure && sumValue(this.data, { measure }, wanted);
      case "scheme":
        return scheme === undefined ? undefined : sumValue(this.data, { scheme }, wanted);
      case "party":
        return party && sumValue(this.data, { ...(measure ? { measure } : {}), party }, wanted);
      default:
        return undefined;
    }
  }

  /** The section as the form has it, and as it is answered here. */
  #section(id: string) {
    const form = this.data.form.sections.find((each) => each.id === id);
    const measure = form?.scope === "measure" ? this.place.measure?.id : null;
    const written = this.data.sections.find((each) => each.id === id && each.measure === measure);
    return form && written ? { form, written } : null;
  }

  #answer(sectionId: string, name: string, { of, names = false }: Wanted): Value | null | undefined {
    const section = this.#section(sectionId);
    if (!section) return undefined;
    const { form, written } = section;
    const known = written.derived.find(({ id }) => id === name);
    if (known) return name === "schemes" ? this.#schemes() : textValue(known.values.join("; "));
    const computed = written.computed.filter(({ field }) => field === name);
    if (computed.length > 0) return this.#computed(computed);
    const field = form.fields.find(({ id }) => id === name);
    return field && valueOfAnswers(field, this.#given(written.answers, name, of), names);
  }

  /** The schemes of the document's measures: a document that is about one scheme is handed in for that one. */
  #schemes(): Value | null {
    const { measure } = this.place;
    const used = new Set((measure ? [measure] : this.measures).map(({ scheme }) => scheme));
    const { schemes } = this.data.form;
    const ids = schemes.map(({ id }) => id).filter((id) => used.has(id));
    return ids.length > 0
      ? { kind: "chosen", ids, labels: new Map(schemes.map(({ id, label }) => [id, label])) }
      : null;
  }

  #computed(
    all: readonly { readonly party: string | null; readonly kind: string; readonly value: string | number | null }[],
  ) {
    const own = all.filter(
      ({ party, value }) => value !== null && (!this.place.party || party === null || party === this.place.party.id),
    );
    const [first, another] = own;
    if (!first) return null;
    if (first.kind === "date" && !another) return { kind: "day", day: String(first.value) } as const;
    return textValue(own.map(({ value }) => (typeof value === "number" ? formatKroner(value) : value)).join("\n"));
  }

  #given(answers: readonly AnswerData[], field: string, of: Wanted["of"]): Given[] {
    return answers
      .filter((answer) => answer.field === field)
      .flatMap((answer): Given[] => {
        if (answer.party === null) return [{ party: null, answer }];
        const party = this.data.parties.find(({ id }) => id === answer.party);
        if (!party || (this.place.party && this.place.party !== party) || !isOf(party, of)) return [];
        return [
          {
            party:
              answer.kind === "amount" || answer.kind === "money" ? shortNameOf(party) : labelOf(this.data.form, party),
            answer,
          },
        ];
      });
  }

  /** In the order of `of`; those of the measure, inside one. */
  #parties(of: WantedList["of"]): Party[] {
    const { measure } = this.place;
    const present = this.data.parties.filter(
      ({ id }) => !measure || this.measures.length === 1 || measure.parties.includes(id),
    );
    if (!of) return present;
    return [...new Set(of.flatMap((each) => present.filter((party) => isOf(party, [each]))))];
  }

  #lines(answer: string, of: WantedList["of"]): Readonly<Record<string, string>>[] {
    const [sectionId = "", name = ""] = answer.split(".");
    const section = this.#section(sectionId);
    const field = section?.form.fields.find(({ id }) => id === name);
    if (!section || !field) return [];
    const given = this.#given(section.written.answers, name, of);
    const first = field.columns?.find(({ kind }) => kind === "text")?.id;
    return given.flatMap(({ party, answer }) =>
      rowsOf(field, answer).map((row) =>
        // A list of several parties says whose each line is.
        given.length > 1 && first !== undefined ? { ...row, [first]: `${party}: ${row[first] ?? ""}`.trim() } : row,
      ),
    );
  }
}
