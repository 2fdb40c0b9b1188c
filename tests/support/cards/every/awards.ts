import { awardCard } from "../../../../cards/award/awardCard";
import { awardListCard } from "../../../../cards/award/awardListCard";
import { awardMeasureCard } from "../../../../cards/award/awardMeasureCard";
import { reportDueCard } from "../../../../cards/award/reportDueCard";
import { reportStartedCard } from "../../../../cards/award/reportStartedCard";
import { deliverCard } from "../../../../cards/finalising/deliverCard";
import { finalCard } from "../../../../cards/finalising/finalCard";
import { homeCard } from "../../../../cards/home/homeCard";
import { sentBeforeInWords } from "../../../../cards/status/deliveryInWords";
import { statusCard } from "../../../../cards/status/statusCard";
import { ownerShares } from "../../../../domain/application/ownerShares";
import { measuresOf } from "../../../../domain/application/structure";
import { totalsOf } from "../../../../domain/application/totals";
import { type AwardStep, awardOf } from "../../../../domain/award/award";
import { awardedAmounts } from "../../../../domain/award/awardedAmounts";
import { compareAward } from "../../../../domain/award/compareAward";
import type { NextReport, Reporting } from "../../../../domain/award/report";
import { awardInput, soughtLines } from "../../../../domain/award/soughtLines";
import { aDelivered, anOwnFinal, aReopening, aSending } from "./finals";
import { type NamedCard, now, type Scene } from "./scene";

/** How it was sent, what was granted, and the report about it. */
export function awardCards({ application: written, form, words, measure, progress }: Scene): NamedCard[] {
  const application = { ...written, status: "delivered" as const };
  const { id: applicationId } = application;
  const sought = soughtLines(form, application);
  // Half of what was applied for, in all measures but the last; then one correction.
  const steps = sought
    .filter(({ measureId }) => measureId !== measuresOf(application).at(-1)?.id)
    .map((line): AwardStep => ({ ...line, was: null, kroner: Math.floor(line.kroner / 2) }));
  const [step] = steps as [AwardStep];
  const award = awardOf([
    { number: 1, at: now, by: "turid", byName: words, undoes: null, steps },
    { number: 2, at: now, by: "turid", byName: words, undoes: null, steps: [{ ...step, was: step.kroner, kroner: 7 }] },
  ]);
  const nothing = awardOf([]);
  const comparison = compareAward(form, application, award);
  const amounts = awardedAmounts(form, award);
  const next: NextReport = { form, year: 2027, deadline: "2028-01-15T23:59", isOpen: true };
  const reporting: Reporting = { started: [{ id: applicationId, title: words, year: 2026, status: "drafting" }], next };
  const shown = {
    ...{ form, application, number: 3, award, comparison, reporting, now },
    totals: totalsOf(form, application, amounts),
    owners: ownerShares(form, application, amounts),
  };
  const current = aDelivered(words);
  const history = [aSending(words), { ...aSending(words), caseNumber: null }, null].map((details) => ({
    ...{ at: now, byName: words, details },
  }));
  const aTyped = { day: "2027-01-20", by: words, to: words, caseNumber: words, note: words };
  const empty = { day: "", by: "", to: "", caseNumber: "", note: "" };
  const afterwards = { comparison, reporting };
  const final = { application, current, earlier: [], afterwards, now };
  const ofMeasure = {
    ...{ application, number: 3, measure, award, typed: null, problems: new Map(), above: [] },
    sought: sought.filter(({ measureId }) => measureId === measure.id),
  };
  const [line] = ofMeasure.sought;
  return [
    ["how it was sent", deliverCard({ application, current, history, typed: aTyped, problems: {}, now })],
    [
      "how it was sent, with everything wrong",
      deliverCard({
        application,
        current: { ...current, delivered: null },
        history: [],
        typed: empty,
        problems: {
          day: { kind: "not-yet" },
          by: { kind: "required" },
          to: { kind: "required" },
          caseNumber: { kind: "too-long", most: 150 },
          note: { kind: "too-long", most: 4000 },
        },
        changed: true,
        now,
      }),
    ],
    ...[true, false].map(
      (isCoordinator): NamedCard => [
        `final, granted something, ${isCoordinator ? "to its coordinator" : "to another"}`,
        finalCard({ ...final, isCoordinator }),
      ],
    ),
    ...[true, false].map(
      (isCoordinator): NamedCard => [
        `award, ${isCoordinator ? "to its coordinator" : "to another"}`,
        awardCard({ ...shown, isCoordinator, happened: { kind: "undone" } }),
      ],
    ),
    [
      "award, nothing recorded",
      awardCard({
        ...shown,
        award: nothing,
        comparison: compareAward(form, application, nothing),
        totals: totalsOf(form, application, []),
        owners: [],
        isCoordinator: true,
        happened: { kind: "changed-since-shown" },
      }),
    ],
    ["award, all as applied for", awardCard({ ...shown, isCoordinator: true, happened: { kind: "as-sought" } })],
    [
      "awards of the measures",
      awardListCard({ application, number: 3, comparison, saved: { measure: words, change: 2 } }),
    ],
    ["award of a measure", awardMeasureCard({ ...ofMeasure, changed: true })],
    [
      "award of a measure, above and wrong",
      awardMeasureCard({
        ...ofMeasure,
        typed: new Map(line ? [[awardInput(line), words]] : []),
        problems: new Map(line ? [[awardInput(line), { kind: "ore" }]] : []),
        above: ofMeasure.sought,
      }),
    ],
    ["report due", reportDueCard({ application, number: 3, next, now })],
    ["report started", reportStartedCard({ ...application, title: words }, now)],
    [
      "status, granted something",
      statusCard({ form, application, progress, now, note: null, final: current, comparison }),
    ],
    [
      "status, sent before and reopened",
      statusCard({
        form,
        application: written,
        progress,
        now,
        note: null,
        sentBefore: sentBeforeInWords([{ ...aReopening(words), delivered: current.delivered }]),
      }),
    ],
    [
      "home of nobody's draft, with a report that is due",
      homeCard({
        person: { name: "Kari Prøve" },
        now,
        applications: [],
        finished: [
          { ...anOwnFinal(words, true, current), granted: 1_800_000, next: { ...next, deadline: "2027-02-15T23:59" } },
        ],
      }),
    ],
  ];
}
