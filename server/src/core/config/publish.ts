// What others read about the settings, made from the table: the JSON Schema of `.stowage.json` and the settings that
// package.json declares to the editor. Used when things are generated, and by the tests that compare.
import type { Setting } from "./settings.js";
import { FILE_SETTINGS, GROUPS, SETTINGS } from "./settings.js";
import type { Field, Shape } from "./shape.js";

type Json = Readonly<Record<string, unknown>>;

/** The schema of `.stowage.json`: strict, so that a slip in a key is found. Rule ids are checked elsewhere. */
export function configSchema(): Json {
  const properties = FILE_SETTINGS.map((setting) => [
    setting.key,
    { description: describe(setting), default: setting.default, ...schemaOf(setting.shape, "file") },
  ]);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Stowage configuration",
    type: "object",
    properties: {
      $schema: { description: "The schema of this file, for other tools.", type: "string" },
      ...Object.fromEntries(properties),
    },
    additionalProperties: false,
  };
}

/** `contributes.configuration` of package.json: a section of the settings page for each group. */
export function editorConfiguration(): readonly Json[] {
  const settings = SETTINGS.filter(({ places }) => places.includes("editor"));
  return GROUPS.map(({ id, title }, order) => ({
    title,
    order,
    properties: Object.fromEntries(settings.filter(({ group }) => group === id).map(editorProperty)),
  }));
}

function editorProperty(setting: Setting, order: number): [string, Json] {
  const markdownDescription = `${describe(setting)}${hint(setting)}`;
  const shape = schemaOf(setting.shape, "editor");
  return [
    `stowage.${setting.key}`,
    { order, scope: setting.scope, ...shape, default: setting.default, markdownDescription },
  ];
}

function describe({ summary, details = [] }: Field): string {
  return [summary, ...details].join("\n\n");
}

function hint({ places }: Setting): string {
  return places.includes("file") ? "\n\nThe same key in a `.stowage.json` beats this setting." : "";
}

/** Editors show Markdown and the meaning of every choice; a validator wants neither. */
function schemaOf(shape: Shape, reader: "file" | "editor"): Json {
  switch (shape.type) {
    case "choice": {
      const summaries = shape.choices.map(({ summary }) => summary);
      const shown = reader === "editor" ? { markdownEnumDescriptions: summaries } : {};
      return { type: "string", enum: shape.choices.map(({ value }) => value), ...shown };
    }
    case "switch":
      return { type: "boolean" };
    case "number":
      return { type: "number", minimum: shape.least, ...(shape.most === undefined ? {} : { maximum: shape.most }) };
    case "text":
      return { type: "string" };
    case "list": {
      const items = schemaOf(shape.of, reader);
      const type = shape.orOne ? [items.type, "array"] : "array";
      return { type, items, ...(shape.atLeastOne ? { minItems: 1 } : {}) };
    }
    case "map":
      return { type: "object", additionalProperties: schemaOf(shape.to, reader) };
    case "object":
      return {
        type: "object",
        properties: Object.fromEntries(shape.fields.map((field) => [field.key, fieldSchema(field, reader)])),
        required: shape.fields.filter(({ required }) => required).map(({ key }) => key),
        additionalProperties: false,
      };
  }
}

function fieldSchema(field: Field, reader: "file" | "editor"): Json {
  const words = describe(field);
  return {
    ...(reader === "editor" ? { markdownDescription: words } : { description: words }),
    ...schemaOf(field.shape, reader),
  };
}
