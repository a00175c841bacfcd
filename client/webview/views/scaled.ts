// How far a bar reaches, set on its element at once: hundreds of bars change with a step, and a style that is parsed again for
// each of them is most of what a step costs.
import { noChange } from "lit";
import { Directive, directive, type ElementPart } from "lit/directive.js";

class Scaled extends Directive {
  private reached = -1;

  override render(_share: number): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [share]: [number]): unknown {
    if (share === this.reached) return noChange;
    this.reached = share;
    (element as HTMLElement).style.transform = `scaleX(${Math.round(share * 1_000) / 1_000})`;
    return noChange;
  }
}

export const scaled = directive(Scaled);
