// Schedule expressions in plain words.
import assert from "node:assert/strict";
import { test } from "node:test";
import { explainSchedule } from "../../server/src/core/base/schedule.js";

/** Expression → words; undefined: it is not read. */
const SCHEDULES: Readonly<Record<string, string | undefined>> = {
  "rate(5 minutes)": "every 5 minutes",
  "rate(1 day)": "every day",
  "rate(0 days)": undefined,
  "rate(five minutes)": undefined,
  "at(2026-12-24T18:30:00)": "once, on 2026-12-24 at 18:30",
  "at(tomorrow)": undefined,
  "cron(0 12 * * ? *)": "at 12:00 every day",
  "cron(5 8,20 * * ? *)": "at 08:05 and 20:05 every day",
  "cron(0 18 ? * MON-FRI *)": "at 18:00 on Monday to Friday",
  "cron(0 18 ? * 2,6 *)": "at 18:00 on Monday and Friday",
  "cron(0/15 * * * ? *)": "every 15 minutes every day",
  "cron(*/10 8-17 ? * MON-FRI *)": "every 10 minutes from 08:00 to 17:59 on Monday to Friday",
  "cron(0/30 6 * * ? *)": "every 30 minutes from 06:00 to 06:59 every day",
  "cron(30 * * * ? *)": "at minute 30 of every hour every day",
  "cron(0 0/6 * * ? *)": "at minute 0 of every 6 hours every day",
  "cron(0 9 1 * ? *)": "at 09:00 on day 1 of the month",
  "cron(0 9 L * ? *)": "at 09:00 on the last day of the month",
  "cron(0 9 15W * ? *)": "at 09:00 on the weekday nearest to day 15 of the month",
  "cron(0 9 ? * 2#1 *)": "at 09:00 on the first Monday of the month",
  "cron(0 9 ? * 6L *)": "at 09:00 on the last Friday of the month",
  "cron(0 9 1 JAN,7 ? 2027)": "at 09:00 on day 1 of the month in January and July in 2027",
  "cron(* * * * ? *)": "every minute every day",
  "cron(0 12 * * *)": undefined,
  "cron(0 12 5 * MON *)": undefined,
  "cron(x 12 * * ? *)": undefined,
  "cron(0 12 * * ? *) and more": undefined,
  "every day": undefined,
};

for (const [text, words] of Object.entries(SCHEDULES)) {
  test(`schedule: ${text}`, () => assert.equal(explainSchedule(text), words));
}
