/** The figures of a real 2026 form: whole kroner per measure, and what must come out of them. Names are invented. */
export const MEASURES = [
  {
    name: "Kvalitetsutvikling kommunale barnehager",
    owner: 200_000,
    uh: 201_500,
    institution: "LMS",
    ownerTyped: "200 000,-",
    uhTyped: "201 500,- (LMS)",
  },
  {
    name: "Trygt og godt skolemiljø",
    owner: 250_000,
    uh: 364_300,
    institution: "LMS",
    ownerTyped: "Kr 250 000",
    uhTyped: "364.300,-",
  },
  {
    name: "Ledersamlinger for styrere og skoleledere",
    owner: 200_000,
    uh: 269_500,
    institution: "LMS",
    ownerTyped: "200.000, -",
    uhTyped: "269.500, -",
  },
  {
    name: "Fådeltskoledidaktikk",
    owner: 80_000,
    uh: 284_000,
    institution: "Nord",
    ownerTyped: "80000",
    uhTyped: "284 000 kr",
  },
  {
    name: "Lesing og skriving",
    owner: 150_000,
    uh: 459_560,
    institution: "Nord",
    ownerTyped: "150\u00a0000",
    uhTyped: "4 59 560",
  },
] as const;

export const SUMS = {
  owner: 880_000,
  uh: 1_578_860,
  total: 2_458_860,
  byInstitution: [
    { institution: "LMS", kroner: 835_300 },
    { institution: "Nord", kroner: 743_560 },
  ],
} as const;
