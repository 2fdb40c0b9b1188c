import { button, submitButton } from "../../../../cards/kit/button";
import { applicationVerbs } from "../../../../cards/verbs/applicationVerbs";
import { homeVerbs } from "../../../../cards/verbs/homeVerbs";
import { threadVerbs } from "../../../../cards/verbs/threadVerbs";

const at = { applicationId: "application", measureId: null, sectionId: "partnership" };

describe("a button", () => {
  it("contains its verb's name and data, and does not alter the inputs of the card", () => {
    expect(button("Se tråden", threadVerbs.show, at)).toEqual({
      title: "Se tråden",
      verb: "thread/show",
      data: at,
      style: "default",
      inputs: "none",
    });
  });

  it("needs no data if its verb has none", () => {
    expect(button("Mine oppgaver", homeVerbs.tasks).data).toEqual({});
  });

  it("sends the inputs of the card, which are not in its data", () => {
    expect(submitButton("Svar", threadVerbs.add, at)).toMatchObject({ data: at, inputs: "auto" });
  });

  it("does not compile with data its handler does not accept", () => {
    const wrong = [
      // @ts-expect-error the section is missing
      button("Se tråden", threadVerbs.show, { applicationId: "application" }),
      // @ts-expect-error all of it is missing
      button("Se tråden", threadVerbs.show),
      // @ts-expect-error a place in the list is a number
      button("Opp", applicationVerbs.moveMeasure, { applicationId: "application", measureId: "measure", to: "1" }),
      // @ts-expect-error what is typed comes from the input, and not from the button
      submitButton("Svar", threadVerbs.add, { ...at, comment: "Ja" }),
      // @ts-expect-error a verb is no string
      button("Se tråden", "thread/show", at),
    ];
    expect(wrong).toHaveLength(5);
  });
});
