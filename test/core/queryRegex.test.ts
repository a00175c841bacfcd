// Regular expressions as Java reads them: what they match as a whole, what is none, and what is not followed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createRegex } from "../../server/src/core/query/regex/regex.js";
import { placed, unmarked } from "../support/queryTest.js";

/** Expression → texts that match, texts that do not. */
const MATCHES: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  "": [[""], ["a"]],
  "t3.*": [
    ["t3.medium", "t3."],
    ["t2.medium", "at3.medium"],
  ],
  "t3\\.medium": [["t3.medium"], ["t3xmedium"]],
  "t3*": [["t", "t333"], ["t3.medium"]],
  "a+b?": [
    ["a", "aab"],
    ["", "b", "abb"],
  ],
  "(a|bc)*d": [
    ["d", "abcad"],
    ["bd", "abc"],
  ],
  "a|": [["", "a"], ["b"]],
  "(?:x|y){2}": [
    ["xy", "yy"],
    ["x", "xyx"],
  ],
  "a{2,}": [["aa", "aaaa"], ["a"]],
  "a{1,2}": [
    ["a", "aa"],
    ["", "aaa"],
  ],
  "(?<name>a)b": [["ab"], ["a"]],
  "a.*?b": [["ab", "axxb"], ["a"]],
  "[a-cx]": [
    ["a", "c", "x"],
    ["d", "-", "ab"],
  ],
  "[^a-c]": [
    ["d", "-"],
    ["a", ""],
  ],
  "[]a]": [["]", "a"], ["b"]],
  "[a-]": [["a", "-"], ["b"]],
  "[-a]": [["a", "-"], ["b"]],
  "[\\d_]+": [["12_3"], ["a"]],
  "[\\]\\\\]": [["]", "\\"], ["a"]],
  "\\d\\D\\w\\W\\s\\S": [["1ab- x"], ["a1b- x"]],
  "\\x41\\u0042\\x{43}": [["ABC"], ["abc"]],
  "\\Qa.b*\\Ec": [["a.b*c"], ["axb*c"]],
  "\\p{Upper}\\p{Digit}\\P{Alpha}": [["A1-"], ["a1-", "A1b"]],
  "^a$": [["a"], ["ab"]],
  "\\Aa\\z": [["a"], ["b"]],
  "a\\b.c": [["a-c"], ["abc"]],
  "a\\Bb": [["ab"], ["a b"]],
  "(?i)t3\\.[a-z]+": [["T3.Medium", "t3.MEDIUM"], ["t4.x"]],
  "(?i)[^a]": [["b"], ["a", "A"]],
  "😀.": [["😀😀", "😀a"], ["😀"]],
  ".": [["a"], ["\n"]],
  "(a*)*b": [["b", "aab"], ["a"]],
  "(|a)+": [["", "aa"], ["b"]],
};

for (const [text, [yes, no]] of Object.entries(MATCHES)) {
  test(`regex: ${JSON.stringify(text)}`, () => {
    const regex = createRegex(text);
    for (const value of yes) assert.equal(regex.matches(value), true, `matches ${JSON.stringify(value)}`);
    for (const value of no) assert.equal(regex.matches(value), false, `does not match ${JSON.stringify(value)}`);
  });
}

/** What Java refuses, with «marks» around the place, and a word of the reason. */
const INVALID: Readonly<Record<string, string>> = {
  "«*».large": "repeats nothing",
  "«+»": "repeats nothing",
  "a|«?»": "repeats nothing",
  "a*«*»": "repeats nothing",
  "a*?«+»": "repeats nothing",
  "(«*»a)": "repeats nothing",
  "«(»a|b": "not closed",
  "a«)»": "closes no group",
  "«[»a": "not closed",
  "«[»]": "not closed",
  "[«z-a»]": "backwards",
  "a«{»": "no count",
  "a«{»x}": "no count",
  "a«{3,2}»": "backwards",
  "«{»2}": "repeats nothing",
  "«\\»": "escapes nothing",
  "a«\\y»": "stands for nothing",
  "«(?#»a)": "begins no group",
};

for (const [marked, reason] of Object.entries(INVALID)) {
  const { text, parts } = unmarked(marked);
  test(`regex: invalid: ${text}`, () => {
    const { problem, matches } = createRegex(text);
    assert.equal(problem?.kind, "invalid");
    assert.match(problem.reason, new RegExp(reason));
    assert.deepEqual(
      [placed(text, problem)],
      parts.map((part) => placed(text, part)),
    );
    assert.equal(matches(text), undefined);
  });
}

for (const text of ["a{,2}", "\\x4", "\\u12g", "\\p", "\\xZZ"]) {
  test(`regex: invalid: ${text}`, () => assert.equal(createRegex(text).problem?.kind, "invalid"));
}

const BEYOND: readonly string[] = [
  "(?=a)a",
  "(?!a)b",
  "(?<=a)b",
  "(?<!a)b",
  "(?>a)",
  "a(?i)b",
  "(?s:a)",
  "a*+",
  "a{2}{3}",
  "(a)\\1",
  "(?<n>a)\\k<n>",
  "[a[b]]",
  "[a&&b]",
  "[a-\\d]",
  "\\p{IsGreek}",
  "\\R",
  "a{5000}",
  "((a{100}){100}){100}",
  "\\Qab\\E*",
  "(".repeat(60) + ")".repeat(60),
];

for (const text of BEYOND) {
  test(`regex: not followed: ${text}`, () => {
    const { problem, matches } = createRegex(text);
    assert.equal(problem?.kind, "beyond");
    assert.equal(matches("a"), undefined);
  });
}

test("no expression makes matching explode", () => {
  const value = `${"a".repeat(2000)}!`;
  for (const text of ["(a+)+", "(a|a)*", "(a|aa)+", "(.*)*(.*)*(.*)*x", "(a*)*b", "((a?){30}){30}", "(()*)*"]) {
    assert.equal(createRegex(text).matches(value), false, text);
  }
  assert.equal(createRegex("(((){1000}){1000}){1000}").matches(""), true);
});
