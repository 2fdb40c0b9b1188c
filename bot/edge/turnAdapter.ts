import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from "botbuilder";
import type { AuthenticateRequestResult } from "botframework-connector";

/**
 * botbuilder's adapter without its HTTP: `process` answers 500 for half of the wrong tokens and for an activity without
 * a type, and writes each of them to the console.
 */
export class TurnAdapter extends CloudAdapter {
  /** Runs the turn of an activity whose sender is known. @returns what an invoke is answered with */
  turn(
    sender: AuthenticateRequestResult,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(sender, activity, logic);
  }
}
