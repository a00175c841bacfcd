// What hosts need of the configuration, in one object that can be loaded with the rest of the heavy part.
import { parse } from "../parse/parse.js";
import type { Config, ConfigLayer, ConfigValues } from "./config.js";
import { createConfig } from "./merge.js";
import { configFromDoc, configFromSettings } from "./parse.js";

export interface ConfigTools {
  /** The valid part of the text of a `.stowage.json`. Never throws. */
  fromText(text: string): ConfigValues;
  /** The valid part of the editor's settings, given the object below `stowage`; empty for anything else. */
  fromSettings(settings: unknown): ConfigValues;
  /** `layers`: the weakest first. */
  create(layers: readonly ConfigLayer[]): Config;
}

export const configTools: ConfigTools = {
  fromText(text) {
    const doc = parse(text, "jsonc").docs[0];
    return doc === undefined ? {} : configFromDoc(doc);
  },
  fromSettings: configFromSettings,
  create: createConfig,
};
