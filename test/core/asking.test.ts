// A question that is asked again: once after a burst of news, never twice at a time unless the answer takes too long.
import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { type Asking, createAsking } from "../../client/src/placement/asking.js";

interface Asked {
  readonly asking: Asking;
  /** One for each question; calling it is the answer. */
  readonly answers: (() => void)[];
}

function withAsking(name: string, run: (asked: Asked, pass: (milliseconds: number) => Promise<void>) => Promise<void>) {
  test(name, async () => {
    mock.timers.enable({ apis: ["setTimeout"] });
    const answers: (() => void)[] = [];
    const asking = createAsking(() => new Promise((resolve) => answers.push(resolve)));
    const pass = async (milliseconds: number): Promise<void> => {
      mock.timers.tick(milliseconds);
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    };
    try {
      await run({ asking, answers }, pass);
    } finally {
      mock.timers.reset();
    }
  });
}

withAsking("a burst of news is one question", async ({ asking, answers }, pass) => {
  for (let key = 0; key < 5; key++) {
    asking.soon(100);
    await pass(50);
  }
  assert.equal(answers.length, 0);
  await pass(50);
  assert.equal(answers.length, 1);
});

withAsking("a newer question waits for the answer of the older one", async ({ asking, answers }, pass) => {
  asking.soon(0);
  await pass(0);
  asking.soon(100);
  await pass(100);
  assert.equal(answers.length, 1);
  answers[0]?.();
  await pass(0);
  assert.equal(answers.length, 2);
  answers[1]?.();
  await pass(5_000);
  assert.equal(answers.length, 2, "and is asked once");
});

withAsking("it does not wait for long", async ({ asking, answers }, pass) => {
  asking.soon(0);
  await pass(0);
  asking.soon(0);
  await pass(0);
  await pass(499);
  assert.equal(answers.length, 1);
  await pass(1);
  assert.equal(answers.length, 2);
  answers[0]?.();
  asking.soon(0);
  await pass(0);
  assert.equal(answers.length, 2, "the newer one is still to be answered");
  answers[1]?.();
  await pass(0);
  assert.equal(answers.length, 3);
});

withAsking("nothing is asked after the end", async ({ asking, answers }, pass) => {
  asking.soon(10);
  asking.end();
  await pass(1_000);
  assert.equal(answers.length, 0);
});
