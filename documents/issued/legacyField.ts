import { attributeOf, childOf, childrenOf, type Element } from "./parsedXml";

/**
 * A form field of Word 2003 (FORMTEXT, FORMCHECKBOX, FORMDROPDOWN): its data, and the runs that show its result. They
 * stand between a run that separates and one that ends (ECMA-376 part 1, 17.16.18).
 */
export class LegacyField {
  separator: Element | null = null;
  end: Element | null = null;
  readonly result: Element[] = [];

  constructor(
    readonly begin: Element,
    readonly data: Element,
  ) {}

  /** A run that is met while the field is open. */
  meet(run: Element): void {
    if (this.separator && !this.end && run !== this.separator) this.result.push(run);
  }

  separate(run: Element): void {
    this.separator ??= run;
  }

  close(run: Element): void {
    this.end ??= run;
    if (this.result.at(-1) === run) this.result.pop();
  }

  get kind(): "text" | "box" | "list" | null {
    if (childOf(this.data, "w:checkBox")) return "box";
    if (childOf(this.data, "w:ddList")) return "list";
    return childOf(this.data, "w:textInput") ? "text" : null;
  }

  /** Its bookmark. */
  get names(): string[] {
    const name = attributeOf(childOf(this.data, "w:name"));
    return name ? [name] : [];
  }

  /** The entries of a list, in order. */
  get entries(): string[] {
    return childrenOf(childOf(this.data, "w:ddList"), "w:listEntry").map((entry) => attributeOf(entry) ?? "");
  }
}
