import { join } from "node:path";
import { detailsCard } from "../../../../cards/application/detailsCard";
import { measureCard } from "../../../../cards/application/measureCard";
import { measuresCard } from "../../../../cards/application/measuresCard";
import { removeMeasureCard } from "../../../../cards/application/removeMeasureCard";
import { setUpCard } from "../../../../cards/application/setUpCard";
import { actingAsBanner } from "../../../../cards/home/actingAsBanner";
import { noticeCard } from "../../../../cards/home/noticeCard";
import { importPartyCard } from "../../../../cards/importing/importPartyCard";
import { importView } from "../../../../cards/importing/importView";
import type { AdaptiveCard } from "../../../../cards/layout/adaptiveCard";
import { coordinatorsIn } from "../../../../cards/people/coordinatorsIn";
import { inviteCard } from "../../../../cards/people/inviteCard";
import { joinedCard } from "../../../../cards/people/joinedCard";
import { joinKindCard } from "../../../../cards/people/joinKindCard";
import { joinPartyCard } from "../../../../cards/people/joinPartyCard";
import { memberCard } from "../../../../cards/people/memberCard";
import { newcomerCard } from "../../../../cards/people/newcomerCard";
import { partiesCard } from "../../../../cards/people/partiesCard";
import { partyCard } from "../../../../cards/people/partyCard";
import type { SetUpProblem } from "../../../../domain/application/setUp";
import type { Measure, Member, Structure } from "../../../../domain/application/structure";
import { totalsOf } from "../../../../domain/application/totals";
import type { ImportParty } from "../../../../domain/importing/formImport";
import { inLanguage } from "../../../../domain/values/language";
import { projectRoot } from "../../../../env/projectRoot";
import { readForms } from "../../../../forms";
import type { Form } from "../../../../forms/form";
import {
  aKind,
  aMember,
  anApplication,
  anInvitation,
  fjordvik,
  form2026,
  later,
  lms,
  nord,
  union,
  withAllAnswers,
} from "../../../support/application/application";
import { aHugeApplication, uuid } from "../../../support/application/builders";
import { buttonsOf, inputOf, inputsOf, nodesOf, saidIn, writtenIn } from "../../../support/cards/cardTree";
import { NOTICES } from "../../../support/cards/every/notices";
import { now } from "../../../support/cards/every/scene";
import { anImport } from "../../../support/importing/anImport";

const application = anApplication();
const typed = { party: "", name: "", shortName: "", orgNumber: "", roles: "" };
const idsOf = (card: Parameters<typeof inputsOf>[0]) => inputsOf(card).map(({ id }) => id);
const titlesOf = (input: { choices?: unknown }) => (input.choices as { title: string }[]).map(({ title }) => title);
const kroner = (text: string) => text.replace(/ /g, "\u00a0");

describe("the news of who joined", () => {
  const arrival = (leads: boolean, of = application) =>
    newcomerCard({
      form: form2026,
      application: of,
      party: lms,
      newcomer: { personId: "lars", personName: "Lars Mønster" },
      member: aMember("lars", "Lars Mønster", "lms", {}),
      decidedBy: null,
      mayAnswer: false,
      mayRestore: false,
      leads,
    });
  const nowhere = { ...application, measures: application.measures.map((each) => ({ ...each, partyIds: [] })) };

  it("leads the coordinator to the measures if the institution is in none yet", () => {
    const card = arrival(true, nowhere);
    expect(writtenIn(card)).toContain(
      "Læringsmiljøsenteret er ikke med i noe tiltak ennå. Kryss av for dem under Tiltak.",
    );
    expect(buttonsOf(card)[0]).toMatchObject({ verb: "measures/list", style: "positive" });
  });

  it("does not tell others about it, nor about an institution that is in one", () => {
    for (const card of [arrival(false, nowhere), arrival(true)]) {
      expect(writtenIn(card).join()).not.toContain("ikke med i noe tiltak");
      expect(buttonsOf(card)[0]).toMatchObject({ verb: "me/tasks", style: "positive" });
    }
  });
});

describe("setting up", () => {
  const nothing = {
    formId: "",
    title: "",
    year: "",
    date: "",
    time: "",
    owner: "",
    orgNumber: "",
    network: "",
    plan: "",
  };
  const problems: [SetUpProblem, string][] = [
    ["required", "Her trenger jeg et svar."],
    ["no-date", "Velg en dato som finnes i kalenderen."],
    ["no-time", "Skriv klokkeslettet som 12:00."],
    ["passed", "Denne fristen er allerede ute. Velg en som kommer."],
    ["not-a-year", "Skriv året med fire sifre, for eksempel 2027."],
    ["too-long", "Dette ble litt langt. Kort det ned, så går det bra."],
    ["not-an-org-number", "Nummeret stemmer ikke. Et organisasjonsnummer har ni sifre."],
    ["unknown-form", "Velg et av skjemaene i listen."],
  ];

  it("requests everything an application needs", () => {
    const card = setUpCard({
      forms: [{ id: "a", year: 2026, plans: [], name: "A", version: "1", regions: [], sections: [] }],
      typed: { ...nothing, formId: "a" },
      problems: {},
    });
    expect(idsOf(card)).toEqual(["formId", "title", "year", "date", "time", "owner", "orgNumber", "network"]);
    expect(inputOf(card, "formId")).toMatchObject({
      type: "Input.ChoiceSet",
      style: "filtered",
      value: "a",
      choices: [{ title: "Skjema av 2026", value: "a" }],
    });
    expect([inputOf(card, "date").type, inputOf(card, "time").type]).toEqual(["Input.Date", "Input.Time"]);
  });

  it("calls the network what the form calls it, also when it is changed later", () => {
    const form = readForms(join(projectRoot(), "forms")).get("vestland-2027") as Form;
    const typed = { ...nothing, formId: form.id };
    const labelIn = (card: AdaptiveCard) => inputOf(card, "network").label;
    const forms = [form, form2026];
    expect(labelIn(setUpCard({ forms, typed, problems: {} }))).toBe("Kompetanseregion (må besvares)");
    expect(labelIn(setUpCard({ forms, typed: { ...typed, formId: form2026.id }, problems: {} }))).toBe(
      "Kompetansenettverk (må besvares)",
    );
    const application = anApplication({ formId: form.id });
    const shown = { application, plans: [], typed: null, problems: {}, saved: false, asksRegion: false };
    expect(labelIn(detailsCard({ ...shown, edition: form }))).toBe("Kompetanseregion (må besvares)");
  });

  it.each(problems)("shows the error at the field (%s), and keeps the typed values", (problem, sentence) => {
    const card = setUpCard({ forms: [], typed: { ...nothing, date: "i morgen" }, problems: { date: problem } });
    const field = nodesOf(card).find(({ items }) => Array.isArray(items) && items.some(({ id }) => id === "date"));
    expect(saidIn(field as never)).toContain(sentence);
    expect(inputOf(card, "date").value).toBe("i morgen");
  });
});

describe("joining", () => {
  it("starts with the kind of party", () => {
    expect(titlesOf(inputOf(joinKindCard({ form: form2026, application, problem: null }), "kind"))).toEqual([
      "Kommune",
      "Privat barnehageeier",
      "UH/kompetansemiljø",
      "Fagforening",
    ]);
    expect(saidIn(joinKindCard({ form: form2026, application, problem: { kind: "required" } }))).toContain(
      "Velg en av dem, så går vi videre.",
    );
  });

  it("offers the existing parties and a new one", () => {
    const card = joinPartyCard({ application, kind: aKind("uh"), typed, problems: {} });
    expect(inputOf(card, "party").choices).toEqual([
      { title: "Læringsmiljøsenteret", value: "lms" },
      { title: "Nord universitet", value: "nord" },
      { title: "Nytt kompetansemiljø", value: "new" },
    ]);
    expect(idsOf(card)).toEqual(["party", "name", "shortName", "orgNumber", "roles"]);
    expect(inputOf(card, "roles")).toMatchObject({
      isMultiSelect: true,
      choices: [
        { title: "Skriver", value: "writes" },
        { title: "Godkjenner", value: "approves" },
      ],
    });
  });

  it("requests only the new party if none exists yet, and no org.nr for a union", () => {
    const first: Structure = { ...application, parties: [fjordvik] };
    expect(idsOf(joinPartyCard({ application: first, kind: aKind("uh"), typed, problems: {} }))).toEqual([
      "name",
      "shortName",
      "orgNumber",
      "roles",
    ]);
    expect(idsOf(joinPartyCard({ application, kind: aKind("union"), typed, problems: {} }))).toEqual([
      "party",
      "name",
      "shortName",
      "roles",
    ]);
  });

  it("collapses a long list of parties", () => {
    expect(
      inputOf(joinPartyCard({ application: aHugeApplication(1), kind: aKind("uh"), typed, problems: {} }), "party")
        .style,
    ).toBe("compact");
  });

  it("keeps the typed values, with the error at its field", () => {
    const card = joinPartyCard({
      application,
      kind: aKind("uh"),
      typed: { ...typed, party: "new", name: "LMS", orgNumber: "123", roles: "writes" },
      problems: { orgNumber: { kind: "org-number-taken", name: "*LMS*" } },
    });
    expect(["party", "name", "orgNumber", "roles"].map((id) => inputOf(card, id).value)).toEqual([
      "new",
      "LMS",
      "123",
      "writes",
    ]);
    expect(saidIn(card)).toContain("«\\*LMS\\*» har dette nummeret allerede.");
  });

  it.each([
    [
      lms,
      true,
      true,
      "Du er med for Læringsmiljøsenteret, og du skriver og godkjenner.",
      "Spørsmålene dine ligger klare i oversikten. Ta dem i det tempoet du vil.",
    ],
    [
      { ...nord, id: "other" },
      true,
      false,
      "Du er med for Nord universitet, og du skriver.",
      "Koordinatoren har fått beskjed, og krysser av hvilke tiltak dere er med i. Jeg sier fra når det er mer å svare på.",
    ],
    [
      union,
      false,
      true,
      "Du er med for Fjordvik lærerlag, og du godkjenner.",
      "Jeg sender deg et kort når noe er klart til å godkjennes.",
    ],
  ])("ends with the next step", (party, writes, approves, welcome, next) => {
    expect(
      writtenIn(
        joinedCard({
          form: form2026,
          application,
          party,
          member: aMember("eva", "Eva Øvelse", party.id, { writes, approves }),
        }),
      ),
    ).toEqual(expect.arrayContaining([welcome, next]));
  });

  it("states that the measures come first if there are none", () => {
    expect(
      writtenIn(
        joinedCard({
          form: form2026,
          application: anApplication({ measures: [] }),
          party: fjordvik,
          member: aMember("eva", "Eva Øvelse", "fjordvik", { approves: false }),
        }),
      ).join(),
    ).toContain("Koordinatoren legger inn tiltakene.");
  });
});

describe("the coordinator's measures", () => {
  const answered = withAllAnswers(application);
  const totals = totalsOf(form2026, answered, answered.amounts);
  const card = measuresCard({ form: form2026, application: answered, totals, undo: null, problems: {}, typed: null });
  const second = application.measures[1] as Measure;

  it("are listed in order, with sum and parties", () => {
    const written = writtenIn(card);
    const row = written.indexOf("2 Trygt og godt skolemiljø");
    expect(written.slice(row + 1, row + 3)).toEqual([
      `${kroner("614 300")} kr`,
      "Fjordvik kommune, Solsikken barnehage AS, LMS, Fjordvik lærerlag",
    ]);
  });

  it("start with all parties except the UH selected, and never offer the coordinator", () => {
    expect(inputOf(card, "partyIds").value).toBe("fjordvik,solsikken,union");
    expect(titlesOf(inputOf(card, "partyIds")).join()).not.toContain("Koordinator");
  });

  it("keep the typed values of a new one, with the error at its field", () => {
    const again = measuresCard({
      form: form2026,
      application,
      totals,
      undo: null,
      problems: { name: { kind: "name-missing" } },
      typed: { name: " ", partyIds: "lms" },
    });
    expect([inputOf(again, "name").value, inputOf(again, "partyIds").value]).toEqual([" ", "lms"]);
    expect(saidIn(again)).toContain("Gi tiltaket et navn.");
  });

  it("can be restored after removal", () => {
    const gone = measuresCard({
      form: form2026,
      application,
      totals,
      undo: { measureId: "gone", name: "Lesing *nå*", at: 2 },
      problems: {},
      typed: null,
    });
    expect(writtenIn(gone)).toContain("Tiltaket «Lesing *nå*» er fjernet.");
  });

  it("can be moved only to an existing position", () => {
    const moves = (measure: Measure) =>
      buttonsOf(measureCard({ form: form2026, application, measure, typed: null, problems: {} }))
        .filter(({ verb }) => verb === "measure/move")
        .map(({ title }) => title);
    expect(application.measures.map(moves)).toEqual([
      ["Flytt ned"],
      ["Flytt opp", "Flytt ned"],
      ["Flytt opp", "Flytt ned"],
      ["Flytt opp", "Flytt ned"],
      ["Flytt opp"],
    ]);
  });

  it("require confirmation before removal, which names the content it would hide", () => {
    const asked = writtenIn(removeMeasureCard({ application, measure: second, answers: 14, kroner: 614_300 }));
    expect(asked).toEqual(
      expect.arrayContaining([
        "Tiltak 2 · Trygt og godt skolemiljø · Fjordvik kommune",
        `Da skjules 14 svar og ${kroner("614 300")} kr.`,
        "Ingenting slettes: Du kan angre, og alt kommer tilbake slik det var.",
      ]),
    );
  });

  it("cover several pages if their names are very long, and each is on one of them", () => {
    const huge = aHugeApplication(1);
    const long = {
      ...huge,
      measures: huge.measures.map((measure) => ({ ...measure, name: `${measure.number} ${"Æ".repeat(195)}` })),
    };
    const seen = new Set<unknown>();
    for (let page = 1; page < 100; page++) {
      const drawn = measuresCard({
        form: form2026,
        application: long,
        totals: totalsOf(form2026, long, []),
        undo: null,
        problems: {},
        typed: null,
        page,
      });
      for (const { verb, data } of buttonsOf(drawn))
        if (verb === "measure/edit") seen.add((data as { measureId: string }).measureId);
      if (!buttonsOf(drawn).some(({ title }) => title === "Vis flere")) break;
    }
    expect(seen.size).toBe(40);
  });
});

describe("the coordinator's parties", () => {
  it("are grouped by kind, with each person's roles", () => {
    const written = writtenIn(partiesCard({ form: form2026, application, undo: null, said: null, sent: null, now }));
    expect(written).toEqual(
      expect.arrayContaining([
        "Fjordvik kommune",
        "org.nr. 912345679",
        "Kari Prøve · skriver",
        "Ola Eksempel · godkjenner",
        "Siri Solheim-Test · skriver og godkjenner",
        "LMS",
      ]),
    );
    expect(saidIn(partiesCard({ form: form2026, application, undo: null, said: null, sent: null, now }))).toEqual(
      expect.arrayContaining(["Koordinator", "Kommune", "Privat barnehageeier", "UH/kompetansemiljø", "Fagforening"]),
    );
  });

  it("appear on several pages if there are 60, each on one of them", () => {
    const huge = aHugeApplication(1);
    const seen = new Set<unknown>();
    for (let page = 1; page < 100; page++) {
      const drawn = partiesCard({ form: form2026, application: huge, undo: null, said: null, sent: null, now, page });
      for (const { verb, data } of buttonsOf(drawn))
        if (verb === "party/edit") seen.add((data as { partyId: string }).partyId);
      if (!buttonsOf(drawn).some(({ title }) => title === "Vis flere")) break;
    }
    expect(seen.size).toBe(59);
  });

  it("show the number of invitations sent, and the removed people", () => {
    const written = writtenIn(
      partiesCard({ form: form2026, application, undo: { partyId: "x", name: "Gamle UH" }, said: null, sent: 1, now }),
    );
    expect(written).toEqual(
      expect.arrayContaining(["1 invitasjon er sendt.", "«Gamle UH» er tatt ut. Det de har skrevet, er tatt vare på."]),
    );
  });

  it("are edited from the stored values, or from the typed ones", () => {
    const stored = partyCard({ form: form2026, application, party: lms, typed: null, problems: {} });
    expect([inputOf(stored, "name").value, inputOf(stored, "shortName").value]).toEqual([
      "Læringsmiljøsenteret",
      "LMS",
    ]);
    const again = partyCard({
      form: form2026,
      application,
      party: lms,
      typed: { name: "", shortName: "L", orgNumber: "1" },
      problems: { name: { kind: "name-missing" } },
    });
    expect(inputOf(again, "orgNumber").value).toBe("1");
    expect(saidIn(again)).toContain("Skriv navnet.");
  });

  it("have members with editable roles that cannot be empty", () => {
    const member = application.members[1] as Member;
    expect(
      inputOf(memberCard({ application, member, party: fjordvik, typed: null, problems: {} }), "roles").value,
    ).toBe("writes");
    expect(
      saidIn(
        memberCard({
          application,
          member,
          party: fjordvik,
          typed: { roles: "" },
          problems: { roles: { kind: "no-role" } },
        }),
      ),
    ).toContain("Velg minst én ting: skrive, godkjenne eller begge deler.");
  });
});

describe("the people who joined at the same time", () => {
  const people = ["Åse Å", "Ærlig Æ", "Bo B", "Ødis Ø", "Ane A"];
  const inOrder = ["Ane A", "Bo B", "Ærlig Æ", "Ødis Ø", "Åse Å"];
  const told = (names: string[]) => names.join(", ");
  /** The order is independent of the database's order. */
  const shuffled = [people, [...people].reverse()].map((names) => ({
    ...application,
    members: names.flatMap((name) => [aMember(name, name, "fjordvik"), aMember(name, name, "coordinator")]),
  }));

  it.each(shuffled)("appear in the same order on every card", (structure) => {
    expect(coordinatorsIn(structure)).toBe(told(inOrder));
    const list = JSON.stringify(
      partiesCard({ form: form2026, application: structure, undo: null, said: null, sent: null, now }),
    );
    expect(list).toContain(told(inOrder));
    const rows = inOrder.map((name) => list.indexOf(`"${name}"`));
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
    const options = structure.members
      .filter(({ partyId }) => partyId === "fjordvik")
      .map(({ personId: id, personName: name }) => ({ id, name }));
    const typed = { party: "", people: "" };
    const card = inviteCard({
      application,
      people: options,
      parties: [],
      leads: true,
      typed,
      missing: [],
      invited: [],
      now,
    });
    expect(titlesOf(inputOf(card, "people"))).toEqual(inOrder);
  });
});

describe("inviting", () => {
  const inviting = {
    application,
    parties: [fjordvik],
    leads: true,
    typed: { party: "", people: "" },
    missing: [],
    invited: [],
    now,
  };
  it("lets people be selected, and states when all are members", () => {
    const card = inviteCard({ ...inviting, people: [{ id: "a", name: "Ane *Ny*" }] });
    expect(inputOf(card, "people")).toMatchObject({
      isMultiSelect: true,
      choices: [{ title: "Ane *Ny*", value: "a" }],
    });
    expect(writtenIn(inviteCard({ ...inviting, people: [] }))).toContain("Alle i teamet er med allerede. Så fint!");
    const again = inviteCard({ ...inviting, people: [{ id: "a", name: "Ane" }], missing: ["people", "party"] });
    expect(saidIn(again)).toEqual(expect.arrayContaining(["Velg minst én.", "Velg en part fra listen."]));
  });

  it("is for a party, or for none if the coordinator invites", () => {
    const people = [{ id: "a", name: "Ane" }];
    const typed = { party: fjordvik.id, people: "a" };
    const titles = (leads: boolean) => {
      const party = inputOf(inviteCard({ ...inviting, people, leads, typed }), "party");
      expect(party).toMatchObject({ value: fjordvik.id });
      return (party.choices as { title: string }[]).map(({ title }) => title);
    };
    expect(titles(false)).toEqual([fjordvik.name]);
    expect(titles(true)).toEqual([fjordvik.name, "Ingen bestemt part: de velger selv"]);
    expect(inputOf(inviteCard({ ...inviting, people, typed }), "people")).toMatchObject({ value: "a" });
  });

  it("covers a very large team, page by page", () => {
    const people = Array.from({ length: 2_000 }, (_, number) => ({
      id: uuid(number),
      name: `Person nummer ${number}`,
    }));
    const seen = new Set<string>();
    for (let page = 1; page < 100; page++) {
      const drawn = inviteCard({ ...inviting, people, page });
      for (const { value } of inputOf(drawn, "people").choices as { value: string }[]) seen.add(value);
      if (!buttonsOf(drawn).some(({ title }) => title === "Vis flere")) break;
    }
    expect(seen.size).toBe(2_000);
    expect((inputOf(inviteCard({ ...inviting, people }), "people").choices as unknown[]).length).toBe(25);
  });

  it("finds people by name, and keeps those who are chosen", () => {
    const people = Array.from({ length: 250 }, (_, number) => ({ id: uuid(number), name: `Person nummer ${number}` }));
    const found = inviteCard({ ...inviting, people, typed: { party: "", people: uuid(3) }, find: "nummer 7" });
    const titles = (inputOf(found, "people").choices as { title: string }[]).map(({ title }) => title);
    expect(titles[0]).toBe("Person nummer 3");
    expect(titles.slice(1).every((title) => title.includes("nummer 7"))).toBe(true);
    const search = buttonsOf(found).find(({ title }) => title === "Søk");
    expect(search).toMatchObject({ verb: "parties/invite", associatedInputs: "auto" });
  });

  it("lists who is invited already, with the day and a button to ask again", () => {
    const invited = [
      anInvitation("tor", fjordvik.id, { personName: "Tor *Ny*" }),
      anInvitation("ane", null, { personName: "Ane", declinedAt: later }),
    ];
    const card = inviteCard({ ...inviting, people: [], invited, reminded: "Ane" });
    expect(writtenIn(card)).toEqual(
      expect.arrayContaining([
        "Alle i teamet er med eller invitert.",
        "Tor *Ny*",
        "invitert 11. januar, har ikke svart",
        "takket nei 12. januar",
        "Ane har fått invitasjonen på nytt.",
      ]),
    );
    expect(buttonsOf(card).map(({ title }) => title)).toEqual(["Minn: Tor *Ny*", "Spør igjen: Ane", "Tilbake"]);
  });
});

describe("a notice", () => {
  it.each(NOTICES.map((notice) => [notice.kind, notice] as const))(
    "for %s is a heading, a sentence or two, and a next step",
    (_kind, notice) => {
      const card = noticeCard(notice);
      expect(saidIn(card)).toHaveLength(1);
      expect(writtenIn(card).length).toBeGreaterThan(1);
      if (!/^(play-|sent-to-chat|left-application)/.test(notice.kind)) expect(buttonsOf(card)).toHaveLength(1);
    },
  );

  it("does not distinguish missing data from other people's, nor forged data from an old card", () => {
    expect(noticeCard({ kind: "tampered" })).toEqual(noticeCard({ kind: "stale" }));
  });

  it("for an error shows the reference, and for an unknown test person the available names", () => {
    expect(writtenIn(noticeCard({ kind: "fault", reference: "A1B2-C3" })).join()).toContain("A1B2-C3");
    const unknown = noticeCard({ kind: "play-unknown", typed: "*Kåre*".repeat(100), names: ["Kari Prøve", "*Ola*"] });
    expect(writtenIn(unknown)).toEqual(expect.arrayContaining(["Kari Prøve", "*Ola*"]));
    expect(saidIn(unknown)[0]?.length).toBeLessThan(200);
  });
});

it("the parties of a document have their kinds in the reader's language, not the document's", () => {
  const draft = anImport();
  const args = { id: "import", fileName: "i fjor.docx", draft, form: form2026 };
  const party = draft.parties[0] as ImportParty;
  const kind = () =>
    inputOf(importPartyCard({ ...args, party, typed: { ...party, sameAs: "", apart: "" }, problem: null }), "kind");
  const list = () => JSON.stringify(importView(args, { view: "parties", page: 1, saved: false }));

  expect(titlesOf(inLanguage("en", kind))[0]).toBe("Municipality");
  expect(inLanguage("nn", list)).toContain("Fagforeining");
});

it("a card played as another person names that person at the top, and is otherwise the same", () => {
  const card = noticeCard({ kind: "stale" });
  const played = actingAsBanner(card, "Kari *Prøve*");
  expect(writtenIn(played)[0]).toBe("Du spiller Kari *Prøve*");
  expect((played.body as unknown[]).slice(1)).toEqual(card.body);
  expect(played.actions).toEqual(card.actions);
});
