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
 * Sets a stopped database's password to the one in the bot's file, in case the file was lost or comes from another
 * backup. It grants nothing new: anyone who may write the data could do this.
 */
export async function resetPassword({ postgres, account, folder, user, password }: Reset): Promise<void> {
  await runProgram(postgres, ["--single", "-D", folder, "postgres"], {
    account,
    cwd: folder,
    input: `ALTER ROLE "${user}" PASSWORD '${password}';\n`,
  });
}
