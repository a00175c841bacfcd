// THE TABLE of document kinds: what Stowage recognises, by what, and which schema checks it.
import { type Doc, itemsOf, type Node, rawMember } from "../parse/doc.js";
