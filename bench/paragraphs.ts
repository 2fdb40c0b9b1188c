const SENTENCES = [
  "Ledere og ansatte har meldt behovet i utviklingssamtalene i høst, og skolene peker på de samme områdene.",
  "Vi evaluerer sammen to ganger i året, deler erfaringer på tvers av enhetene og justerer planen.",
  "Kommunen setter av tid, lokaler og en koordinator, og hver enhet frigjør en ressursperson én dag i måneden.",
  "Universitetet veileder på den enkelte skole og tar erfaringene inn i egne studier og i forskningen.",
  "De tillitsvalgte har vært med i prioriteringen og følger arbeidet i møtene hver måned.",
];

/** What people write, some 450 characters at a time. */
export const PARAGRAPHS = SENTENCES.map((_, first) =>
  [...SENTENCES.slice(first), ...SENTENCES.slice(0, first)].join(" "),
);
