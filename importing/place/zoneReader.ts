import type { Field, FormSection } from "../../forms/form";
import type { Part } from "../../forms/recognition/part";
import { fieldLabel } from "../model/fieldLabel";
import type { ImportedAnswer, ImportPlace } from "../model/imported";
import type { KnownForm } from "../model/knownForm";
import type { PartyNames } from "../parties/partyNames";
import { optionsOf } from "../tables/questionsIn";
import type { Labelled } from "../text/choiceTokens";
import { isPrompt, promptEnd } from "../text/isPrompt";
import { isUnanswered, withoutUnanswered } from "../text/isUnanswered";
import { prose, type Writing } from "../text/prose";
import type { TickSense } from "../text/tickSense";
import type { ZoneReading } from "./zoneReading";

/** Context for reading a zone: the edition, and words and names from elsewhere in the document. */
export type Surroundings = KnownForm &
  Writing & {
    readonly aside: readonly string[];
    readonly people: readonly string[];
    readonly organisations: readonly string[];
    readonly partyNames: PartyNames;
    readonly sense: TickSense;
    /** Whether the document says somewhere that amounts are in thousands or millions. */
    readonly statesUnit: boolean;
  };

/** Reads one zone: knows its place in the form, and collects the results. */
export class ZoneReader {
  readonly place: ImportPlace;
  readonly section: FormSection | undefined;
  readonly field: Field | undefined;
  readonly label: string;

  constructor(
    readonly part: Part,
    readonly text: string,
    readonly near: string,
    readonly measure: number | null,
    readonly surroundings: Surroundings,
    readonly reading: ZoneReading,
    /** The party whose answer it is, if the document names it. */
    readonly party?: string,
  ) {
    this.section = surroundings.form.sections.find(({ id }) => id === part.section);
    this.field = this.section?.fields.find(({ id }) => id === part.field);
    this.label = fieldLabel(surroundings.form, part) ?? near;
    this.place = { measure, section: part.section, field: part.field ?? part.as ?? null };
  }

  /** The options of the field, each with all its labels. */
  get options(): Labelled[] {
    return optionsOf(this.part, this.surroundings.form);
  }

  /** The same place, with the text of one party. */
  of(party: string, text: string): ZoneReader {
    return new ZoneReader(this.part, text, this.near, this.measure, this.surroundings, this.reading, party);
  }

  /** The same place with another text. */
  with(text: string): ZoneReader {
    return new ZoneReader(this.part, text, this.near, this.measure, this.surroundings, this.reading, this.party);
  }

  /** Another place of the form, with a text that was found at this one. */
  at({ section, field }: Pick<Part, "section" | "field">, text: string, reads: Part["reads"]): ZoneReader {
    const { part, near, measure, surroundings, reading, party } = this;
    return new ZoneReader({ ...part, section, field, reads }, text, near, measure, surroundings, reading, party);
  }

  /** The place of another field of the section. */
  placeOf({ id }: Field): ImportPlace {
    return { ...this.place, field: id };
  }

  private get whose(): Pick<ImportedAnswer, "party"> {
    return this.party === undefined ? {} : { party: this.party };
  }

  /** Whether a text is empty, or says that nobody has answered. */
  isUnanswered(text: string): boolean {
    return text === "" || isUnanswered(text);
  }

  prose(text: string): string {
    return prose(text, this.surroundings);
  }

  /** Records an answer at the zone's place, or at another of its section. */
  put(value: ImportedAnswer["value"], text: string, over: Partial<ImportedAnswer> = {}): void {
    if (isUnanswered(text)) this.leaveBlank(over.field);
    else
      this.reading.answers.push({ ...this.place, side: null, ...this.whose, label: this.label, value, text, ...over });
  }

  /** Appends text to the answer at a place. Returns whether there was any text. */
  write(text: string, target: ImportPlace = this.place): boolean {
    const all = withoutUnanswered(this.prose(text));
    if (!hasWords(all)) return false;
    const { prompts } = this.surroundings.recognition.guidance;
    const end = isPrompt(all, prompts) ? all.length : promptEnd(all, prompts);
    if (end > 0) {
      this.reading.placeholders.push({ place: target, count: 1 });
      this.reading.unplaced.push({ near: this.near, text: all.slice(0, end).trim() });
    }
    const written = all.slice(end);
    if (!hasWords(written)) return false;
    const { answers } = this.reading;
    const at = answers.findIndex(
      (answer) =>
        answer.measure === target.measure &&
        answer.section === target.section &&
        answer.field === target.field &&
        answer.party === this.party &&
        typeof answer.value === "string",
    );
    const before = answers[at];
    if (before) {
      const both = `${before.text}\n${written}`;
      answers[at] = { ...before, value: both, text: both };
    } else {
      const { form } = this.surroundings;
      answers.push({
        ...target,
        side: null,
        ...this.whose,
        label: fieldLabel(form, target) ?? this.label,
        value: written,
        text: written,
      });
    }
    return true;
  }

  /** Keeps text that belongs to no field; list numbers with nothing beside them do not count as text. */
  setAside(text: string): void {
    const words = withoutUnanswered(this.prose(text));
    if (hasWords(words) && !isListNumbers(words)) this.reading.unplaced.push({ near: this.near, text: words });
  }

  /** Records a figure that cannot be used: a person is asked. */
  unread(cell: string, text: string): void {
    const refusal = { kind: "unreadable", text, why: "not-a-number" } as const;
    this.reading.unread.push({ place: this.place, cell, text, refusal });
    this.setAside(`${cell} ${text}`);
  }

  /** Keeps text of parties without telling whose it is: a person is asked. */
  unowned(text: string, place: ImportPlace = this.place): void {
    const words = withoutUnanswered(this.prose(text));
    if (!hasWords(words)) return;
    this.reading.unowned.push(place);
    this.setAside(words);
  }

  leaveBlank(field: string | null = this.place.field): void {
    this.reading.blank.push({ ...this.place, field });
  }
}

/** "1.", "2)" and the like, alone on their lines. */
const isListNumbers = (text: string): boolean =>
  text.split(/\s+/).every((word) => /^(?:\d{1,2}[.)]|[-–•*])?$/.test(word));

export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
