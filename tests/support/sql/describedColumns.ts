import type { Client, Submittable } from "pg";

/** A column of a statement's answer. `origin` is the table's column it is taken from as it is, if any. */
export type DescribedColumn = {
  readonly name: string;
  readonly type: number;
  readonly origin: { readonly table: number; readonly column: number } | null;
};

type Messages = {
  parse(message: { text: string; name: string; types: readonly number[] }): void;
  describe(message: { type: "S"; name: string }): void;
  sync(): void;
};
type Field = { name: string; dataTypeID: number; tableID: number; columnID: number };

/** Asks the server to describe a statement, which it does without running it. */
export const describedColumns = (client: Client, text: string): Promise<DescribedColumn[]> =>
  new Promise((resolve, reject) => {
    let columns: DescribedColumn[] = [];
    const description = {
      submit(connection: Messages) {
        connection.parse({ text, name: "", types: [] });
        connection.describe({ type: "S", name: "" });
        connection.sync();
      },
      handleRowDescription({ fields }: { fields: readonly Field[] }) {
        columns = fields.map(({ name, dataTypeID: type, tableID: table, columnID: column }) => ({
          name,
          type,
          origin: table === 0 ? null : { table, column },
        }));
      },
      handleReadyForQuery: () => resolve(columns),
      handleError: reject,
    };
    client.query(description as unknown as Submittable);
  });
