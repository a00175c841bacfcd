// Addresses and ranges, in the forms that people write.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ipAddressOf, ipRangeOf, isStrictlyWithin, rangeText } from "../../server/src/core/base/ipRanges.js";

test("addresses", () => {
  const good = ["0.0.0.0", "10.1.2.255", "::", "::1", "2001:db8::1", "1:2:3:4:5:6:7:8", "::ffff:10.0.0.1"];
  for (const text of good) assert.notEqual(ipAddressOf(text), undefined, text);
  const bad = ["", "10.0.0", "10.0.0.256", "010.0.0.1", "1::2::3", "1:2:3", "12345::", "1:2:3:4:5:6:7:8:9", "web"];
  for (const text of bad) assert.equal(ipAddressOf(text), undefined, text);
});

test("ranges", () => {
  for (const text of ["10.0.0.0/8", "0.0.0.0/0", "10.0.0.1/32", "::/0", "2001:db8::/32"])
    assert.notEqual(ipRangeOf(text), undefined, text);
  for (const text of ["10.0.0.0", "10.0.0.0/33", "10.0.0.0/08", "10.0.0.0/", "::/129", "a/8"])
    assert.equal(ipRangeOf(text), undefined, text);
});

test("the first address of a range", () => {
  const texts: readonly (readonly [string, string])[] = [
    ["10.1.2.3/16", "10.1.0.0/16"],
    ["10.1.2.3/0", "0.0.0.0/0"],
    ["192.168.0.129/25", "192.168.0.128/25"],
  ];
  for (const [text, first] of texts) {
    const range = ipRangeOf(text);
    assert.equal(range === undefined ? undefined : rangeText(range), first);
  }
});

test("ranges in others", () => {
  const within = (inner: string, outer: string) => {
    const [a, b] = [ipRangeOf(inner), ipRangeOf(outer)];
    return a !== undefined && b !== undefined && isStrictlyWithin(a, b);
  };
  assert.equal(within("10.1.0.0/16", "10.0.0.0/8"), true);
  assert.equal(within("10.0.0.0/8", "10.0.0.0/8"), false);
  assert.equal(within("11.1.0.0/16", "10.0.0.0/8"), false);
  assert.equal(within("2001:db8:1::/48", "2001:db8::/32"), true);
  assert.equal(within("2001:db8:1::/48", "0.0.0.0/0"), false);
});
