import type { Form } from "../../forms/form";
import type { PersonId } from "../application/structure";
import type { Application } from "../section/section";
import { isFinished, type Tasks, tasksWhenDue } from "./tasks";

/** People who have something left to do, with their tasks. */
export const openPeople = (form: Form, application: Application): { personId: PersonId; tasks: Tasks }[] =>
  [...new Set(application.members.map(({ personId }) => personId))].flatMap((personId) => {
    const tasks = tasksWhenDue(form, application, personId);
    return isFinished(tasks) ? [] : [{ personId, tasks }];
  });
