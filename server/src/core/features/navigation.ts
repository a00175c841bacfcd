// Everything that answers "where is it, what is it called, what belongs to it", for the language server.
import { definition } from "./definition.js";
import { documentLinks } from "./documentLinks.js";
import { documentSymbols } from "./documentSymbols.js";
import { foldingRanges } from "./foldingRanges.js";
import { highlights } from "./highlights.js";
import { references } from "./references.js";
import { prepareRename, rename } from "./rename.js";
import { selectionRanges } from "./selectionRanges.js";
import { workspaceSymbols } from "./workspaceSymbols.js";

export const navigation = {
  definition,
  documentLinks,
  documentSymbols,
  foldingRanges,
  highlights,
  prepareRename,
  references,
  rename,
  selectionRanges,
  workspaceSymbols,
};
