import type { ApplicationData } from "../data/applicationData";

/** The raw values as JSON that people can read too, in the shape of docs/application.schema.json. */
export const dataFile = (data: ApplicationData): Buffer => Buffer.from(`${JSON.stringify(data, null, 2)}\n`);
