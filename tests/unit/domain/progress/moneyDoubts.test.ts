import { moneyDoubts } from "../../../../domain/progress/moneyDoubts";
import { recordAt } from "../../../../domain/section/section";
import {
  aFinishedApplication,
  form2026 as form,
  measureId,
  withAnswer,
} from "../../../support/application/application";

const economy = { measureId: measureId(1), sectionId: "economy" };
const saved = (kroner: number) => {
  const field = { field: "coordinatorSum", partyId: "coordinator", value: kroner };
  const application = withAnswer(aFinishedApplication(), { ...economy, ...field });
  return moneyDoubts(form, application, recordAt(application, economy)).map(({ code }) => code);
};

it("A coordinator's sum is doubted when it is saved without a reason, or above all shares of the measure.", () => {
  expect(saved(0)).toEqual([]);
  expect(saved(401_500)).toEqual(["needsReason"]);
  expect(saved(401_501)).toEqual(["needsReason", "sum-above-shares"]);
});

it("A section without amounts has no doubts.", () => {
  const application = aFinishedApplication();
  const record = recordAt(application, { measureId: measureId(1), sectionId: "needs" });
  expect(moneyDoubts(form, application, record)).toEqual([]);
});
