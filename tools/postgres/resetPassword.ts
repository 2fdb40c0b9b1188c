import type { Account } from "./account";
import { runProgram } from "./runProgram";

export type Reset = {
  readonly postgres: string;
  readonly account: Account;
  readonly folder: string;
  readonly user: string;
  readonly password: string;
};

/**
 * Gives a stopped database the password in the bot's file, for when the file was lost or came
 * from another copy than the data. Whoever may write the data may do this: it opens nothing.
 */
export async function resetPassword({ postgres, account, folder, user, password }: Reset): Promise<void> {
  await runProgram(postgres, ["--single", "-D", folder, "postgres"], {
    account,
    cwd: folder,
    input: `ALTER ROLE "${user}" PASSWORD '${password}';\n`,
  });
}
