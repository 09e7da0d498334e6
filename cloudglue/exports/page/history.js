// The segments as they are, as they were, and as they were to be. Pure.

const MOST_STEPS = 500;

export class History {
  #past = [];
  #future = [];
  #step = null;
  #listeners = [];

  constructor(segments) {
    this.first = segments;
    this.segments = segments;
    this.selected = segments.length ? 0 : -1;
    this.saved = segments;
  }

  get current() {
    return this.segments[this.selected];
  }

  get canUndo() {
    return this.#past.at(-1)?.what ?? "";
  }

  get canRedo() {
    return this.#future.at(-1)?.what ?? "";
  }

  get isSaved() {
    return this.segments === this.saved;
  }

  onChange(listener) {
    this.#listeners.push(listener);
  }

  select(index) {
    this.#step = null;
    this.selected = Math.min(Math.max(index, this.segments.length ? 0 : -1), this.segments.length - 1);
    this.#tell(false);
  }

  /** Make a change, which can be undone. Changes of one step, such as those of one drag, are undone together. */
  change(what, change, step = null) {
    if (!change) return false;
    if (step === null || step !== this.#step) {
      this.#past.push({ segments: this.segments, selected: this.selected, what });
      if (this.#past.length > MOST_STEPS) this.#past.shift();
    }
    this.#step = step;
    this.#future = [];
    this.#show(change);
    return true;
  }

  /** What comes now is a step of its own. */
  endStep() {
    this.#step = null;
  }

  undo() {
    return this.#go(this.#past, this.#future);
  }

  redo() {
    return this.#go(this.#future, this.#past);
  }

  markSaved() {
    this.saved = this.segments;
    this.#tell(false);
  }

  #go(from, to) {
    const found = from.pop();
    if (!found) return "";
    to.push({ segments: this.segments, selected: this.selected, what: found.what });
    this.#step = null;
    this.#show(found);
    return found.what;
  }

  #show({ segments, selected }) {
    this.segments = segments;
    this.selected = Math.min(selected, segments.length - 1);
    this.#tell(true);
  }

  #tell(changed) {
    for (const listener of this.#listeners) listener(changed);
  }
}
