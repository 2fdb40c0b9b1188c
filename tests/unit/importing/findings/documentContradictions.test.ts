import { formatKroner } from "../../../../domain/amounts/formatKroner";
import { copied, laidOut } from "../../../support/importing/blocks";
import { blocksOf2024, EMPTY_TEXT, type Filled2024 } from "../../../support/importing/filled2024";
import { blocksOf2026, type Filled2026 } from "../../../support/importing/filled2026";
import { json } from "../../../support/importing/known";

const money = (kroner: number, label?: string) => `${formatKroner(kroner)},-${label ? ` (${label})` : ""}`;
const texts = (of: string) =>
  Array.from(
    { length: 9 },
    (_, index) => `Svar nummer ${index + 1} om ${of}, skrevet for seg og ikke hentet fra et annet sted.`,
  );

const form: Filled2026 = {
  owner: "Fjellbygda kommune",
  network: "Salten",
  uh: "Nord universitet",
  concerns: 2,
  severalOwners: true,
  severalUh: false,
  rows: [
    { number: 1, name: "Språklek", owner: 100_000, uh: [{ label: "Nord", kroner: 50_000 }] },
    { number: 2, name: "Lesing", owner: 80_000, uh: [{ label: "Nord", kroner: 70_000 }] },
  ],
  own: 0,
  texts: texts("språklek"),
  phases: [false, true, true],
  duration: [false, true, true, false],
  discussed: true,
  participants: [["Utdanningsforbundet", "Liv Berg"]],
  partners: [
    ["Fjellbygda kommune", "Kari Nordmann", "Eier"],
    ["Solstua barnehage AS", "Ola Hansen", "Eier"],
    [
      "Lekehagen AS (Elvebakken, Fjordgløtt, Granlia, Havblikk, Isbjørnen, Jordbærstien, Kløverenga, Lyngheia, Måsedalen, Nordlia, Ospelia)",
      "Per Dahl",
      "Eier",
    ],
    ["Havnes Montessoriskole", "Jon Vik", "Eier"],
    ["Nord universitet", "Anne Moe", "UH"],
  ],
  counts: [4, 12, 3, 1, 1],
};
const older: Filled2024 = {
  owner: "Fjellbygda kommune",
  network: "Salten",
  uh: "Nord universitet",
  scheme: 0,
  others: [],
  measures: [
    { name: "Språklek", owner: 1000, uh: 2000, purpose: 1, texts: texts("språklek"), periods: [true, false, false] },
    { name: "Lesing", owner: 3000, uh: 4000, purpose: 1, texts: texts("lesing"), periods: [true, false, false] },
  ],
};

const read2026 = (over: Partial<Filled2026>, change: (text: string) => string = (text) => text) =>
  json(change(laidOut(blocksOf2026({ ...form, ...over }, money), copied)));
const read2024 = (over: Partial<Filled2024>, change: (text: string) => string = (text) => text) =>
  json(change(laidOut(blocksOf2024({ ...older, ...over }, money), copied)));
type Finding = { code: string; severity: string; where: string; message: string };
const found = (read: { findings: Finding[] }, code: string) => read.findings.filter((finding) => finding.code === code);

describe("a form without contradictions", () => {
  it("of 2026 has only the placeholder it was printed with", () => {
    expect(read2026({}).findings.map(({ code, where }: Finding) => [code, where])).toEqual([
      ["placeholder-left", "Tiltak 1, 6. Økonomi og varighet, Sum koordinator (må begrunnes ovenfor)"],
    ]);
  });
});

describe("a contradiction", () => {
  it.each<[string, () => { findings: Finding[] }, Partial<Finding>]>([
    [
      "several owners, and Nei",
      () => read2026({ severalOwners: false }),
      {
        code: "several-says-no",
        severity: "warning",
        where: "Om behovsmeldingen, Partnerskapet består av flere eiere?",
      },
    ],
    [
      "Ja, and an empty list",
      () => read2026({ partners: [[EMPTY_TEXT, EMPTY_TEXT, "Velg et element." as "Eier"]] }),
      { code: "list-empty", severity: "warning" },
    ],
    [
      "two institutions among the amounts, and Nei",
      () =>
        read2026({
          rows: [...form.rows, { number: 3, name: "Tall", owner: 1000, uh: [{ label: "LMS", kroner: 1000 }] }],
        }),
      { code: "several-says-no", where: "Om behovsmeldingen, Partnerskapet består av flere kompetansemiljø?" },
    ],
    [
      "several institutions by Ja, and one in the document",
      () => read2026({ severalUh: true }),
      { code: "several-says-yes" },
    ],
    [
      "neither Ja nor Nei to the consultation",
      () => read2026({ discussed: null }),
      {
        code: "not-answered",
        severity: "blocking",
        where: "Behovsmeldingen har vært drøftet i medbestemmelse, Drøftet i medbestemmelse",
      },
    ],
    [
      "a coordinator's sum without a reason",
      () =>
        read2026({}, (text) =>
          text.replace(
            `Sum koordinator (må begrunnes ovenfor) ${EMPTY_TEXT}`,
            "Sum koordinator (må begrunnes ovenfor) 40 000,-",
          ),
        ),
      {
        code: "reason-missing",
        severity: "blocking",
        where: "Tiltak 1, 6. Økonomi og varighet, Sum koordinator (må begrunnes ovenfor)",
      },
    ],
    [
      "a UH share without travel",
      () => read2026({}, (text) => text.replace("Inkludert reise og opphold.", "Til faglig arbeid.")),
      { code: "travel-missing", severity: "warning" },
    ],
    [
      "one number for two measures",
      () => read2026({ rows: form.rows.map((row) => ({ ...row, number: 1 })) }),
      { code: "same-number", where: "Tiltak 1" },
    ],
    [
      "a count that is not the owners'",
      () => read2026({ counts: [4, 11, 3, 1, 1] }),
      { code: "count-differs", message: "«Private barnehager» er 11, men eierne i dokumentet har 12." },
    ],
    [
      "words instead of a count",
      () => read2026({}, (text) => text.replace("4\t12\t3\t1\t1", "4\t12\t3\t1\tPPT Salten")),
      { code: "not-a-count", message: "«PP-tjenester» skal være et antall, men her står «PPT Salten»." },
    ],
    [
      "a text that is used again",
      () => read2026({ texts: form.texts.map((text, index) => (index === 2 ? (form.texts[1] as string) : text)) }),
      { code: "text-reused", where: "Tiltak 1, 3. Eiers egeninnsats" },
    ],
    [
      "two ticks where one is asked for",
      () => read2026({}, (text) => text.replace("Barnehage ☐", "Barnehage ☒")),
      { code: "two-answers" },
    ],
    [
      "a coordinator of 2024 without a reason",
      () => read2024({}, (text) => text.replace("for dette tiltaket? Ja ☐ Nei ☒", "for dette tiltaket? Ja ☒")),
      {
        code: "reason-missing",
        severity: "blocking",
        where: "Tiltak 1, Koordinator, Det er behov for å bruke midler til koordinator for dette tiltaket?",
      },
    ],
    [
      "fewer measures in the header than in the document",
      () => read2024({}, (text) => text.replace("for tilskudd til? 2", "for tilskudd til? 1")),
      { code: "measure-count" },
    ],
    [
      "a text from another measure",
      () =>
        read2024({
          measures: older.measures.map((measure) => ({
            ...measure,
            texts: [...measure.texts.slice(0, 2), texts("felles")[2] as string, ...measure.texts.slice(3)],
          })),
        }),
      {
        code: "text-reused",
        where: "Tiltak 2, Styrket lærerutdanning, Hvordan dette samarbeidet bidrar til å styrke lærerutdanningen",
      },
    ],
    [
      "an answer that nobody has written",
      () =>
        read2024({
          measures: older.measures.map((measure) => ({ ...measure, texts: ["", ...measure.texts.slice(1)] })),
        }),
      { code: "not-answered", severity: "warning" },
    ],
    [
      "a placeholder beside text",
      () =>
        read2024({}, (text) => text.replace("Svar nummer 1 om språklek", `${EMPTY_TEXT} Svar nummer 1 om språklek`)),
      {
        code: "placeholder-left",
        where:
          "Tiltak 1, Forankring, Hvordan tiltaket er forankret i den enkelte barnehage og skole på en måte som involverer ansatte og ledere, og i faglig dialog med UH",
      },
    ],
  ])("is a finding: %s", (_what, read, finding) => {
    expect(found(read(), finding.code as string)).toContainEqual(expect.objectContaining(finding));
  });

  it("is not reported if the coordinator's sum is explained", () => {
    const read = read2026({}, (text) =>
      text.replace(EMPTY_TEXT, "40 000,-").replace("Brukes til vikarer", "Brukes til koordinator"),
    );

    expect(found(read, "reason-missing")).toEqual([]);
    expect(read.measures[0].sections.economy).toContain("40000");
  });
});

describe("the institutions with several names", () => {
  it("are one party with aliases", () => {
    const rows = ["SePU", "Sepu", "SEPU", "HINN"].map((label, index) => ({
      number: index + 1,
      name: `Tiltak for ${label}`,
      owner: 1000,
      uh: [{ label, kroner: 2000 }],
    }));
    const { parties, measures } = read2026({
      rows,
      uh: "Høgskolen i Innlandet",
      partners: [
        ["Fjellbygda kommune", "Kari Nordmann", "Eier"],
        ["Høgskolen i Innlandet", "Anne Moe", "UH"],
      ],
    });

    expect(parties.filter(({ kind }: { kind: string }) => kind === "uh")).toEqual([
      { name: "Høgskolen i Innlandet", kind: "uh", aliases: ["SePU", "Sepu", "SEPU", "HINN"] },
    ]);
    expect(
      new Set(measures.map(({ amounts }: { amounts: { institution: string }[] }) => amounts[1]?.institution)),
    ).toEqual(new Set(["SePU"]));
  });

  it("stay two unless the document links them", () => {
    const { parties } = read2026({ uh: "Høgskolen i Fjordane og Nord universitet" });

    expect(
      parties.filter(({ kind }: { kind: string }) => kind === "uh").map(({ name }: { name: string }) => name),
    ).toEqual(["Høgskolen i Fjordane", "Nord universitet"]);
  });

  it("are separated if they are the owners of a network", () => {
    const { parties } = read2024({
      owner: "Fjellbygda, Havnes og Øyane kommuner\nSolstua barnehage, Havly barnehage og Granlia barnehage",
    });

    expect(
      parties
        .filter(({ kind }: { kind: string }) => /Owner/.test(kind))
        .map(({ name, kind }: { name: string; kind: string }) => [name, kind]),
    ).toEqual([
      ["Fjellbygda kommune", "municipalOwner"],
      ["Havnes kommune", "municipalOwner"],
      ["Øyane kommune", "municipalOwner"],
      ["Solstua barnehage", "privateOwner"],
      ["Havly barnehage", "privateOwner"],
      ["Granlia barnehage", "privateOwner"],
    ]);
  });
});

describe("the contacts' numbers", () => {
  it("are checked, and an account number is not repeated in the message", () => {
    const contacts = (account: string, orgNumber: string) => (text: string) =>
      text.replace(
        "Partnerskapet består av flere eiere?",
        `Kontaktpersoner\n\tEier\tUH\nNavn\tKari Nordmo\tOla Bakkevik\nKontonr\t${account}\t1234.56.78903\nOrg. Nr\t${orgNumber}\t923 456 783\nPartnerskapet består av flere eiere?`,
      );
    const codes = (change: (text: string) => string) =>
      read2024({}, change)
        .findings.filter(({ code }: { code: string }) => code.startsWith("not-an"))
        .map(({ code }: { code: string }) => code);

    expect(codes(contacts("1234.56.78903", "910 000 004"))).toEqual([]);
    expect(codes(contacts("1234.56.78904", "910 000 005"))).toEqual(["not-an-account-number", "not-an-org-number"]);
    expect(JSON.stringify(read2024({}, contacts("1234.56.78904", "910 000 004")).findings)).not.toContain("78904");
  });
});
