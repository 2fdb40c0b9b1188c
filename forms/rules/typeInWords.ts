const WORDS: Readonly<Record<string, string>> = {
  int: "et helt tall",
  double: "et tall med desimaler",
  string: "en tekst",
  bool: "sant eller usant",
  Kroner: "kroner",
  Party: "en part",
  PartyInMeasure: "en part",
  Measure: "et tiltak",
  Scheme: "en ordning",
};

/** A type of CEL as who makes a form says it. Sections, rows and sums have types of their own, and hold values. */
export function typeInWords(type: string): string {
  if (type.startsWith("list")) return "en liste";
  return WORDS[type] ?? (/^[A-Z]/.test(type) ? "noe med flere verdier i seg" : type);
}
