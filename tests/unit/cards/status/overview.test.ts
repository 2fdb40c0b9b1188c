import { draftCard } from "../../../../cards/finalising/draftCard";
import { shareChart } from "../../../../cards/finalising/shareChart";
import { homeCard } from "../../../../cards/home/homeCard";
import { deadlineBadge } from "../../../../cards/kit/deadlineBadge";
import { progressBar } from "../../../../cards/kit/progressBar";
import { totalsTable } from "../../../../cards/kit/totalsTable";
import type { AdaptiveCard } from "../../../../cards/layout/adaptiveCard";
import { reminderCard } from "../../../../cards/reminders/reminderCard";
import { statusCard } from "../../../../cards/status/statusCard";
import { findingSentence } from "../../../../cards/words/findingSentence";
import { greeting } from "../../../../cards/words/greeting";
import { deadlineInWords, instantInWords, sinceWhen } from "../../../../cards/words/instantInWords";
import { summaryCard } from "../../../../cards/writing/summaryCard";
import { totalsOf } from "../../../../domain/application/totals";
import { type Finding, findingsOf } from "../../../../domain/progress/findingsOf";
import { type Inbox, inboxOf } from "../../../../domain/progress/inbox";
import { progressOf } from "../../../../domain/progress/progress";
import { type Remaining, remainingFor } from "../../../../domain/progress/remaining";
import { tasksOf } from "../../../../domain/progress/tasks";
import { waitingFor } from "../../../../domain/progress/waiting";
import type { Application } from "../../../../domain/section/section";
import type { Form } from "../../../../forms/form";
import {
  aFinishedApplication,
  anApplication,
  anInvitation,
  form2026 as form,
  later,
  withAllAnswers,
  withAllSent,
  withAnswer,
  withApprovals,
  withChangeRequest,
} from "../../../support/application/application";
import { buttonsOf, nodesOf, saidIn, writtenIn } from "../../../support/cards/cardTree";
import { aReminder } from "../../../support/cards/every/reminders";
import { now } from "../../../support/cards/every/scene";

const OSLO = "Europe/Oslo";
const kroner = (text: string) => text.replace(/ /g, "\u00a0");
const badgeIn = (card: unknown) => nodesOf(card).find(({ type }) => type === "Badge")?.text;
const status = (application: Application) =>
  statusCard({ form, application, progress: progressOf(form, application), now, note: null });
const home = (application: Application, personId: string, asked: Partial<Inbox> = {}) =>
  homeCard({
    person: { name: "Kari Prøve" },
    now,
    applications: [{ form, application, inbox: { ...inboxOf(form, application, null, personId, now), ...asked } }],
  });
const primaryIn = (card: AdaptiveCard) => buttonsOf(card).filter(({ style }) => style === "positive");

describe("the wording of time", () => {
  it("includes the year of a deadline only if it is another year", () => {
    expect(deadlineInWords("2027-02-01T12:00", OSLO, now)).toBe("1. februar kl. 12.00");
    expect(deadlineInWords("2027-02-01T12:00", OSLO, new Date("2026-11-01T10:00:00Z"))).toBe(
      "1. februar 2027 kl. 12.00",
    );
  });

  it.each([
    ["2027-01-20T05:00:00Z", "i dag 06.00"],
    ["2027-01-19T13:32:00Z", "i går 14.32"],
    ["2027-01-19T23:30:00Z", "i dag 00.30"],
    ["2027-01-18T22:59:00Z", "18. januar 23.59"],
    ["2026-12-31T12:00:00Z", "31. desember 2026 13.00"],
  ])("gives %s in the zone's own days: %s", (at, words) => {
    expect(sinceWhen(new Date(at), OSLO, now)).toBe(words);
  });

  it("follows the zone across a clock change", () => {
    const summer = new Date("2027-03-29T10:00:00Z");
    expect(sinceWhen(new Date("2027-03-28T00:59:00Z"), OSLO, summer)).toBe("i går 01.59");
    expect(sinceWhen(new Date("2027-03-28T01:00:00Z"), OSLO, summer)).toBe("i går 03.00");
    expect(instantInWords(new Date("2027-01-20T13:05:00Z"), OSLO, now)).toBe("20. januar kl. 14.05");
  });

  it.each([
    ["2027-01-20T05:30:00Z", "God morgen, Kari"],
    ["2027-01-20T11:00:00Z", "Hei, Kari"],
    ["2027-01-20T18:00:00Z", "God kveld, Kari"],
  ])("includes a greeting by the hour at the person's place: %s", (at, words) => {
    expect(greeting("Kari Prøve", OSLO, new Date(at))).toBe(words);
  });

  it.each([
    ["2027-01-20T08:12:00Z", "12 dager igjen", "Warning"],
    ["2027-01-01T08:12:00Z", "31 dager igjen", "Informative"],
    ["2027-01-31T08:12:00Z", "1 dag igjen", "Attention"],
    ["2027-02-01T08:12:00Z", "I dag", "Attention"],
    ["2027-02-01T11:00:00Z", "Fristen er ute", "Attention"],
  ])("gives the time left at %s: %s", (at, text, style) => {
    expect(deadlineBadge(anApplication(), new Date(at))).toEqual({ text, style });
  });
});

describe("a progress bar", () => {
  it.each([
    [0, [100]],
    [64, [64, 36]],
    [100, [100]],
  ])("of %i percent has weighted columns for clients that draw no bar", (percent, widths) => {
    expect(progressBar(percent, null).bars.map(({ width }) => width)).toEqual(widths);
  });
});

describe("the status card", () => {
  it("shows the title, deadline, progress, and the parties each line waits for", () => {
    const application = withChangeRequest(withAllSent(withAllAnswers(anApplication())), {
      measureId: "measure-2",
      sectionId: "needs",
    });
    const card = status(application);

    expect(saidIn(card)).toContain("Behovsmelding for Fjordvik 2027");
    expect(saidIn(card)).toContain("Frist 1. februar kl. 12.00");
    expect(badgeIn(card)).toBe("12 dager igjen");
    expect(saidIn(card)).toContain("44 til godkjenning · 1 endring ønsket");
    const written = writtenIn(card);
    const line = written.indexOf("2 Trygt og godt skolemiljø");
    expect(written.slice(line + 1, line + 3)).toEqual(["Venter på Fjordvik kommune, LMS", "Endring ønsket"]);
    expect(saidIn(card)).toEqual(expect.arrayContaining([kroner("880 000"), kroner("1 578 860"), kroner("2 458 860")]));
  });

  it("names parties without writers or approvers, and the number of further ones", () => {
    const warned = (members: Application["members"]) =>
      writtenIn(status({ ...anApplication(), members })).filter((words) => words.includes("har ingen som"));

    expect(warned(anApplication().members)).toEqual([]);
    expect(warned(anApplication().members.filter(({ personId }) => personId !== "ola"))).toEqual([
      "Fjordvik kommune har ingen som godkjenner. 39 seksjoner venter på det.",
    ]);
    const [all] = warned([]);
    expect(all).toContain("Koordinator har ingen som skriver.");
    expect(all).toMatch(/Det samme gjelder \d til\.$/);
  });

  it("names one more party, says what a sum lacks, and has no bar once it is final", () => {
    const written = writtenIn(status(anApplication()));
    expect(written).toContain("Mangler beløp");
    expect(written.join("\n")).toContain("Mangler beløp i tiltak 1, 2, 3, 4, 5 · ");
    expect(written.filter((line) => line.includes("og 1 til"))).toEqual([]);
    expect(saidIn(status(anApplication()))).toContain("0 %");
    const final = status(anApplication({ status: "final" }));
    expect(saidIn(final)).not.toContain("0 %");
    expect(writtenIn(final).filter((line) => line.startsWith("Venter på"))).toEqual([]);
  });

  it("lists no awaited party if all is approved", () => {
    const written = writtenIn(status(aFinishedApplication()));
    expect(written.filter((word) => word === "Godkjent")).toHaveLength(10);
    expect(written.filter((word) => /Venter på|Mangler svar|Skal godkjenne/.test(word))).toEqual([]);
  });

  it("expands each measure to its sections, and shows the progress of each party", () => {
    const card = status(
      withApprovals(withAllSent(withAllAnswers(anApplication())), {
        places: [{ measureId: "measure-1", sectionId: "needs" }],
        parties: ["fjordvik"],
      }),
    );
    const opening = nodesOf(card).filter(({ type }) => type === "Action.ToggleVisibility");
    expect(opening.map(({ title }) => title)).toContain("Vis seksjonene i 1 Kvalitetsutvikling i barnehagene");
    for (const { targetElements } of opening)
      expect(
        (targetElements as string[]).map((target) => nodesOf(card).find(({ id }) => id === target)?.isVisible),
      ).toEqual([false, true, false]);
    const cue = (suffix: string) => nodesOf(card).find(({ id }) => id === `sections-1-${suffix}`)?.text;
    expect([cue("show"), cue("hide")]).toEqual(["Vis", "Skjul"]);
    expect(nodesOf(card).filter(({ type, color }) => type === "TextRun" && color === "Accent")).toHaveLength(
      nodesOf(card).filter(({ text, size, color }) => text === "Til godkjenning" && size === "Small" && color).length,
    );

    const [folded] = nodesOf(card).filter(({ id }) => id === "sections-1");
    const rows = writtenIn(folded as AdaptiveCard);
    expect(rows).toHaveLength(8);
    expect(rows[0]).toBe(
      "1 Vurdering av behov: Godkjent. Er spurt: Solsikken barnehage AS · Har godkjent: Fjordvik kommune",
    );
    expect(rows[1]).toMatch(/^2 Plan for partnerskap: Til godkjenning\. Skal godkjenne: /);
  });
});

describe("the home card", () => {
  it("counts the open tasks, and the first count names its tasks", () => {
    expect(saidIn(home(anApplication(), "kari"))).toContain("32 seksjoner å svare på");
    expect(saidIn(home(withAllAnswers(anApplication()), "siri"))).toContain("1 seksjon klar til å sendes");
    expect(saidIn(home(withAllSent(withAllAnswers(anApplication())), "ulf"))).toContain("1 seksjon å godkjenne");
    const both = withAnswer(anApplication(), {
      measureId: null,
      sectionId: "partners",
      field: "contact",
      partyId: "lms",
      value: "Lars",
    });
    expect(saidIn(home(both, "lars"))).toContain("7 seksjoner å svare på, 1 klar til å sendes");
  });

  it("tells only the coordinator about a party without approvers", () => {
    const members = anApplication().members.filter(({ personId }) => personId !== "ola");
    const said = (personId: string) => writtenIn(home({ ...anApplication(), members }, personId));
    const warning = "Fjordvik kommune har ingen som godkjenner. 39 seksjoner venter på det.";

    expect(said("turid")).toContain(warning);
    expect(said("kari")).not.toContain(warning);
  });

  it("has one primary button, which is the next step", () => {
    const step = (application: Application, personId: string) =>
      primaryIn(home(application, personId)).map(({ title, verb, data }) => [
        title,
        verb,
        (data as { sectionId?: string }).sectionId,
      ]);
    expect(step(anApplication(), "kari")).toEqual([["Begynn", "walk/resume", undefined]]);
    expect(step(anApplication(), "siri")).toEqual([["Svar nå", "walk/goTo", "partners"]]);
    expect(step({ ...anApplication(), measures: [] }, "turid")).toEqual([
      ["Legg til tiltak", "measures/list", undefined],
    ]);
    expect(step(withAllAnswers(anApplication()), "siri")).toEqual([["Se over og send", "walk/summary", undefined]]);
    const sent = withAllSent(withAllAnswers(anApplication()));
    expect(step(sent, "ulf")).toEqual([["Les og godkjenn", "approval/show", "consultation"]]);
    expect(step(sent, "ola")).toEqual([["Les og godkjenn", "approval/list", undefined]]);
    expect(step(aFinishedApplication(), "turid")).toEqual([["Gjør ferdig", "final/ask", undefined]]);
    expect(step(aFinishedApplication(), "kari")).toEqual([]);
    const written = { ...{ measureId: null, sectionId: "partners", field: "contact", partyId: "lms" }, value: "Lars" };
    expect(step(withAnswer(anApplication(), written), "lars")).toEqual([
      ["Fortsett der du slapp", "walk/resume", undefined],
    ]);
  });

  it("folds all other buttons under «Mer»", () => {
    const card = home(anApplication(), "turid");
    const [fold] = nodesOf(card).filter(({ type }) => type === "Action.ToggleVisibility");
    expect(fold).toMatchObject({ title: "Mer", targetElements: ["more-1"] });
    const [folded] = nodesOf(card).filter(({ id }) => id === "more-1");
    expect(folded).toMatchObject({ isVisible: false });
    expect(buttonsOf(folded as AdaptiveCard).map(({ title }) => title)).toEqual(
      expect.arrayContaining([
        "Mine roller",
        "Tiltak",
        "Deltakere",
        "Frist og påminnelser",
        "Gjør ferdig",
        "Videreføre",
        "Eksporter logg",
      ]),
    );
    expect(buttonsOf(card).at(-1)).toMatchObject({ title: "Påminnelser og språk", verb: "me/reminders" });
  });

  it("says of a person that the own part is done, and for whom they wait; «Ferdig» of nothing that is not final", () => {
    const sent = withAllSent(withAllAnswers(anApplication()));
    const card = home(sent, "kari");
    expect(badgeIn(card)).toBe("Ditt er gjort");
    expect(saidIn(card)).toEqual(
      expect.arrayContaining([
        "Ingenting venter på deg nå",
        "32 av 32 besvart",
        "Du har gjort ditt. Vi venter på Fjordvik kommune, LMS, Nord og 1 til.",
      ]),
    );
    expect(saidIn(home(aFinishedApplication(), "kari"))).toContain(
      "Du har gjort ditt. Turid Testesen gjør den ferdig.",
    );
  });

  it("to the coordinator keeps the days left, and says what stands in the way", () => {
    const finished = aFinishedApplication();
    const ready = home(finished, "turid");
    expect(badgeIn(ready)).toBe("12 dager igjen");
    expect(saidIn(ready)).toContain("Alt er godkjent. Nå kan du gjøre den ferdig.");

    const { remaining } = inboxOf(form, finished, null, "turid", now);
    const inTheWay = home(finished, "turid", { remaining: { ...remaining, toMend: 2 } });
    expect(saidIn(inTheWay)).toContain("Alle har svart. 2 ting må rettes før du kan gjøre ferdig.");
    expect(primaryIn(inTheWay)).toMatchObject([{ verb: "findings/list" }]);
    expect(saidIn(inTheWay)).not.toContain("Ferdig");
  });

  it("counts the person's own part, not the whole application's", () => {
    expect(saidIn(home(anApplication(), "siri"))).toContain("0 av 1 besvart");
    expect(saidIn(home(withAllAnswers(anApplication()), "siri"))).toContain("1 av 1 besvart");
    // Ola only approves.
    expect(saidIn(home(anApplication(), "ola")).join()).not.toContain("besvart");
  });

  it("explains what to do if the person is in no application yet, and has no button that leads to the same card", () => {
    const card = homeCard({ person: { name: "Kari Prøve" }, now, applications: [] });
    expect(writtenIn(card)).toContain(
      "Be koordinatoren legge deg til i teamet der dere skriver sammen. Skriv så til meg igjen, så finner du det her. Skal du starte en ny søknad, skriv «@Samskriv ny» i kanalen der dere skal skrive sammen.",
    );
    expect(buttonsOf(card).map(({ verb }) => verb)).toEqual(["me/reminders"]);
  });

  it("offers the applications that the person can join, an invitation with its answers first", () => {
    const application = anApplication();
    const [party] = application.parties;
    const invitations = [
      { application, invitation: null },
      { application, invitation: anInvitation("kari", party?.id ?? null) },
    ];
    const card = homeCard({ person: { name: "Kari Prøve" }, now, applications: [], invitations });
    expect(buttonsOf(card).map(({ verb, data }) => [verb, (data as { kind?: string }).kind])).toEqual([
      ["party/joinKind", party?.kind],
      ["party/decline", undefined],
      ["party/join", undefined],
      ["me/reminders", undefined],
    ]);
    expect(primaryIn(card)).toMatchObject([{ verb: "party/joinKind" }]);
    expect(writtenIn(card)).toContain(`Turid Testesen har invitert deg til ${application.title}.`);
  });

  describe("of a party that must answer nothing", () => {
    const optional = (ids: readonly string[]): Form => ({
      ...form,
      sections: form.sections
        .filter(({ id }) => ids.includes(id))
        .map((section) => ({
          ...section,
          approvers: [{ kind: "municipalOwner", rule: "all" }],
          fields: section.fields.map((field) => ({ ...field, requiredOf: [], requiredIf: [] })),
        })),
    });
    const homeOf = (of: Form, application: Application) =>
      homeCard({
        person: { name: "Nina Forsøk" },
        now,
        applications: [{ form: of, application, inbox: inboxOf(of, application, null, "nina", now) }],
      });
    const why = "Frivillig: Ingen venter på svaret, men det kommer med i dokumentet.";

    it("offers what it can answer, as optional and not as missing", () => {
      const card = homeOf(optional(["partnership"]), anApplication());
      expect(writtenIn(card)).toContain("Dere kan svare i 2 seksjoner");
      expect(writtenIn(card)).toContain(why);
      expect(JSON.stringify(card)).toContain("Ingenting venter på deg nå");
      expect(buttonsOf(card).map(({ verb }) => verb)).toContain("walk/resume");
    });

    it("opens the only section, and offers nothing once it is answered or if something must be answered", () => {
      const [measure] = anApplication().measures.filter(({ partyIds }) => partyIds.includes("nord"));
      const application = anApplication({ measures: measure ? [measure] : [] });
      const card = homeOf(optional(["partnership"]), application);
      expect(buttonsOf(card)).toContainEqual(
        expect.objectContaining({
          verb: "walk/goTo",
          data: expect.objectContaining({ sectionId: "partnership", measureId: measure?.id, returnTo: "home" }),
        }),
      );
      const place = { measureId: measure?.id ?? null, sectionId: "partnership", partyId: "nord" };
      const field = String(form.sections.find(({ id }) => id === "partnership")?.fields[0]?.id);
      const answered = withAnswer(application, { ...place, field, value: "Vi møtes." });
      expect(writtenIn(homeOf(optional(["partnership"]), answered))).not.toContain(why);
      expect(writtenIn(homeOf(form, application))).not.toContain(why);
    });
  });

  it("tells the coordinator who has not answered an invitation, and who said no", () => {
    const application = {
      ...anApplication(),
      invitations: [
        anInvitation("tor", "lms", { personName: "Tor" }),
        anInvitation("ane", null, { personName: "Ane", declinedAt: later }),
      ],
    };
    const written = writtenIn(home(application, "turid"));
    expect(written).toContain("Invitert, ikke svart: Tor (11. januar)");
    expect(written).toContain("Har takket nei: Ane (12. januar)");
    expect(writtenIn(home(application, "kari")).join()).not.toContain("Invitert");
  });

  it("shows several approvals as one row", () => {
    const card = home(withAllSent(withAllAnswers(anApplication())), "ola");
    expect(saidIn(card)).toContain("39 seksjoner å godkjenne");
    expect(buttonsOf(card).filter(({ verb }) => String(verb).startsWith("approval/"))).toHaveLength(1);
  });
});

describe("the summary", () => {
  it("groups the person's sections by measure, and names the missing answers", () => {
    const card = summaryCard({
      form,
      application: anApplication(),
      tasks: tasksOf(form, anApplication(), "lars"),
      sent: null,
      now,
    });
    expect(writtenIn(card)).toEqual(
      expect.arrayContaining([
        "Hele søknaden",
        "Tiltak 1 · Kvalitetsutvikling i barnehagene",
        "«Kontaktperson, navn», «Kontaktperson, funksjon»",
      ]),
    );
    expect(saidIn(card)).toEqual(expect.arrayContaining(["Mangler 2 svar", "Mangler 1 svar", "Valgfritt"]));
  });

  it.each([
    ["done, not sent", withAllAnswers(anApplication()), "Klar til å sendes"],
    ["sent", withAllSent(withAllAnswers(anApplication())), "Til godkjenning"],
    ["approved", aFinishedApplication(), "Godkjent"],
    [
      "wanted otherwise",
      withChangeRequest(withAllSent(withAllAnswers(anApplication())), { measureId: null, sectionId: "units" }),
      "Endring ønsket",
    ],
  ])("describes a part that is %s: %s", (_what, application, word) => {
    expect(
      saidIn(summaryCard({ form, application, tasks: tasksOf(form, application, "kari"), sent: null, now })),
    ).toContain(word);
  });

  it.each([
    [0, "Det var ikke noe nytt å sende nå."],
    [1, "Takk! 1 seksjon er sendt til godkjenning."],
    [5, "Takk! 5 seksjoner er sendt til godkjenning."],
  ])("thanks the person for %i sections", (sent, words) => {
    expect(
      writtenIn(
        summaryCard({
          form,
          application: anApplication(),
          tasks: tasksOf(form, anApplication(), "kari"),
          sent: { sent, approved: [], changed: false },
          now,
        }),
      ),
    ).toContain(words);
  });
});

describe("money", () => {
  const application = withAllAnswers(anApplication());
  const totals = totalsOf(form, application, application.amounts);
  const draft = (of: Application, findings: readonly Finding[]) => {
    const { sections, count } = progressOf(form, of);
    return draftCard({
      form,
      application: of,
      version: 4,
      at: new Date("2027-01-20T13:05:00Z"),
      totals: totalsOf(form, of, of.amounts),
      findings,
      waiting: waitingFor(of, sections),
      of: { applicationId: of.id, draftId: "draft" },
      sections: { total: sections.length, approved: count.approved },
      now,
    });
  };

  it("from the real application appears in the draft: sums and institutions' shares", () => {
    const card = draft(application, []);
    expect(writtenIn(card)).toContain("Utkast nr. 4 · 20. januar kl. 14.05 · Fjordvik kommune");
    expect(saidIn(card)).toEqual(
      expect.arrayContaining([
        `Behovsmelding for Fjordvik 2027: ${kroner("2 458 860")} kr`,
        kroner("835 300"),
        kroner("743 560"),
        "34 %",
        "30 %",
        "36 %",
      ]),
    );
    expect(saidIn(card)).toContain(kroner("1 578 860"));
    expect(card.actions).toEqual([
      expect.objectContaining({
        title: "Les utkastet",
        verb: "documents/get",
        style: "positive",
        data: { applicationId: application.id, draftId: "draft" },
      }),
      expect.objectContaining({ title: "Gjør ferdig", data: { applicationId: application.id, draftId: "draft" } }),
    ]);
  });

  it("has a separate colour for each slice, and shares in words if no chart is drawn", () => {
    const [chart] = shareChart(form, totals);
    expect(new Set(chart?.slices.map(({ color }) => color)).size).toBe(3);
    expect(chart?.inWords).toBe("Eier 36 %, LMS 34 %, Nord 30 %");
    expect(shareChart(form, totalsOf(form, anApplication(), []))).toEqual([]);
  });

  it("has equal shares for equal sums, and none that is nothing", () => {
    const percents = (...kroner: number[]) => {
      const parts = kroner.map((each, index) => ({ institution: `U${index}`, kroner: each }));
      const [chart] = shareChart(form, { ...totals, byInstitution: parts, total: 1_000_000 }, []);
      return chart?.shares.map(({ percent }) => percent);
    };
    expect(percents(375_000, 375_000, 250_000)).toEqual(["37,5 %", "37,5 %", "25 %"]);
    expect(percents(848_000, 148_000, 4_000)).toEqual(["85 %", "15 %", "under 1 %"]);
  });

  it("is of who has used the money in a report", () => {
    expect(shareChart(form, totals)[0]?.title).toBe("Hvem pengene går til");
    expect(shareChart({ ...form, reportsOn: ["behovsmelding-2026"] }, totals)[0]?.title).toBe(
      "Hvem som har brukt pengene",
    );
  });

  it("is left out if all money goes to one: a donut with one slice says nothing", () => {
    const [only] = totals.byInstitution;
    const one = { ...totals, byInstitution: only ? [only, { institution: "Nord", kroner: 0 }] : [] };
    expect(shareChart(form, one, [])).toEqual([]);
    expect(shareChart(form, totals, [])).toHaveLength(1);
  });

  it("of each owner is a slice of its own, if the draft knows it", () => {
    const owners = [
      { institution: "Fjordvik kommune", kroner: 500_000 },
      { institution: "Sørvik kommune", kroner: 380_000 },
    ];
    const [chart] = shareChart(form, totals, owners);
    expect(chart?.slices.map(({ legend }) => legend)).toEqual(["Fjordvik kommune", "Sørvik kommune", "LMS", "Nord"]);
  });

  it("of many institutions becomes nine slices and a remainder", () => {
    const many = {
      ...totals,
      byInstitution: Array.from({ length: 30 }, (_, index) => ({ institution: `U${index}`, kroner: 1000 })),
    };
    const [chart] = shareChart(form, many);
    expect(chart?.slices).toHaveLength(10);
    expect(chart?.more[0]?.text).toBe(`og 22 til, ${kroner("22 000")} kr`);
  });

  it("of measures omitted from a table still counts in its sums", () => {
    const table = totalsTable(form, totals, 3);
    expect(table.measures).toHaveLength(3);
    expect(table.more[0]?.text).toBe(`og 2 tiltak til, ${kroner("973 560")} kr`);
    expect(table.sums[0]?.figures.map((figure) => figure.kroner)).toEqual(
      ["880 000", "1 578 860", "2 458 860"].map(kroner),
    );
  });

  it("of several institutions in one measure names each, with the coordinator's amount beside the sum", () => {
    const row = {
      measureId: "m",
      number: 1,
      name: "Tiltak",
      columns: [
        { column: "owner", kroner: 1000, shares: [] },
        {
          column: "uh",
          kroner: 5000,
          shares: ["A", "B", "C", "D", "E"].map((institution) => ({ institution, kroner: 1000 })),
        },
      ],
      total: 6000,
      beside: [{ purpose: "coordinator", kroner: 500 }],
      byYear: [],
    };
    const [shown] = totalsTable(form, { ...totals, byMeasure: [row] }, 1).measures;
    expect(shown?.rows[0]?.figures[1]?.shares.map(({ text }) => text)).toEqual([
      `A ${kroner("1 000")}`,
      `B ${kroner("1 000")}`,
      `C ${kroner("1 000")}`,
      `2 til: ${kroner("2 000")}`,
    ]);
    expect(shown?.rows[0]?.figures[2]?.shares.map(({ text }) => text)).toEqual(["herav koordinator 500"]);
  });

  it("is followed by praise only if all is approved", () => {
    const said = (of: Application) => saidIn(draft(of, findingsOf(form, of)));

    expect(said(aFinishedApplication())).toContain("Alt er godkjent. Godt jobbet!");
    for (const unfinished of [application, withAllSent(application), anApplication()])
      expect(said(unfinished).join()).not.toContain("Godt jobbet");
  });

  it("is followed by the awaited parties if all is written and not all approved", () => {
    const units = { measureId: null, sectionId: "units" };
    const contacts = { measureId: null, sectionId: "header" };
    const sent = withChangeRequest(withApprovals(withAllSent(application), { places: [contacts] }), units);
    const records = sent.records.map((record) =>
      record.sectionId === "units" || record.sectionId === "partners" ? { ...record, submissions: [] } : record,
    );
    const waiting = { ...sent, records };

    expect(writtenIn(draft(waiting, findingsOf(form, waiting)))).toEqual(
      expect.arrayContaining([
        "• Fjordvik kommune har 1 seksjon som noen ønsker endret.",
        "• Fjordvik kommune har 36 seksjoner å godkjenne.",
        "• Solsikken barnehage AS har 1 seksjon å sende til godkjenning.",
        "• LMS har 10 seksjoner å godkjenne.",
        "• Fjordvik lærerlag har 1 seksjon å godkjenne.",
      ]),
    );
    expect(saidIn(draft(waiting, findingsOf(form, waiting)))).toContain(
      "Ingenting mangler, men 44 seksjoner er ikke godkjent ennå.",
    );
  });

  it("is followed by both if something is also missing", () => {
    const gap = withAnswer(withAllSent(application), {
      ...{ measureId: "measure-1", sectionId: "needs" },
      ...{ field: "text", partyId: "fjordvik", value: null },
    });
    const said = saidIn(draft(gap, findingsOf(form, gap)));

    expect(said).toEqual(expect.arrayContaining(["1 må rettes", "Skrevet, men ikke godkjent ennå"]));
  });

  it("is followed by the missing answers: eight sentences and the number of further ones", () => {
    const empty = anApplication();
    const card = draft(empty, findingsOf(form, empty));
    expect(writtenIn(card).filter((line) => line.startsWith("• "))).toHaveLength(8);
    expect(saidIn(card)).toEqual(
      expect.arrayContaining(
        ["45 må rettes", "og 37 til"].map((words) => expect.stringMatching(words.replace(/\d+/, "\\d+"))),
      ),
    );
  });
});

describe("a finding", () => {
  const economy = { measureId: "measure-3", sectionId: "economy" };
  const cases: [Finding["code"], Finding["place"], Finding["facts"], string][] = [
    ["no-measures", null, {}, "Det er ingen tiltak ennå."],
    [
      "missing-answers",
      economy,
      { count: 2, who: "LMS" },
      "Tiltak 3, 6 Økonomi og varighet: Det mangler 2 svar fra LMS.",
    ],
    ["missing-answers", economy, { count: 1, who: "" }, "Tiltak 3, 6 Økonomi og varighet: Det mangler 1 svar."],
    [
      "no-party",
      { measureId: null, sectionId: "consultation" },
      { kind: "union" },
      "Behovsmeldingen har vært drøftet i medbestemmelse: Ingen fagforening er med ennå.",
    ],
    ["no-party", economy, { kind: "uh" }, "Tiltak 3: Ingen UH/kompetansemiljø er med ennå."],
    ["nobody-writes", null, { party: "LMS", count: 7 }, "LMS har ingen som skriver. 7 seksjoner venter på det."],
    ["nobody-approves", null, { party: "LMS", count: 1 }, "LMS har ingen som godkjenner. 1 seksjon venter på det."],
    ["no-approver", economy, {}, "Tiltak 3, 6 Økonomi og varighet: Ingen som kan godkjenne, er med ennå."],
    [
      "severalSaysNo",
      { measureId: null, sectionId: "header" },
      { field: "Flere eiere?", count: 2 },
      "Om behovsmeldingen: «Flere eiere?» er besvart med nei, men 2 er med.",
    ],
    [
      "severalSaysYes",
      { measureId: null, sectionId: "header" },
      { field: "Flere eiere?", count: 1 },
      "Om behovsmeldingen: «Flere eiere?» er besvart med ja, men bare 1 er med.",
    ],
    [
      "severalSaysYes",
      { measureId: null, sectionId: "header" },
      { field: "Flere eiere?", count: 0 },
      "Om behovsmeldingen: «Flere eiere?» er besvart med ja, men ingen er med.",
    ],
    [
      "atMost",
      economy,
      { party: "LMS", field: "Herav reise", part: 50_000, whole: 40_000 },
      `Tiltak 3, 6 Økonomi og varighet: LMS har ført ${kroner("50 000")} kr under «Herav reise», men hele beløpet er ${kroner("40 000")} kr.`,
    ],
    [
      "needsReason",
      economy,
      { field: "Sum koordinator", reason: "Bruk" },
      "Tiltak 3, 6 Økonomi og varighet: «Sum koordinator» er ført, men begrunnelsen under «Bruk» mangler.",
    ],
  ];

  it.each(cases)("of the kind %s names the problem and the place", (code, place, facts, sentence) => {
    expect(findingSentence({ code, severity: "blocking", place, facts }, form, anApplication())).toBe(sentence);
  });
});

describe("a reminder", () => {
  it("names the missing answers, the deadline and the reason for the recipient", () => {
    const application = anApplication();
    const card = reminderCard({
      person: { name: "Siri Solheim-Test" },
      now,
      parts: [aReminder(application, "siri")],
      putOff: null,
    });

    expect(writtenIn(card)).toEqual(
      expect.arrayContaining([
        "God morgen, Siri",
        "Frist 1. februar kl. 12.00",
        "Liste over andre eiere og kompetansemiljø i partnerskapet",
        "Mangler: «Kontaktperson»",
      ]),
    );
    expect(badgeIn(card)).toBe("12 dager igjen");
    expect(saidIn(card).at(-1)).toBe(
      "Du får denne fordi du er en av deltakerne. Når alt ditt er gjort, blir det stille fra meg.",
    );
    // Who has one required section is led to it, and back.
    expect(buttonsOf(card).find(({ style }) => style === "positive")).toMatchObject({
      title: "Svar nå",
      verb: "walk/goTo",
      data: { sectionId: "partners", returnTo: "home" },
    });
  });

  it("to the coordinator whose own part is done says what stands in the way, and leads there", () => {
    const remind = (application: Application, personId: string, over: Partial<Remaining> = {}) => {
      const remaining = { ...remainingFor(form, application, personId), ...over };
      const parts = [aReminder(application, personId, { remaining })];
      return reminderCard({ person: { name: "Turid Testesen" }, now, parts, putOff: null });
    };
    const finished = aFinishedApplication();
    const ready = remind(finished, "turid");
    expect(saidIn(ready)).toContain("Alt er godkjent. Nå kan du gjøre den ferdig.");
    expect(saidIn(ready).at(-1)).toBe(
      "Du får denne fordi du er koordinator. Jeg minner deg til det hele er sendt inn.",
    );
    expect(buttonsOf(ready)[0]).toMatchObject({ verb: "final/ask", style: "positive" });

    const inTheWay = remind(finished, "turid", { toMend: 2, unapproved: 3, awaited: [] });
    expect(saidIn(inTheWay)).toContain("Alle har svart. 2 ting må rettes før du kan gjøre ferdig.");
    expect(buttonsOf(inTheWay)[0]).toMatchObject({ verb: "findings/list", style: "positive" });
  });
});
