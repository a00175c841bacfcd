// What the checks say of expressions that can be read: names, operators, values, patterns, and conditions against each other.
import assert from "node:assert/strict";
import { test } from "node:test";
import { problemsOf } from "../../server/src/core/query/check.js";
import { contradictions } from "../../server/src/core/query/contradictions.js";
import { OPERATORS } from "../../server/src/core/query/operators.js";
import { parseQuery } from "../../server/src/core/query/parse.js";
import { MEANING_CODES } from "../../server/src/core/query/query.js";
import { BUILT_IN_ATTRIBUTES, BUILT_INS, SUBJECTS } from "../../server/src/core/query/subjects.js";
import { fixedText, placed, read, unmarked } from "../support/queryTest.js";

/** As people write them. */
const WRITTEN: readonly string[] = [
  "attribute:ecs.availability-zone in [us-east-2c,us-east-2a, us-east-2b]",
  'attribute:ecs.availability-zone in ["us-east-2a","us-east-2b"]',
  "attribute:ecs.availability-zone =~ eu-west-1a",
  "attribute:ecs.instance-type==t2.nano",
  "attribute:environment == pr-environments",
  "attribute:ecs.os-type == linux and attribute:ecs.instance-type in [t3.medium,t3.large]",
  "runningTasksCount<4",
  "attribute:lock-web == OPEN or attribute:lock-web not_exists",
  "attribute:teamcity.node-responsibility == buildAgent",
  "attribute:foundry.signoz.io/storage == persistent",
  "ec2InstanceId in ['i-0123456789abcdef0'] and agentConnected==true",
  "agentConnected==true",
  "attribute:ecs.ami-id != ami-0abcdef1234567890",
  "task:group == service:discovery",
  "attribute:color =~ green",
  "attribute:security-hardened == true",
  "attribute:ecs.instance-type =~ g4dn.*",
  "attribute:ecs.os-family == WINDOWS_SERVER_2019_FULL",
  "attribute:ecs.capability.docker-plugin.my-volume-plugin exists",
  "(attribute:ecs.availability-zone == us-east-1a or attribute:ecs.availability-zone == us-east-1b) and attribute:gpu !exists",
  "attribute:ecs.instance-type matches m5\\\\..*",
  "not(task:group == service:web) and runningTasksCount > 0",
  "!(task:group == service:web) && (attribute:stack == blue || attribute:stack == green)",
  "attribute:ecs.subnet-id in [subnet-0aaa, subnet-0bbb]",
  "registeredAt >= 2018-02-18T00:00:00+00:00 and registeredAt <= 2018-03-01",
  "agentVersion > 1.17.3",
];

const FINE: readonly string[] = [
  "attribute:ecs.instance-type =~ t3.*",
  "attribute:ecs.instance-type == g4dn.xlarge",
  "attribute:ecs.instance-type !in [u-6tb1.metal, t3.nano]",
  "attribute:ecs.availability-zone in [us-east-1a, us-west-2-lax-1a]",
  "attribute:ecs.os-family == WINDOWS_SERVER_2022_CORE",
  "attribute:ecs.os-type == linux",
  "attribute:ecs.capability.task-eni exists",
  "attribute:com.amazonaws.ecs.capability.docker-remote-api.1.19 exists",
  "attribute:my_own/attribute.name\\x == 'any text @ +:1'",
  "attribute:ecs.outpost-arn == arn:aws:outposts:us-east-1:123456789012:outpost/op-1",
  "attribute:stack =~ ab*",
  "attribute:stack =~ (?=a).*",
  "agentConnected in [true, false]",
  "task:group == a and task:group == b",
  "task:group in [a] and task:group =~ b.*",
  "attribute:a == 1 or attribute:a == 2",
  "attribute:a == 1 and attribute:b == 2",
  "attribute:a != 1 and attribute:a != 2",
  "attribute:a in [1, 2] and attribute:a in [2, 3]",
  "attribute:a exists and attribute:a != 1",
  "attribute:a != 1 and attribute:a !exists",
  "attribute:a > 1 and attribute:a < 1",
  "attribute:a > 1 and attribute:a == 0",
  "attribute:a =~ x.* and attribute:a =~ y.*",
  "attribute:a == 1 and not (attribute:a == 1 and attribute:b == 2)",
  "runningTasksCount > 5 and runningTasksCount < 7",
  "runningTasksCount >= 5 and runningTasksCount <= 5",
  "agentVersion > 1.9 and agentVersion < 1.80",
  "(attribute:a == 1 or attribute:b == 2) and attribute:c == 3",
  "(attribute:a == 1) and (attribute:c == 3)",
  "not(attribute:a == 1)",
];

for (const text of [...WRITTEN, ...FINE]) {
  test(`query: fine: ${text}`, () =>
    assert.deepEqual(
      problemsOf(parseQuery(text)).map(({ code }) => code),
      [],
    ));
}

test("query: fine: every operator of every subject, and every attribute", () => {
  const values: Readonly<Record<string, string>> = {
    boolean: "true",
    version: "1.0",
    integer: "1",
    time: "2026-01-01",
  };
  for (const subject of BUILT_INS) {
    const { kind, operators } = SUBJECTS[subject];
    for (const { operator, argument } of OPERATORS) {
      const value = values[kind] ?? "x";
      const written = argument === "none" ? "" : argument === "list" ? `[${value}]` : value;
      const codes = problemsOf(parseQuery(`${subject} ${operator} ${written}`)).map(({ code }) => code);
      assert.deepEqual(codes, operators.includes(operator) ? [] : ["operator-subject"], `${subject} ${operator}`);
    }
  }
  for (const { name, values: [value] = [], form } of BUILT_IN_ATTRIBUTES) {
    assert.deepEqual(problemsOf(parseQuery(`attribute:${name} == ${value ?? form?.example ?? "x"}`)), []);
  }
});

interface Wrong {
  readonly text: string;
  readonly codes: readonly string[];
  readonly fixed?: string;
}

const WRONG: readonly Wrong[] = [
  { text: "«foo» == 1", codes: ["subject-unknown"], fixed: "attribute:foo == 1" },
  { text: "«foo:bar» == 1", codes: ["subject-unknown"] },
  { text: "«runningTaskCount» == 1", codes: ["subject-near"], fixed: "runningTasksCount == 1" },
  { text: "«agentconnected» == true", codes: ["subject-near"], fixed: "agentConnected == true" },
  { text: "«task:groups» == a", codes: ["subject-near"], fixed: "task:group == a" },
  { text: "«attributes:stack» exists", codes: ["subject-near"], fixed: "attribute:stack exists" },
  { text: "«Attribute:stack» exists", codes: ["subject-near"], fixed: "attribute:stack exists" },
  { text: "«attribute.stack» exists", codes: ["subject-near"], fixed: "attribute:stack exists" },
  {
    text: "«ecs.instance-type» == t3.nano",
    codes: ["prefix-missing"],
    fixed: "attribute:ecs.instance-type == t3.nano",
  },
  { text: "«ecs.instance-typ» == t3.nano", codes: ["prefix-missing"], fixed: "attribute:ecs.instance-type == t3.nano" },
  { text: "«availability-zone» == a", codes: ["prefix-missing"], fixed: "attribute:ecs.availability-zone == a" },
  {
    text: "«ecs.capability.task-eni» exists",
    codes: ["prefix-missing"],
    fixed: "attribute:ecs.capability.task-eni exists",
  },
  { text: "agentVersion «=~» 1.*", codes: ["operator-subject"] },
  { text: "runningTasksCount «not_in» [1]", codes: ["operator-subject"] },
  { text: "ec2InstanceId «exists»", codes: ["operator-subject"] },
  {
    text: "«attribute:ecs.instance-typ» == t3.nano",
    codes: ["attribute-near"],
    fixed: "attribute:ecs.instance-type == t3.nano",
  },
  {
    text: "«attribute:ecs.Instance-Type» == t3.nano",
    codes: ["attribute-near"],
    fixed: "attribute:ecs.instance-type == t3.nano",
  },
  { text: "«attribute:ecs.colour» == red", codes: ["attribute-unknown"] },
  { text: "«attribute:a$b» == red", codes: ["attribute-form"] },
  { text: `«attribute:${"a".repeat(129)}» == red`, codes: ["attribute-form"] },
  { text: "agentConnected == «yes»", codes: ["value-kind"] },
  { text: "agentVersion > «latest»", codes: ["value-kind"] },
  { text: "runningTasksCount < «1.5»", codes: ["value-kind"] },
  { text: "registeredAt > «'18 June 2026'»", codes: ["value-kind"] },
  { text: "attribute:ecs.os-type == «Linux»", codes: ["value-near"], fixed: "attribute:ecs.os-type == linux" },
  {
    text: "attribute:ecs.os-type in [linux, «'Windows'»]",
    codes: ["value-near"],
    fixed: "attribute:ecs.os-type in [linux, 'windows']",
  },
  { text: "attribute:ecs.cpu-architecture != «riscv»", codes: ["value-unknown"] },
  {
    text: "attribute:ecs.cpu-architecture != «amd64»",
    codes: ["value-near"],
    fixed: "attribute:ecs.cpu-architecture != x86_64",
  },
  { text: "attribute:ecs.instance-type == «medium»", codes: ["value-form"] },
  {
    text: "attribute:ecs.instance-type == «t3.*»",
    codes: ["value-wildcard"],
    fixed: "attribute:ecs.instance-type =~ t3.*",
  },
  { text: "attribute:stack != «'blue*'»", codes: ["value-wildcard"], fixed: "attribute:stack !~ 'blue.*'" },
  { text: "attribute:stack in [«a*», b]", codes: ["value-wildcard"] },
  { text: "attribute:stack == «a#b»", codes: ["value-characters"] },
  { text: "attribute:stack == «' a'»", codes: ["value-characters"] },
  { text: `attribute:stack == «${"a".repeat(129)}»`, codes: ["value-characters"] },
  { text: "attribute:stack =~ «*»", codes: ["regex-invalid"], fixed: "attribute:stack =~ .*" },
  { text: "attribute:stack =~ '«*».large'", codes: ["regex-invalid"], fixed: "attribute:stack =~ '.*.large'" },
  { text: "attribute:stack =~ a«(»b|c", codes: ["regex-invalid"] },
  { text: "ec2InstanceId !~ i-«[»0", codes: ["regex-invalid"] },
  {
    text: "attribute:ecs.instance-type =~ «t3*»",
    codes: ["regex-wildcard"],
    fixed: "attribute:ecs.instance-type =~ t3.*",
  },
  { text: "«(attribute:a == 1)»", codes: ["parentheses-lone"], fixed: "attribute:a == 1" },
  { text: "«((attribute:a == 1))»", codes: ["parentheses-lone"], fixed: "attribute:a == 1" },
  {
    text: "attribute:a == 1 or «attribute:b == 2 and attribute:c == 3» or attribute:d == 4 and attribute:e == 5",
    codes: ["parentheses-mixed"],
    fixed: "attribute:a == 1 or (attribute:b == 2 and attribute:c == 3) or (attribute:d == 4 and attribute:e == 5)",
  },
  {
    text: "not (attribute:a == 1 or «attribute:b == 2 and attribute:c == 3»)",
    codes: ["parentheses-mixed"],
    fixed: "not (attribute:a == 1 or (attribute:b == 2 and attribute:c == 3))",
  },
  { text: "«foo:bar» =~ x«(»", codes: ["subject-unknown", "regex-invalid"] },
  { text: "attribute:a == 1 and «attribute:a == 2»", codes: ["never"] },
  { text: "attribute:a == 1 and attribute:b == 2 and «attribute:a != 1»", codes: ["never"] },
  { text: "attribute:a == 1 and (attribute:b == 2 and «attribute:a == 2»)", codes: ["never"] },
  { text: "attribute:a == 1 and not (attribute:b == 2 or «attribute:a == 1»)", codes: ["never"] },
  { text: "attribute:a in [1, 2] and «attribute:a in [3]»", codes: ["never"] },
  { text: "attribute:a in [1, 2] and «attribute:a !in [3, 2, 1]»", codes: ["never"] },
  { text: "attribute:a == 1 and «attribute:a !exists»", codes: ["never"] },
  { text: "attribute:a !exists and «attribute:a =~ .*»", codes: ["never"] },
  { text: "attribute:a exists and not «attribute:a exists»", codes: ["never"] },
  { text: "attribute:a == t3.nano and «attribute:a =~ t2.*»", codes: ["never"] },
  { text: "attribute:a =~ t3.* and «attribute:a !~ t3.*»", codes: ["never"] },
  { text: "attribute:ecs.availability-zone == a and «attribute:ecs.availability-zone == b»", codes: ["never"] },
  { text: "agentConnected == true and «agentConnected == false»", codes: ["never"] },
  { text: "runningTasksCount > 5 and «runningTasksCount < 6»", codes: ["never"] },
  { text: "runningTasksCount == 3 and «runningTasksCount > 3»", codes: ["never"] },
  { text: "agentVersion >= 1.80.0 and «agentVersion < 1.9.0»", codes: ["never"] },
  { text: "registeredAt < 2026-01-01 and «registeredAt > 2026-06-01»", codes: ["never"] },
  { text: "task:group == a and «task:group != a»", codes: ["never"] },
  { text: "(attribute:a == 1 and «attribute:a == 2») or attribute:b == 3", codes: ["never"] },
  { text: "attribute:a != 1 or «attribute:a != 2»", codes: ["always"] },
  { text: "attribute:a exists or «attribute:a !exists»", codes: ["always"] },
  { text: "runningTasksCount <= 5 or «runningTasksCount > 3»", codes: ["always"] },
  { text: "agentVersion == 1.0 and (attribute:a != 1 or «attribute:a != 2»)", codes: ["always"] },
];

for (const { text: marked, codes, fixed } of WRONG) {
  test(`query: wrong: ${marked}`, () => {
    const { text, parts } = unmarked(marked);
    const problems = problemsOf(parseQuery(text));
    assert.deepEqual(
      problems.map(({ code }) => code),
      codes,
    );
    assert.deepEqual(
      problems.map((problem) => placed(text, problem)),
      parts.map((part) => placed(text, part)),
    );
    assert.equal(fixedText(text, problems[0]), fixed);
    if (fixed !== undefined) assert.deepEqual(problemsOf(parseQuery(fixed)), [], "the fix mends it");
  });
}

test("every code of the checks is in the table", () => {
  const seen = new Set(WRONG.flatMap(({ codes }) => codes));
  assert.deepEqual(
    MEANING_CODES.filter((code) => !seen.has(code)),
    [],
  );
});

test("expressions that all have to hold contradict each other", () => {
  const [first, second, third] = ["attribute:a == 1 or attribute:b == 1", "attribute:c == 1", "attribute:c == 2"].map(
    read,
  );
  assert.ok(first && second && third);
  assert.deepEqual(contradictions([first, second]), []);
  assert.deepEqual(
    contradictions([first, second, third]).map(({ code, first: one, second: other }) => [
      code,
      one === second,
      other === third,
    ]),
    [["never", true, true]],
  );
});
