// Options of log drivers, and ARNs, as completions: all that the drivers take, those of the output that is chosen, and the forms
// that AWS documents.
import assert from "node:assert/strict";
import { test } from "node:test";
import { itemsAt } from "../support/completionTest.js";

function labels(marked: string): readonly string[] {
  return itemsAt({ marked }).map(({ label }) => label);
}

function options(driver: string, written = ""): string {
  const log = `"logConfiguration": { "logDriver": "${driver}", "options": { ${written}| } }`;
  return `{ "family": "a", "containerDefinitions": [{ "name": "app", "image": "b", ${log} }] }`;
}

/** What the driver takes: some of the options that must be offered. */
const OFFERED: Readonly<Record<string, string>> = {
  awslogs: "awslogs-group awslogs-region awslogs-stream-prefix awslogs-multiline-pattern mode max-buffer-size",
  fluentd:
    "fluentd-address fluentd-async-reconnect-interval fluentd-request-ack fluentd-sub-second-precision fluentd-write-timeout labels-regex mode",
  gelf: "gelf-address gelf-compression-level gelf-tcp-max-reconnect gelf-tcp-reconnect-delay env-regex max-buffer-size",
  journald: "tag labels env env-regex mode",
  "json-file": "max-size max-file compress tag labels-regex",
  splunk: "splunk-url splunk-token splunk-capath splunk-caname splunk-gzip-level env-regex mode",
  syslog: "syslog-address syslog-facility syslog-format syslog-tls-ca-cert syslog-tls-skip-verify env mode",
};

for (const [driver, names] of Object.entries(OFFERED)) {
  test(`options of ${driver}`, () => {
    const offered = labels(options(driver));
    assert.deepEqual(
      names.split(" ").filter((name) => !offered.includes(name)),
      [],
    );
  });
}

test("options of an output: all before it is chosen, its own afterwards", () => {
  const all = labels(options("awsfirelens"));
  for (const name of ["Name", "log_group_name", "apikey", "splunk_token", "log-driver-buffer-limit"])
    assert.ok(all.includes(name), name);
  const datadog = labels(options("awsfirelens", '"Name": "datadog", '));
  assert.deepEqual(
    ["dd_source", "apikey", "Retry_Limit", "log-driver-buffer-limit"].filter((name) => !datadog.includes(name)),
    [],
  );
  assert.deepEqual(
    ["region", "log_group_name", "bucket", "delivery_stream"].filter((name) => datadog.includes(name)),
    [],
  );
  const other = labels(options("awsfirelens", '"Name": "newrelic", '));
  assert.ok(other.includes("region") && other.includes("Host"));
});

test("what FireLens would hand on to the output is not offered as an option of the driver", () => {
  assert.deepEqual(
    labels(options("awsfirelens")).filter((name) => name === "mode" || name === "max-buffer-size"),
    [],
  );
});

/** A text with `|` for the cursor → labels that are offered. */
const FORMS: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  "rules of an Application Load Balancer, listeners of a Network Load Balancer": [
    '{ "serviceName": "a", "desiredCount": 1, "loadBalancers": [{ "advancedConfiguration": { "productionListenerRule": | } }] }',
    [
      "arn:aws:elasticloadbalancing:us-east-1:123456789012:listener-rule/app/name/0123456789abcdef/0123456789abcdef/0123456789abcdef",
      "arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/net/name/0123456789abcdef/0123456789abcdef",
    ],
  ],
  "access points of S3 Files": [
    '{ "family": "a", "containerDefinitions": [], "volumes": [{ "name": "v", "s3filesVolumeConfiguration": { "accessPointArn": | } }] }',
    ["arn:aws:s3files:us-east-1:123456789012:file-system/fs-0123456789abcdef0/access-point/fsap-0123456789abcdef0"],
  ],
  "steps of managed scaling": [
    '{ "name": "a", "autoScalingGroupProvider": { "managedScaling": { "maximumScalingStepSize": | } } }',
    ["10000"],
  ],
  "a canary": [
    '{ "serviceName": "a", "desiredCount": 1, "deploymentConfiguration": { "canaryConfiguration": { "canaryPercent": | } } }',
    ["5", "10"],
  ],
  "steps of a linear deployment": [
    '{ "serviceName": "a", "desiredCount": 1, "deploymentConfiguration": { "linearConfiguration": { "stepPercent": | } } }',
    ["10"],
  ],
};

for (const [name, [marked, wanted]] of Object.entries(FORMS)) {
  test(`values: ${name}`, () => assert.deepEqual(labels(marked).slice(0, wanted.length), wanted));
}
