import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FormError, parseForm, parsePlan, readForms } from "../../../forms";
import { type EditionFiles, parseEdition } from "../../../forms/parseEdition";
import { form2026 } from "../../support/application/application";
import { form2024 } from "../../support/application/application2024";
import { apart, editionFiles, filesOf } from "../../support/forms/editionFiles";

/** A small correct form; each test breaks one thing in it. */
const small = () => ({
  id: "prove-2027",
  name: "Prøve 2027",
  year: 2027,
  title: "En prøve",
  documents: "measure",
  usualDeadline: "02-01T12:00",
  sections: [
    {
      id: "needs",
      number: "1",
      title: "Behov",
      scope: "measure",
      help: "Hvorfor?",
      fields: [
        {
          id: "text",
          type: "longText",
          label: "Behov",
          writers: ["municipalOwner"],
          requiredOf: ["municipalOwner"],
          answeredBy: "each",
        },
      ] as Record<string, unknown>[],
      approvers: ["municipalOwner"],
    } as Record<string, unknown> & { fields: Record<string, unknown>[] },
  ],
  checks: [] as Record<string, unknown>[],
});
type Small = ReturnType<typeof small>;
const spoilt = (spoil: (form: Small) => void): EditionFiles => {
  const form = small();
  spoil(form);
  return editionFiles(form);
};
/** The files with one of them otherwise. */
const filesWith = (over: Record<string, unknown>): EditionFiles => {
  const { structure, texts } = apart(small());
  return filesOf({ "form.json": structure, "nb.json": texts, ...over });
};
const section = (form: Small) => form.sections[0] as Small["sections"][number];
const field = (form: Small) => section(form).fields[0] as Record<string, unknown>;

const lead = { id: "secretariat", one: "Sekretariat", many: "sekretariater", joins: "setUp", inEveryMeasure: true };
const owner = { id: "municipalOwner", one: "Kommune", many: "kommuner", joinAs: "Ny kommune", roles: ["owner"] };
/** The form with kinds of party of its own. */
const ofKinds = (partyKinds: readonly Record<string, unknown>[]): EditionFiles =>
  editionFiles({
    ...small(),
    partyKinds: partyKinds.map((kind) => ({ roles: ["lead"], ...kind })),
    columns: undefined,
  });

const scheme = { id: "a", label: "A" };
const years = { id: "years", label: "År", rows: [scheme], columns: [scheme] };
const known = (from: string) => ({ label: "Kjent", from });
const several = { check: "severalSaysNo", section: "needs", field: "needed", no: "no" };
const goals = () => ({ type: "goals", requiredOf: [] });
const yesNo = () => ({
  ...small().sections[0]?.fields[0],
  id: "needed",
  type: "choice",
  options: [
    { id: "yes", label: "Ja" },
    { id: "no", label: "Nei" },
  ],
});

describe("reading a form", () => {
  it("accepts a correct form and fills in the defaults", () => {
    const form = parseForm("prove", editionFiles(small()));

    expect(form.sections[0]).toMatchObject({ derived: [], fields: [{ private: false, maxLength: 20_000 }] });
  });

  it.each([
    ["what is no JSON", filesWith({ "form.json": "{" }), "prove/form.json:1: det mangler en avsluttende }"],
    [
      "a missing comma",
      filesWith({ "form.json": '{\n"id": "a"\n"year": 1}' }),
      "prove/form.json:3: det mangler et komma",
    ],
    [
      "quotation marks within a text",
      filesWith({ "nb.json": '{\n"title": "Si "ja" her"\n}' }),
      'prove/nb.json:2: her er noe som ikke kan leses. Har en tekst hermetegn i seg, skriv dem som «» eller \\"',
    ],
    [
      "a condition on a field without options",
      spoilt((form) => {
        section(form).fields.push({ ...yesNo(), requiredIf: { field: "text", is: "yes" } });
      }),
      "needed.requiredIf: feltet «text» har ingen valg; det er longText",
    ],
    [
      "a check of a section that is not there",
      spoilt((form) => form.checks.push({ check: "unanswered", section: "need", field: "text" })),
      "checks.1: ingen seksjon heter «need»; skjemaet har «needs»",
    ],
    ["a comment", filesWith({ "form.json": "{} // mer" }), "prove/form.json:1: en kommentar kan ikke stå i filen"],
    ["nothing at all", filesWith({ "form.json": "null" }), "prove/form.json:1: skal være en gruppe i { }"],
    ["a folder without a form", new Map(), "prove/form.json:1: her skal det stå en verdi"],
    ["a name that stands twice", filesWith({ "form.json": '{"id": "a",\n"id": "b"}' }), "«id» står to ganger"],
    [
      "a file in another encoding",
      new Map([["form.json", Buffer.from('{"id": "skjønn"}', "latin1")]]),
      "prove/form.json:1: filen er ikke lagret som UTF-8",
    ],
    ["a form without sections", spoilt((form) => form.sections.splice(0)), "sections: listen skal ha minst 1 seksjon"],
    [
      "an unknown type",
      spoilt((form) => (field(form).type = "essay")),
      "sections.needs.fields.text.type: skal være én av «text», «longText»",
    ],
    [
      "a word that nobody reads",
      spoilt((form) => (field(form).colour = "blue")),
      "sections.needs.fields.text.colour: «colour» er ikke et ord som kan stå her",
    ],
    [
      "an unknown kind of party",
      spoilt((form) => (field(form).writers = ["ministry"])),
      "sections.needs.fields.text.writers.1: «ministry» er ikke et slag part; skjemaet har «coordinator», «municipalOwner»",
    ],
    [
      "an id that a card cannot hold",
      spoilt((form) => (field(form).id = "a b")),
      "sections.needs.fields.a b.id: skal være bokstaver a til z og sifre",
    ],
    [
      "a text that is missing",
      filesWith({ "nb.json": { ...apart(small()).texts, title: undefined } }),
      "prove/nb.json:1: title: teksten mangler",
    ],
    [
      "texts of a section that is not there",
      filesWith({
        "nb.json": {
          ...apart(small()).texts,
          sections: { ...(apart(small()).texts.sections as object), gone: { title: "Borte", help: "Borte" } },
        },
      }),
      "sections.gone: form.json har ikke noe som heter dette, bare «needs»",
    ],
    [
      "a form in a language that has no file",
      filesWith({ "form.json": { ...apart(small()).structure, language: "nn" } }),
      "language: nn.json mangler i mappen",
    ],
    [
      "a section id used twice",
      spoilt((form) => form.sections.push(section(form))),
      "sections.needs: «needs» står to ganger",
    ],
    [
      "a field id used twice",
      spoilt((form) => section(form).fields.push(field(form))),
      "sections.needs.fields.text: «text» står to ganger",
    ],
    [
      "an answer required of one who does not write",
      spoilt((form) => (field(form).requiredOf = ["uh"])),
      "sections.needs.fields.text.requiredOf: «uh» må svare, men skriver ikke «text»",
    ],
    [
      "an amount that all share",
      spoilt((form) => Object.assign(field(form), { type: "amount", purpose: "grant", answeredBy: "all" })),
      "sections.needs.fields.text: et beløp hører til én part i ett tiltak",
    ],
    [
      "an amount of the whole application",
      spoilt((form) => {
        section(form).scope = "application";
        Object.assign(field(form), { type: "amount", purpose: "grant" });
      }),
      "sections.needs.fields.text: et beløp hører til én part i ett tiltak",
    ],
    [
      "a section under one that is not there",
      spoilt((form) => (section(form).under = "outcomes")),
      "sections.needs.under: ingen seksjon foran denne heter «outcomes»",
    ],
    [
      "a check of a field that is not there",
      spoilt((form) => form.checks.push({ check: "atMost", section: "needs", field: "travel", amount: "text" })),
      "checks.1: ingen felt «travel» i seksjonen «needs»; den har «text»",
    ],
    [
      "documents by scheme without schemes",
      spoilt((form) => (form.documents = "scheme")),
      "documents: skjemaet har ingen ordninger å dele dokumentene etter",
    ],
    [
      "a county twice",
      spoilt((form) => Object.assign(form, { regions: ["nordland", "nordland"] })),
      "regions.2: «nordland» står to ganger",
    ],
    ["an unknown county", spoilt((form) => Object.assign(form, { regions: ["viken"] })), "regions.1: "],
    [
      "a scheme twice",
      spoilt((form) => Object.assign(form, { schemes: [scheme, scheme] })),
      "schemes.2: «a» står to ganger",
    ],
    [
      "a condition on a field that is not there",
      spoilt((form) => (field(form).requiredIf = { field: "needed", is: "yes" })),
      "sections.needs.fields.text.requiredIf: ingen felt «needed» i seksjonen «needs»; den har «text»",
    ],
    [
      "a condition on an option that is not there",
      spoilt((form) => {
        section(form).fields.push(yesNo());
        field(form).requiredIf = { field: "needed", is: "perhaps" };
      }),
      "requiredIf: feltet «needed» har ikke valget «perhaps»; det har «yes», «no»",
    ],
    [
      "a shared field on the condition of what each answers",
      spoilt((form) => {
        section(form).fields.push(yesNo());
        Object.assign(field(form), { requiredIf: { field: "needed", is: "yes" }, answeredBy: "all" });
      }),
      "«text» er felles, men avhenger av hva hver part svarer i «needed»",
    ],
    [
      "a least number above the largest",
      spoilt((form) => Object.assign(field(form), { type: "number", min: 2, max: 1 })),
      "sections.needs.fields.text.min: det minste, 2, er større enn det største, 1",
    ],
    [
      "a bound that no answer can have",
      spoilt((form) => Object.assign(field(form), { type: "percent", max: 33.3 })),
      "sections.needs.fields.text.max: 33.3 har flere desimaler enn svaret kan ha (decimals: 0)",
    ],
    [
      "a unit of a text",
      spoilt((form) => Object.assign(field(form), { unit: "timer" })),
      "sections.needs.fields.text.unit: form.json har ikke noe som heter dette",
    ],
    [
      "a first day after the last",
      spoilt((form) => Object.assign(field(form), { type: "date", min: "2027-02-01", max: "2027-01-01" })),
      "sections.needs.fields.text.min: den første dagen, 2027-02-01, er etter den siste, 2027-01-01",
    ],
    [
      "a day that some years lack",
      spoilt((form) => Object.assign(field(form), { type: "date", max: "2028-02-29" })),
      "sections.needs.fields.text.max: «2028-02-29» er ikke en dag som alle år har",
    ],
    [
      "a day that is no day",
      spoilt((form) => Object.assign(field(form), { type: "date", max: "1. februar" })),
      "sections.needs.fields.text.max: en dag skrives år-måned-dag, som «2027-08-01», eller «deadline»",
    ],
    [
      "a field that is shown on an option that is not there",
      spoilt((form) => {
        section(form).fields.push(yesNo());
        field(form).shownIf = { field: "needed", is: "perhaps" };
      }),
      "sections.needs.fields.text.shownIf: feltet «needed» har ikke valget «perhaps»; det har «yes», «no»",
    ],
    [
      "a field that shows itself",
      spoilt((form) => section(form).fields.push({ ...yesNo(), shownIf: { field: "needed", is: "yes" } })),
      "sections.needs.fields.needed.shownIf: vilkåret fører tilbake til feltet selv: «needed» -> «needed»",
    ],
    [
      "an amount that can be hidden",
      spoilt((form) => {
        section(form).fields.push(yesNo());
        Object.assign(field(form), { type: "amount", purpose: "grant", shownIf: { field: "needed", is: "yes" } });
      }),
      "sections.needs.fields.text.shownIf: et beløp blir alltid regnet med, og kan ikke skjules",
    ],
    [
      "another option that is not there",
      spoilt((form) => section(form).fields.push({ ...yesNo(), other: "perhaps" })),
      "sections.needs.fields.needed.other: «perhaps» er ikke et av valgene, «yes», «no»",
    ],
    [
      "a field named as the text of another option",
      spoilt((form) => section(form).fields.push({ ...yesNo(), other: "no" }, { ...field(form), id: "neededOther" })),
      "sections.needs.fields.needed.other: teksten til «no» heter «neededOther», og det gjør et annet felt i seksjonen også",
    ],
    [
      "a private answer that nobody owns",
      spoilt((form) => Object.assign(field(form), { private: true, answeredBy: "all" })),
      "sections.needs.fields.text.private: «text» er privat, og må besvares av hver part for seg",
    ],
    [
      "a shared answer where each approves its own",
      spoilt((form) => {
        section(form).approval = "own";
        field(form).answeredBy = "all";
      }),
      "sections.needs.fields.text.answeredBy: hver part godkjenner sin egen del av «needs»",
    ],
    [
      "an approver of a kind that the form does not have",
      spoilt((form) => (section(form).approvers = ["municipalOwner", "ministry"])),
      "sections.needs.approvers.2: «ministry» er ikke et slag part; skjemaet har «coordinator»",
    ],
    [
      "a check of a kind that the form does not have",
      spoilt((form) => {
        Object.assign(field(form), yesNo());
        form.checks.push({ ...several, field: "text", kinds: ["ministry"] });
      }),
      "checks.1.kinds.1: «ministry» er ikke et slag part",
    ],
    [
      "a kind that is there twice",
      ofKinds([lead, owner, owner]),
      "partyKinds.municipalOwner: «municipalOwner» står to",
    ],
    ["no kind that leads", ofKinds([owner]), "partyKinds: nøyaktig ett slag part"],
    ["no kind that owns", ofKinds([lead, { ...owner, roles: [] }]), "har rollen «owner», som eier søknaden"],
    [
      "a kind that both leads and owns",
      ofKinds([{ ...lead, roles: ["lead", "owner"] }]),
      "partyKinds.secretariat.roles: «secretariat» kan ikke både lede («lead») og eie («owner»); lag et eget slag",
    ],
    [
      "a kind that leads and that anybody can join",
      ofKinds([{ ...lead, joins: "anybody", joinAs: "Ny leder" }, owner]),
      "«secretariat» leder, og følger med søknaden (joins: «setUp»)",
    ],
    [
      "a kind that nobody can join and that does not come with the application",
      ofKinds([lead, owner, { ...lead, id: "guest", roles: [] }]),
      "ingen kan bli med som «guest»",
    ],
    [
      "amounts of a kind without a column",
      spoilt((form) => {
        Object.assign(field(form), { type: "amount", purpose: "grant", writers: ["union"], requiredOf: ["union"] });
      }),
      "«union» skriver et beløp, men står ikke i noen kolonne av tabellene",
    ],
    [
      "a section without fields that is left out where nobody writes it",
      spoilt((form) => Object.assign(section(form), { fields: [], whereNobody: "leftOut" })),
      "sections.needs.whereNobody: en seksjon uten felt, som ingen skriver, ville alltid bli utelatt",
    ],
    [
      "an unknown format",
      spoilt((form) => Object.assign(field(form), { type: "text", format: "passport" })),
      "sections.needs.fields.text.format: ",
    ],
    [
      "a shared text that begins with what is known of a party",
      spoilt((form) => Object.assign(field(form), { type: "text", prefill: "orgNumber", answeredBy: "all" })),
      "sections.needs.fields.text.prefill: bare en parts eget svar kan begynne med det som er kjent om parten",
    ],
    [
      "goals that the form itself lists",
      spoilt((form) => Object.assign(field(form), goals(), { options: [{ id: "p.a", label: "A", plan: "p" }] })),
      "sections.needs.fields.text.options: «options» er ikke et ord som kan stå her",
    ],
    [
      "goals that are required",
      spoilt((form) => Object.assign(field(form), goals(), { requiredOf: ["municipalOwner"] })),
      "sections.needs.fields.text.requiredOf: mål kan ikke kreves",
    ],
    [
      "a cell of a table that is not there",
      spoilt((form) => (field(form).cell = { table: "years", row: "a", column: "a" })),
      "sections.needs.fields.text.cell: seksjonen «needs» har ingen tabell «years»",
    ],
    [
      "a cell that the table does not have",
      spoilt((form) => {
        section(form).tables = [years];
        field(form).cell = { table: "years", row: "b", column: "a" };
      }),
      "sections.needs.fields.text.cell: tabellen «years» har ingen rute «b, a»",
    ],
    [
      "a cell that nothing stands in",
      spoilt((form) => (section(form).tables = [years])),
      "sections.needs.tables.years: i ruten «a, a» står 0 felt; det skal være ett",
    ],
    [
      "a cell that each cannot fill",
      spoilt((form) => {
        section(form).tables = [years];
        Object.assign(field(form), { type: "count", cell: { table: "years", row: "a", column: "a" } });
      }),
      "sections.needs.fields.text.cell: «text» står i en tabell, og må være en tekst som hver part svarer på",
    ],
    [
      "a measure's name in what concerns all",
      spoilt((form) => Object.assign(section(form), { scope: "application", derived: [known("measureName")] })),
      "sections.needs.derived.1: «measureName» hører til et tiltak, ikke til hele søknaden",
    ],
    [
      "a scheme where there are none",
      spoilt((form) => (section(form).derived = [known("scheme")])),
      "sections.needs.derived.1: skjemaet har ingen ordninger",
    ],
    [
      "a check of an option that is not there",
      spoilt((form) => {
        section(form).fields.push(yesNo());
        form.checks.push({ ...several, no: "never", kinds: ["uh"] });
      }),
      "checks.1: feltet «needed» har ikke valget «never»; det har «yes», «no»",
    ],
    [
      "a check that counts nothing",
      spoilt((form) => {
        section(form).fields.push(yesNo());
        form.checks.push(several);
      }),
      "checks.1: den må telle partene av noen slag, eller ordningene som skjemaet har",
    ],
    [
      "a source that is not written as one",
      spoilt((form) => (field(form).formerly = ["needs.text"])),
      "sections.needs.fields.text.formerly.1: et felt i en annen utgave skrives «utgave/seksjon.felt»",
    ],
    [
      "an impossible usual deadline",
      spoilt((form) => (form.usualDeadline = "1 February")),
      "usualDeadline: skrives som «02-01T12:00»: måned",
    ],
    ...["02-30", "13-01", "00-10", "04-31", "02-29", "05-00"].map((day): [string, EditionFiles, string] => [
      `the usual deadline ${day}, which is no day of every year`,
      spoilt((form) => (form.usualDeadline = `${day}T12:00`)),
      `usualDeadline: «${day}» er ikke en måned og dag som alle år har`,
    ]),
    ...["25:00", "24:00", "12:60"].map((time): [string, EditionFiles, string] => [
      `the usual deadline at ${time}`,
      spoilt((form) => (form.usualDeadline = `02-01T${time}`)),
      `usualDeadline: «${time}» er ikke et klokkeslett fra 00:00 til 23:59`,
    ]),
    [
      "an option twice",
      spoilt((form) => section(form).fields.push({ ...yesNo(), options: [scheme, scheme] })),
      "sections.needs.fields.needed.options.2: «a» står to ganger",
    ],
    [
      "a row of a table twice",
      spoilt((form) => (section(form).tables = [{ ...years, rows: [scheme, scheme] }])),
      "sections.needs.tables.years.rows.2: «a» står to ganger",
    ],
    [
      "a column of a table twice",
      spoilt((form) => (section(form).tables = [{ ...years, columns: [scheme, scheme] }])),
      "sections.needs.tables.years.columns.2: «a» står to ganger",
    ],
    [
      "a column of the writer's own table twice",
      spoilt((form) => Object.assign(field(form), { type: "rows", columns: [scheme, scheme] })),
      "sections.needs.fields.text.columns.2: «a» står to ganger",
    ],
    [
      "two amounts of one purpose that a party can both write",
      spoilt((form) => {
        Object.assign(field(form), { type: "amount", purpose: "grant" });
        form.sections.push({
          ...section(form),
          id: "economy",
          fields: [{ ...field(form), id: "more", writers: ["uh", "municipalOwner"] }],
        });
      }),
      "sections.economy.fields.more.purpose: «municipalOwner» skriver allerede beløpet til «grant» i «needs.text»",
    ],
    [
      "a field on the condition of itself",
      spoilt((form) => section(form).fields.push({ ...yesNo(), requiredIf: { field: "needed", is: "yes" } })),
      "sections.needs.fields.needed.requiredIf: vilkåret fører tilbake til feltet selv: «needed» -> «needed»",
    ],
    [
      "two fields on the condition of each other",
      spoilt((form) =>
        section(form).fields.push(
          { ...yesNo(), requiredIf: { field: "wanted", is: "yes" } },
          { ...yesNo(), id: "wanted", requiredIf: { field: "needed", is: "yes" } },
          { ...yesNo(), id: "after", requiredIf: { field: "needed", is: "yes" } },
        ),
      ),
      "requiredIf: vilkåret fører tilbake til feltet selv: «needed» -> «wanted» -> «needed»",
    ],
  ])("refuses %s, and names the file, the place and the mistake", (_what, files, message) => {
    const parsing = () => parseForm("prove", files);

    expect(parsing).toThrow(FormError);
    expect(parsing).toThrow(/^prove\/(form|nb)\.json:\d+: /);
    expect(parsing).toThrow(message);
  });

  it("accepts amounts of one purpose that no party can both write", () => {
    const text = spoilt((form) => {
      const amount = { ...field(form), type: "amount" };
      section(form).fields.push(
        { ...amount, id: "owner", purpose: "grant" },
        { ...amount, id: "uh", purpose: "grant", writers: ["uh"], requiredOf: ["uh"] },
        { ...amount, id: "share", purpose: "coordinator" },
      );
    });

    expect(() => parseForm("prove", text)).not.toThrow();
  });

  it("names a ring of conditions once", () => {
    const text = spoilt((form) =>
      section(form).fields.push(
        { ...yesNo(), requiredIf: { field: "wanted", is: "yes" } },
        { ...yesNo(), id: "wanted", requiredIf: { field: "needed", is: "yes" } },
      ),
    );

    expect(() => parseForm("prove", text)).toThrow(/^(?!.*fører tilbake.*fører tilbake).*fører tilbake/);
  });

  it("names every mistake at once, each with its line", () => {
    const files = spoilt((form) => {
      form.name = "";
      form.year = 20.27;
      field(form).label = "";
    });

    expect(() => parseForm("prove", files)).toThrow(
      "prove/form.json:4: year: skal være et helt tall; prove/nb.json:2: name: kan ikke være tom; " +
        "prove/nb.json:10: sections.needs.fields.text.label: kan ikke være tom",
    );
  });
});

describe("the words of an edition", () => {
  const files = filesWith({
    "nn.json": {
      name: "Prøve 2027 på nynorsk",
      sections: { needs: { help: "Kvifor?", fields: { text: { label: "Trong" } } } },
    },
  });

  it("are in the language that is asked for", () => {
    const form = parseForm("prove", files).inLanguages.get("nn");

    expect(form).toMatchObject({ name: "Prøve 2027 på nynorsk", language: "nn", printedIn: "nb" });
    expect(form?.sections[0]).toMatchObject({ help: "Kvifor?", fields: [{ label: "Trong" }] });
  });

  it("are the printed form's where a translation has none", () => {
    const form = parseForm("prove", files);

    expect(form.inLanguages.get("nn")?.sections[0]?.title).toBe("Behov");
    expect(form.inLanguages.get("en")).toMatchObject({ name: "Prøve 2027", language: "en" });
    expect(form.inLanguages.get("nb")).toBe(form);
  });

  it("are listed where a translation has none", () => {
    const { untranslated } = parseEdition("prove", files);

    const own = untranslated.filter(({ place }) => !/^(partyKinds|columns)\./.test(place));
    expect(own.map(({ file, place }) => `${file} ${place}`)).toEqual([
      "prove/nn.json title",
      "prove/nn.json purposes.grant",
      "prove/nn.json purposes.coordinator",
      "prove/nn.json sections.needs.title",
    ]);
  });

  it("may not name what the form does not have, in any language", () => {
    const stray = filesWith({ "en.json": { schemes: { regional: "Regional" } } });

    expect(() => parseForm("prove", stray)).toThrow("prove/en.json:2: schemes: ");
  });
});

const write = (folder: string, id: string, files: EditionFiles) => {
  mkdirSync(join(folder, id), { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(folder, id, name), bytes);
};

describe("the loading of the editions", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "forms-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("finds them by their folders, and reads nothing else", () => {
    write(folder, "b", editionFiles({ ...small(), id: "b" }));
    write(folder, "a", editionFiles({ ...small(), id: "a" }));
    mkdirSync(join(folder, "notes"));
    writeFileSync(join(folder, "notes", "nb.json"), "no form");
    writeFileSync(join(folder, "form.json"), "no form");

    expect([...readForms(folder).keys()]).toEqual(["a", "b"]);
  });

  it("stops if one edition is invalid and nobody takes it", () => {
    write(folder, "a", filesOf({ "form.json": {} }));

    expect(() => readForms(folder)).toThrow(/^a\/form\.json:1: /);
  });

  it("leaves an invalid edition out, says why, and reads the others", () => {
    write(folder, "a", filesOf({ "form.json": "{" }));
    write(folder, "b", editionFiles({ ...small(), id: "b" }));
    const told: string[] = [];

    const forms = readForms(folder, (id, err) => told.push(`${id}: ${err.message}`));

    expect([...forms.keys()]).toEqual(["b"]);
    expect(told).toEqual(["a: a/form.json:1: det mangler en avsluttende }"]);
  });

  it("keeps an edition whose sources are in one that was left out", () => {
    const form = { ...small(), id: "b" };
    Object.assign(field(form), { formerly: ["a/needs.text"] });
    write(folder, "a", filesOf({ "form.json": "{" }));
    write(folder, "b", editionFiles(form));

    expect([...readForms(folder, () => {}).keys()]).toEqual(["b"]);
  });

  it("leaves out an edition with a source that is not there", () => {
    const form = { ...small(), id: "b" };
    Object.assign(field(form), { formerly: ["a/needs.essay"] });
    write(folder, "a", editionFiles({ ...small(), id: "a" }));
    write(folder, "b", editionFiles(form));
    const told: string[] = [];

    expect([...readForms(folder, (id) => told.push(id)).keys()]).toEqual(["a"]);
    expect(told).toEqual(["b"]);
  });
});

describe("an edition's reference to other editions", () => {
  let folder: string;
  const edition = (id: string, formerly: string[], over: Record<string, unknown> = {}) => {
    const form = { ...small(), id };
    Object.assign(field(form), { formerly, ...over });
    write(folder, id, editionFiles(form));
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "forms-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("names their fields", () => {
    edition("a", []);
    edition("b", ["a/needs.text"]);

    expect(readForms(folder).get("b")?.sections[0]?.fields[0]?.formerly).toEqual(["a/needs.text"]);
  });

  it.each([
    ["an edition that is not there", ["c/needs.text"]],
    ["a field that is not there", ["a/needs.essay"]],
    ["its own field", ["b/needs.text"]],
  ])("stops the start if it names %s", (_what, formerly) => {
    edition("a", []);
    edition("b", formerly);

    expect(() => readForms(folder)).toThrow(
      `sections.needs.fields.text.formerly.1: ingen annen utgave har feltet «${formerly[0]}»`,
    );
  });

  it("stops the start if it would make private answers public", () => {
    edition("a", [], { private: true });
    edition("b", ["a/needs.text"]);

    expect(() => readForms(folder)).toThrow("sections.needs.fields.text.formerly.1: «a/needs.text» er privat");
  });

  it("is by the name of its folder, which is the edition's own", () => {
    write(folder, "b", editionFiles({ ...small(), id: "a" }));

    expect(() => readForms(folder)).toThrow("b/form.json:3: id: mappen heter «b», og utgaven «a»");
  });
});

describe("a long-term plan", () => {
  const plan = () => ({
    id: "fjord-2027",
    title: "Plan for Fjord",
    source: "Regional plan",
    goals: [
      { id: "play", name: "Lek", page: 3 },
      { id: "reading", name: "Lesing", page: 4 },
    ] as Record<string, unknown>[],
  });
  const spoiltPlan = (spoil: (each: ReturnType<typeof plan>) => void) => {
    const spoiling = plan();
    spoil(spoiling);
    return JSON.stringify(spoiling);
  };

  it("supplies goals only to a form that asks for them", () => {
    const asking = spoilt((form) => Object.assign(field(form), goals()));
    const plans = [parsePlan("fjord-2027.json", Buffer.from(JSON.stringify(plan())))];

    expect(parseForm("prove", asking, plans)).toMatchObject({
      plans: [{ id: "fjord-2027" }],
      sections: [
        {
          fields: [
            {
              options: [
                { id: "fjord-2027.play", label: "Lek", plan: "fjord-2027" },
                { id: "fjord-2027.reading", label: "Lesing", plan: "fjord-2027" },
              ],
            },
          ],
        },
      ],
    });
    expect(parseForm("prove", editionFiles(small()), plans).plans).toEqual([]);
  });

  it.each([
    ["what is no JSON", "[", "fjord.json:1: det mangler en avsluttende ]"],
    [
      "no goals",
      spoiltPlan((each) => Object.assign(each, { goals: [] })),
      "fjord.json:1: goals: listen skal ha minst 1 mål",
    ],
    [
      "a goal twice",
      spoiltPlan((each) => Object.assign(each, { goals: [plan().goals[0], plan().goals[0]] })),
      "fjord.json:1: goals.play.id: målet «play» står to ganger; fjord.json:1: goals.play.name: to mål heter «Lek»",
    ],
    [
      "a goal without a page",
      spoiltPlan((each) => Object.assign(each, { goals: [{ id: "play", name: "Lek" }] })),
      "fjord.json:1: goals.play.page: mangler (et tall)",
    ],
    [
      "a name that is no short one",
      spoiltPlan((each) => Object.assign(each, { goals: [{ id: "play", name: "Lek ".repeat(40), page: 1 }] })),
      "fjord.json:1: goals.play.name: ",
    ],
  ])("with %s stops the start, and the message names the file, the place and the mistake", (_what, text, message) => {
    expect(() => parsePlan("fjord.json", Buffer.from(text))).toThrow(FormError);
    expect(() => parsePlan("fjord.json", Buffer.from(text))).toThrow(message);
  });

  it("is in a file named after it", () => {
    const folder = mkdtempSync(join(tmpdir(), "forms-"));
    mkdirSync(join(folder, "plans"));
    writeFileSync(join(folder, "plans", "other.json"), JSON.stringify(plan()));

    expect(() => readForms(folder)).toThrow("plans/other.json:1: id: planen heter «fjord-2027», og filen «other.json»");
    rmSync(folder, { recursive: true });
  });
});

describe("the edition of 2024", () => {
  it("has the sections of the form, in its order", () => {
    expect(form2024.sections.map(({ id }) => id)).toEqual([
      "header",
      "total",
      "measure",
      "anchoring",
      "collective",
      "teacherEducation",
      "longTermPlan",
      "use",
      "coordinator",
      "duration",
      "audience",
      "partners",
      "consultation",
      "units",
    ]);
  });

  it("is submitted scheme by scheme", () => {
    expect([form2024.documents, form2024.schemes.map(({ label }) => label)]).toEqual([
      "scheme",
      ["Regional ordning", "Desentralisert ordning", "Kompetanseløftet"],
    ]);
  });

  it("treats only telephone, e-mail and account number as private", () => {
    const fields = form2024.sections.flatMap((each) => each.fields);

    expect(fields.filter((each) => each.private).map(({ id }) => id)).toEqual([
      "contactTelephone",
      "contactEmail",
      "contactAccount",
    ]);
  });

  it("includes the goals of the plan of Salten, with short names", () => {
    const [plan] = form2024.plans;

    expect(plan?.id).toBe("salten-2022-2025");
    expect(plan?.goals.every(({ name, page }) => name.length <= 45 && page >= 1)).toBe(true);
  });
});

describe("the edition of 2026", () => {
  it("has the sections of the form, in its order", () => {
    expect(form2026.sections.map(({ id }) => id)).toEqual([
      "header",
      "total",
      "needs",
      "partnership",
      "ownEffort",
      "outcomes",
      "teacherEducation",
      "audience",
      "economy",
      "other",
      "partners",
      "consultation",
      "units",
    ]);
  });

  it("numbers its measure sections from 1 to 7", () => {
    const numbers = form2026.sections.flatMap(({ number, under }) => (number && !under ? [number] : []));

    expect(numbers).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
  });
});
