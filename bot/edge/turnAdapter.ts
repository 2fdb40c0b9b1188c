import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from "botbuilder";
import type { AuthenticateRequestResult } from "botframework-connector";

/**
 * botbuilder's adapter without its HTTP part. Its `process` answers 500 for half of the invalid tokens and for an
 * activity without a type, and writes each to the console.
 */
export class TurnAdapter extends CloudAdapter {
  /** Runs the turn of an activity whose sender is verified. @returns the answer to an invoke */
  turn(
    sender: AuthenticateRequestResult,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(sender, activity, logic);
  }
}
