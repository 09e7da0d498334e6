// The chosen segment: its name, its times, and what can be done with it.

export class Details {
  #shown = null;

  /** `find` gives an element by its id; `onName(text)` and `onTime(edge, seconds)` say whether it was taken. */
  constructor(find, frames, { onName, onTime, onEnd }) {
    Object.assign(this, { find, frames });
    const name = find("name");
    name.addEventListener("input", () => onName(name.value));
    name.addEventListener("change", onEnd);
    name.addEventListener("keydown", (event) => event.key === "Enter" && !event.isComposing && name.blur());
    for (const edge of ["start", "end"]) {
      const field = find(edge);
      const commit = () => {
        const seconds = field.value === this.#text(edge) ? null : frames.parsed(field.value);
        if (field.value !== this.#text(edge)) onTime(edge, seconds);
        field.ariaInvalid = String(field.value !== this.#text(edge) && seconds === null);
      };
      field.addEventListener("change", commit);
      field.addEventListener("keydown", (event) => event.key === "Enter" && commit());
    }
  }

  /** Whether somebody writes here, who is not to be given another segment. */
  get isBusy() {
    return document.activeElement?.closest("#detail input") !== null && document.activeElement !== null;
  }

  show(segment, index, count) {
    const { find } = this;
    find("detail-title").textContent = segment ? `Segment ${index + 1} of ${count}` : "No segment";
    for (const id of ["name", "start", "end"]) find(id).disabled = !segment;
    const isNew = segment !== this.#shown;
    this.#shown = segment;
    if (!isNew) return;
    // What is being written there stays as it is written.
    if (find("name") !== document.activeElement) find("name").value = segment?.name ?? "";
    for (const edge of ["start", "end"]) {
      find(edge).value = this.#text(edge);
      find(edge).ariaInvalid = "false";
    }
    find("seconds").textContent = segment
      ? `${segment.start.toFixed(3)} – ${segment.end.toFixed(3)} s, ${(segment.end - segment.start).toFixed(3)} s long${this.#frameCount(segment)}`
      : "";
  }

  #frameCount({ start, end }) {
    const count = this.frames.count(start, end);
    return this.frames.placed ? `, ${count} frame${count === 1 ? "" : "s"}` : "";
  }

  #text(edge) {
    return this.#shown ? this.frames.text(this.#shown[edge]) : "";
  }
}
