// The time line: it draws what is there, once a frame of the browser at most.

import { draw, palette, parts } from "./drawing.js";
import { listen } from "./pointing.js";

export class TimeLine {
  #asked = false;
  #colours = null;

  /** `look` gives what there is to draw: index, selected, matches, now. */
  constructor(canvas, { scale, frames, strip, look, tell }) {
    Object.assign(this, { canvas, scale, frames, strip, look, mark: null });
    this.context = canvas.getContext("2d");
    this.cancel = listen(canvas, () => this.#state(), { ...tell, redraw: () => this.redraw(), hover: (edge) => this.show(edge?.time ?? null) });
    new ResizeObserver(() => this.redraw()).observe(canvas);
  }

  /** Mark a time with a line. */
  show(time) {
    if (this.mark === time) return;
    this.mark = time;
    this.redraw();
  }

  /** The theme is another. */
  repaint() {
    this.#colours = null;
    this.redraw();
  }

  redraw() {
    if (this.#asked) return;
    this.#asked = true;
    requestAnimationFrame(() => {
      this.#asked = false;
      this.#draw();
    });
  }

  #state() {
    const seen = this.look();
    const hasStrip = this.strip.hasVideo || seen.hasPictures;
    return { ...seen, scale: this.scale, frames: this.frames, strip: this.strip, mark: this.mark, place: parts(seen.index.count, hasStrip) };
  }

  #draw() {
    const { canvas, context, scale } = this;
    const state = this.#state();
    const [width, ratio] = [canvas.clientWidth, devicePixelRatio || 1];
    if (!width) return;
    scale.width = width;
    const [w, h] = [Math.round(width * ratio), Math.round(state.place.height * ratio)];
    if (canvas.width !== w || canvas.height !== h) {
      Object.assign(canvas, { width: w, height: h });
      canvas.style.height = `${state.place.height}px`;
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.#colours ??= this.#painted();
    draw(context, { ...state, colours: this.#colours });
  }

  #painted() {
    const probe = document.body.appendChild(document.createElement("i"));
    const colours = palette(probe);
    probe.remove();
    return colours;
  }
}
