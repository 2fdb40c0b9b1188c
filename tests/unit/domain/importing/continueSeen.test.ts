import { compareWith, continueSeen } from "../../../../domain/importing/continueSeen";
import { refuse } from "../../../../domain/values/outcome";
import { anApplication, form2026, later, withAllAnswers } from "../../../support/application/application";
import { form2024 } from "../../../support/application/application2024";

const details = { form: form2024, title: "Behovsmelding 2028", year: 2028, deadline: "2028-02-01T12:00", planId: null };
const written = compareWith(form2026, withAllAnswers(anApplication()), form2024);
const told = (seen: string) => ({ seen, at: later, newId: () => "new" });

it("An application is continued if the person has seen what is left behind.", () => {
  const outcome = continueSeen(details, written, told(written.mark));
  expect(outcome).toMatchObject({
    ok: true,
    value: { structure: { formId: form2024.id, title: "Behovsmelding 2028" } },
  });
});

it("It is not continued if answers have been saved since.", () => {
  const { mark } = compareWith(form2026, anApplication(), form2024);
  expect(continueSeen(details, written, told(mark))).toEqual(refuse({ kind: "changed-since-shown" }));
});
