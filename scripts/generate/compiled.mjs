// The body of every compiled schema: the validator that ajv made, and the schema it was made from. The two imports are
// filled in by compile.mjs.
import schema from "stowage:schema";
import accepts from "stowage:validator";

export { schema };

export function validate(value) {
  return accepts(value) ? [] : accepts.errors;
}
