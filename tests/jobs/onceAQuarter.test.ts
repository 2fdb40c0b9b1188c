import { onceAQuarter } from "../../jobs/onceAQuarter";

it("looks once in each quarter of an hour, at its beginning, and again when that failed", async () => {
  let at = "";
  let broken = false;
  const looks: string[] = [];
  const tick = onceAQuarter(
    async () => {
      if (broken) throw new Error("the database is away");
      looks.push(at.slice(11, 16));
    },
    { now: () => new Date(at) },
  );

  for (const time of ["08:58", "08:59", "09:00", "09:01", "09:14", "09:15", "09:16"]) {
    at = `2027-01-25T${time}:00Z`;
    await tick();
  }
  expect(looks).toEqual(["08:58", "09:00", "09:15"]);

  broken = true;
  at = "2027-01-25T09:30:00Z";
  await expect(tick()).rejects.toThrow("away");
  broken = false;
  at = "2027-01-25T09:31:00Z";
  await tick();
  expect(looks.at(-1)).toBe("09:31");
});
