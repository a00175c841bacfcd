// Schedules of CronJobs: what is one, and when it runs.
import assert from "node:assert/strict";
import { test } from "node:test";
import { isNever, nextRuns, parseCron } from "../../server/src/core/base/cron.js";

const START = { year: 2026, month: 11, day: 21, hour: 10, minute: 30 };

const RUNS: Readonly<Record<string, readonly string[]>> = {
  "*/15 * * * *": ["2026-11-21 10:45", "2026-11-21 11:00"],
  "0 6 * * *": ["2026-11-22 6:00", "2026-11-23 6:00"],
  "0 6 * * 1-5": ["2026-11-23 6:00", "2026-11-24 6:00"],
  "0 6 * * MON,WED": ["2026-11-23 6:00", "2026-11-25 6:00"],
  "30 10 1 jan ?": ["2027-1-1 10:30", "2028-1-1 10:30"],
  "0 0 13 * 5": ["2026-11-27 0:00", "2026-12-4 0:00"],
  "0 0 29 2 *": ["2028-2-29 0:00", "2032-2-29 0:00"],
  "5/20 9-11/2 * * *": ["2026-11-21 11:05", "2026-11-21 11:25"],
  "@monthly": ["2026-12-1 0:00", "2027-1-1 0:00"],
  "@weekly": ["2026-11-22 0:00", "2026-11-29 0:00"],
};

for (const [text, expected] of Object.entries(RUNS))
  test(`cron: ${text}`, () => {
    const cron = parseCron(text);
    assert.equal(cron.kind, "schedule");
    const runs = cron.kind === "schedule" ? nextRuns(cron.schedule, START, 2) : [];
    assert.deepEqual(
      runs.map(
        ({ year, month, day, hour, minute }) => `${year}-${month}-${day} ${hour}:${String(minute).padStart(2, "0")}`,
      ),
      expected,
    );
  });

const FAULTS: Readonly<Record<string, readonly [fault: string, field: string | undefined]>> = {
  "": ["fields", undefined],
  "* * * *": ["fields", undefined],
  "0 0 0 * * *": ["fields", undefined],
  "60 * * * *": ["range", "minute"],
  "0 24 * * *": ["range", "hour"],
  "0 0 0 * *": ["range", "day of the month"],
  "0 0 * * 7": ["range", "day of the week"],
  "0 0 * * 5-1": ["range", "day of the week"],
  "*/0 * * * *": ["range", "minute"],
  "0 0 * foo *": ["form", "month"],
  "0 0 L * *": ["form", "day of the month"],
  "@often": ["descriptor", undefined],
  "@every soon": ["descriptor", undefined],
  "TZ=UTC 0 0 * * *": ["zone", undefined],
  "CRON_TZ=UTC 0 0 * * *": ["zone", undefined],
};

for (const [text, [what, field]] of Object.entries(FAULTS))
  test(`cron: no schedule: ${JSON.stringify(text)}`, () => {
    const cron = parseCron(text);
    assert.ok(cron.kind === "fault", cron.kind);
    assert.equal(cron.fault.fault, what);
    assert.equal(cron.fault.field, field);
  });

test("cron: intervals", () => {
  assert.deepEqual(parseCron("@every 1h30m"), { kind: "every", seconds: 5400 });
  assert.deepEqual(parseCron("@every 1.5h"), { kind: "every", seconds: 5400 });
  assert.deepEqual(parseCron("@every 10ms"), { kind: "every", seconds: 1 });
});

test("cron: days that never come", () => {
  for (const text of ["0 0 30 2 *", "0 0 31 4,6 *"]) {
    const cron = parseCron(text);
    assert.ok(cron.kind === "schedule" && isNever(cron.schedule), text);
  }
  const leap = parseCron("0 0 29 2 *");
  assert.ok(leap.kind === "schedule" && !isNever(leap.schedule));
});
