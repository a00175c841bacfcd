// Words in capitals that a deploy script puts a real value for, as in `sed s/SUBNET_ONE/subnet-…/`.
// Only for values that can never be such a word: ids and ARNs of AWS, which are written in small letters.

export function isStandIn(text: string): boolean {
  return /^[A-Z][A-Z0-9_]*$/.test(text);
}
