// The list of segments: only the rows in view are in the document, however many there are.

const ROW = 52;
const MORE = 4; // rows above and below the view, so that scrolling shows no holes

export class List {
  #drawn = "";

  constructor(box, rows, { frames, onChoose, onName }) {
    Object.assign(this, { box, rows, frames, segments: [], shown: [], selected: -1 });
    box.addEventListener("scroll", () => this.draw());
    new ResizeObserver(() => this.draw()).observe(box);
    const chosen = (event) => Number(event.target.closest("[role=option]")?.dataset.index ?? -1);
    rows.addEventListener("click", (event) => chosen(event) >= 0 && onChoose(chosen(event)));
    rows.addEventListener("dblclick", (event) => chosen(event) >= 0 && onName());
  }

  show(segments, shown, selected) {
    const moved = selected !== this.selected || segments.length !== this.segments.length;
    Object.assign(this, { segments, shown, selected });
    this.rows.style.height = `${shown.length * ROW}px`;
    this.box.classList.toggle("pictures", segments.some(({ picture }) => picture));
    if (moved) this.#reveal();
    this.#drawn = "";
    this.draw();
  }

  /** How many rows a page of the keyboard is. */
  get page() {
    return Math.max(1, Math.floor(this.box.clientHeight / ROW) - 1);
  }

  draw() {
    const first = Math.max(0, Math.floor(this.box.scrollTop / ROW) - MORE);
    const last = Math.min(this.shown.length, Math.ceil((this.box.scrollTop + this.box.clientHeight) / ROW) + MORE);
    if (this.#drawn === `${first} ${last}`) return;
    this.#drawn = `${first} ${last}`;
    const numbers = Array.from({ length: Math.max(0, last - first) }, (_, n) => first + n);
    const chosen = this.shown.indexOf(this.selected);
    // What is chosen is told by its id, and so has to be there.
    if (chosen >= 0 && (chosen < first || chosen >= last)) numbers.push(chosen);
    this.rows.replaceChildren(...numbers.map((place) => this.#row(place)));
    if (chosen >= 0) this.box.setAttribute("aria-activedescendant", `segment-${this.selected}`);
    else this.box.removeAttribute("aria-activedescendant");
  }

  #row(place) {
    const index = this.shown[place];
    const { start, end, name, picture } = this.segments[index];
    const row = element("div", { id: `segment-${index}`, role: "option" });
    row.dataset.index = index;
    row.style.top = `${place * ROW}px`;
    row.ariaSelected = String(index === this.selected);
    row.ariaSetSize = String(this.shown.length);
    row.ariaPosInSet = String(place + 1);
    const words = element("span");
    words.append(element("span", { className: "title", textContent: name ?? `Segment ${index + 1}` }), this.#times(start, end));
    row.append(element("span", { className: "number", textContent: index + 1 }));
    if (this.box.classList.contains("pictures")) row.append(picture ? element("img", { alt: "", src: picture }) : element("span"));
    row.append(words, element("span", { className: "length", textContent: `${(end - start).toFixed(3)} s` }));
    return row;
  }

  #times(start, end) {
    const seconds = `${start.toFixed(3)} – ${end.toFixed(3)} s`;
    const text = this.frames.coded ? `${this.frames.code(start)} – ${this.frames.code(end)}` : seconds;
    return element("span", { className: "times", textContent: text, title: seconds });
  }

  #reveal() {
    const place = this.shown.indexOf(this.selected);
    if (place < 0) return;
    const { scrollTop, clientHeight } = this.box;
    if (place * ROW < scrollTop) this.box.scrollTop = place * ROW;
    if ((place + 1) * ROW > scrollTop + clientHeight) this.box.scrollTop = (place + 1) * ROW - clientHeight;
  }
}

export const element = (tag, properties = {}) => Object.assign(document.createElement(tag), properties);
