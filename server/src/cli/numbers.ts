// Numbers that are given as options.
import { InvalidArgumentError } from "commander";

export function wholeNumber(given: string): number {
  if (!/^\d+$/.test(given)) throw new InvalidArgumentError("It must be a whole number, 0 or more.");
  return Number(given);
}

/** No further than a given number. */
export function upTo(most: number): (given: string) => number {
  return (given) => {
    const number = wholeNumber(given);
    if (number > most) throw new InvalidArgumentError(`It must be a whole number, at most ${most}.`);
    return number;
  };
}
