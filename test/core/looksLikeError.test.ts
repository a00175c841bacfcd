// What is offered from the clipboard: every message of the hand-written list, and nothing of what else people copy.
import assert from "node:assert/strict";
import { test } from "node:test";
import { looksLikeError } from "../../client/src/looksLikeError.js";
import { MESSAGES } from "./explainMessages.js";

test("what services say looks like an error", () => {
  const missed = MESSAGES.map(([, message]) => message).filter((message) => !looksLikeError(message));
  // Words that anybody may copy for another reason; they are pasted by hand.
  assert.deepEqual(missed, MISSED);
});

const MISSED = [
  "Host EC2 (instance i-0f3c2b1a09d8e7f65) terminated.",
  "Scaling activity initiated by (deployment ecs-svc/1234567890123456789)",
];

test("other texts do not", () => {
  const texts = [
    "",
    "nginx:1.27",
    "https://example.com/errors",
    '{ "family": "web", "containerDefinitions": [{ "command": ["sh", "-c", "exit code 1"] }] }',
    "arn:aws:iam::123456789012:role/execution",
    "const answer = 42;",
    "x".repeat(10_000),
  ];
  assert.deepEqual(texts.filter(looksLikeError), []);
});
