// Nothing of the catalogue is forgotten: each id is a rule or is told, with its reason, to be none.
import assert from "node:assert/strict";
import { test } from "node:test";
import { NOT_RULES } from "../../scripts/pages/notRules.js";
import { RULES } from "../../server/src/core/rules/registry.gen.js";
import { CATALOGUE as CATALOGUE_OF_TASKS } from "./catalogue.js";
import { CATALOGUE_OF_MANIFESTS } from "./catalogueOfManifests.js";
import { CATALOGUE_OF_SERVICES } from "./catalogueOfServices.js";

const CATALOGUE = [...CATALOGUE_OF_TASKS, ...CATALOGUE_OF_SERVICES, ...CATALOGUE_OF_MANIFESTS];

test("no id stands in the catalogue twice", () => {
  assert.deepEqual(
    CATALOGUE.filter((id, index) => CATALOGUE.indexOf(id) !== index),
    [],
  );
});

test("every id of the catalogue is a rule or stands among those that are none", (context) => {
  const rules = new Set(RULES.map(({ id }) => id));
  const none = new Set(NOT_RULES.map(({ id }) => id));
  const there = CATALOGUE.filter((id) => rules.has(id)).length;
  context.diagnostic(`${CATALOGUE.length} ids: ${there} rules, ${none.size} not; ${rules.size} rules in all`);
  assert.deepEqual(
    CATALOGUE.filter((id) => !rules.has(id) && !none.has(id)),
    [],
  );
  assert.deepEqual(
    [...none].filter((id) => rules.has(id) || !CATALOGUE.includes(id)),
    [],
  );
});
