// Base64 and UTF-8 against what the platform says.
import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { test } from "node:test";
import { decodeBase64, encodeBase64, textOfUtf8, utf8Length } from "../../server/src/core/base/base64.js";

const TEXTS = ["", "a", "ab", "abc", "abcd", "Grüße", "日本", "🙂x", "a\nb\n", "~".repeat(100)];

for (const text of TEXTS)
  test(`base64 of ${JSON.stringify(text.slice(0, 10))}`, () => {
    const bytes = new Uint8Array(Buffer.from(text, "utf8"));
    const encoded = Buffer.from(text, "utf8").toString("base64");
    assert.equal(encodeBase64(bytes), encoded);
    assert.deepEqual(decodeBase64(encoded), bytes);
    assert.equal(textOfUtf8(bytes), text);
    assert.equal(utf8Length(text), bytes.length);
  });

test("what is no base64, and no text", () => {
  for (const text of ["a", "abc", "ab=c", "a b=", "ab_c", "====", "abcd="])
    assert.equal(decodeBase64(text), undefined, text);
  assert.deepEqual(decodeBase64("YW\nJj\r\n"), new Uint8Array([97, 98, 99]));
  assert.equal(textOfUtf8(new Uint8Array([0xff, 0xfe])), undefined);
  assert.equal(textOfUtf8(new Uint8Array([0])), undefined);
});
