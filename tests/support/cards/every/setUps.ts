import { detailsCard } from "../../../../cards/application/detailsCard";
import { measureCard } from "../../../../cards/application/measureCard";
import { measuresCard } from "../../../../cards/application/measuresCard";
import { removeMeasureCard } from "../../../../cards/application/removeMeasureCard";
import { setUpCard } from "../../../../cards/application/setUpCard";
import { carryOverAskCard } from "../../../../cards/importing/carryOverAskCard";
import { carryOverShowCard } from "../../../../cards/importing/carryOverShowCard";
import { carryOver } from "../../../../domain/importing/carryOver";
import { form2026 } from "../../application/application";
import { form2024 } from "../../application/application2024";
import type { NamedCard, Scene } from "./scene";

/** How an application comes to be: set up or carried over, with its measures. */
export function setUpCards({ application, words, form, totals, measure }: Scene): NamedCard[] {
  return [
    [
      "set up",
      setUpCard({
        forms: [form, form2024],
        typed: {
          formId: form.id,
          title: words,
          year: "2027",
          date: "2027-02-01",
          time: "12:00",
          owner: words,
          orgNumber: "",
          network: words,
          plan: "",
          language: "nn",
          region: "nordland",
        },
        others: "hidden",
        problems: {
          formId: "unknown-form",
          title: "too-long",
          year: "not-a-year",
          date: "no-date",
          time: "no-time",
          owner: "required",
          orgNumber: "not-an-org-number",
          network: "passed",
        },
      }),
    ],
    ...([{}, { title: "required", year: "not-a-year" }] as const).map(
      (problems): NamedCard => [
        `name, year and plan, ${Object.keys(problems).length} problems`,
        detailsCard({
          application,
          plans: form2024.plans,
          edition: form2024,
          asksRegion: true,
          typed: null,
          problems,
          saved: true,
        }),
      ],
    ),
    [
      "measures",
      measuresCard({
        form: form2026,
        application,
        totals,
        undo: { measureId: "removed", name: words, at: 2 },
        problems: {},
        typed: { name: words, partyIds: "" },
      }),
    ],
    [
      "measure",
      measureCard({ form: form2026, application, measure, typed: null, problems: { name: { kind: "name-missing" } } }),
    ],
    ["remove a measure", removeMeasureCard({ application, measure, answers: 12, kroner: 1000 })],
    [
      "carry over: to what",
      carryOverAskCard({
        application,
        forms: [form, form2024],
        typed: { formId: form.id, title: words, year: "2028", date: "2028-02-01", time: "12:00", plan: "" },
        problems: { title: "too-long", date: "passed" },
      }),
    ],
    ...[form, form2024].map(
      (to): NamedCard => [
        `carry over: what comes along to ${to.id}`,
        carryOverShowCard({
          application,
          from: form,
          to,
          carryOver: carryOver(form, to, application),
          typed: { formId: to.id, title: words, year: "2028", date: "2028-02-01", time: "12:00", plan: "" },
        }),
      ],
    ),
  ];
}
