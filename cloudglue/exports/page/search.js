// Which segments are listed: those with a text in their names, and of a length.

import { matching } from "./layout.js";

export class Search {
  constructor(find, history, onChange) {
    Object.assign(this, { find, history });
    for (const id of ["search", "least", "most"]) {
      find(id).addEventListener("input", () => {
        this.update();
        onChange();
      });
    }
    this.update();
  }

  /** Look again: the segments are others, or what is looked for. */
  update() {
    const { segments } = this.history;
    const most = this.#number("most");
    const wanted = { text: this.find("search").value, least: this.#number("least") || -Infinity, most: Number.isNaN(most) ? Infinity : most };
    this.shown = matching(segments, wanted);
    this.matches = new Uint8Array(segments.length);
    for (const number of this.shown) this.matches[number] = 1;
    const isWhole = this.shown.length === segments.length;
    this.find("found").textContent = isWhole ? "" : `${this.shown.length.toLocaleString("en")} of ${counted(segments.length)}`;
  }

  clear() {
    this.find("search").value = "";
    this.update();
  }

  #number(id) {
    return Number.parseFloat(this.find(id).value.replace(",", "."));
  }
}

export const counted = (count) => `${count.toLocaleString("en")} segment${count === 1 ? "" : "s"}`;
