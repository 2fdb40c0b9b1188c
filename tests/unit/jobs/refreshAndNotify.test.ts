import type { Application } from "../../../domain/section/section";
import { refreshAndNotify } from "../../../jobs/refreshAndNotify";
import { anApplication, form2026, withAllAnswers, withAllSent } from "../../support/application/application";

/** Refreshes the application and returns the people asked, and the applications whose status was shown. */
async function announced(status: "drafting" | "final") {
  const asked: string[] = [];
  const application: Application = { ...withAllSent(withAllAnswers(anApplication())), status };
  const shown: Application[] = [];
  await refreshAndNotify(
    {
      forms: new Map([[form2026.id, form2026]]),
      applications: { loadSettled: async () => application },
      approvalRequests: {
        askForApproval: async (_id, who) => void asked.push(...who.map(({ personId }) => personId)),
      },
      status: { show: async (each) => void shown.push(each) },
    },
    application.id,
  );
  return { asked: [...new Set(asked)], isShown: shown.length === 1 && shown[0] === application };
}

it("the refresh asks the approvers of a section that awaits approval, and shows the status", async () => {
  const { asked, isShown } = await announced("drafting");
  expect(asked).toEqual(expect.arrayContaining(["ola", "lars"]));
  expect(isShown).toBe(true);
});

it("the refresh asks nobody about a final application, and asks them after it is reopened", async () => {
  expect(await announced("final")).toEqual({ asked: [], isShown: true });
});
