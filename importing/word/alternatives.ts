import { childrenOf, type XmlElement } from "./xmlTree";

/** The contents of `mc:AlternateContent`; the one Word would show comes first. */
export function alternatives(alternative: XmlElement): XmlElement[] {
  const all = childrenOf(alternative);
  const choices = all.filter(({ name }) => name === "mc:Choice");
  const understood = choices.filter(({ attributes }) => attributes.has("understood"));
  return [
    ...understood,
    ...all.filter(({ name }) => name === "mc:Fallback"),
    ...choices.filter((choice) => !understood.includes(choice)),
  ];
}
