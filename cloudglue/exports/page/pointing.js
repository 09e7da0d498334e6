// What mouse, pen and fingers do on the time line.

import { OVERVIEW } from "./drawing.js";

const REACH = { mouse: 6, pen: 8, touch: 14 };
const GRIPPED = 8; // pixels that a segment must have for its edges to be taken
const STILL = 4; // pixels by which a hand may tremble

/** The edge of a segment near a point; null where none is. */
export function edgeAt(x, y, { scale, place, index, selected }, near) {
  const row = Math.floor((y - place.blocks) / place.row);
  if (y < place.blocks || row >= index.count) return null;
  const [from, before] = index.within(scale.time(x - near), scale.time(x + near));
  let best = null;
  // The one before and the one after, too: their edges may lie a pixel away.
  for (let i = Math.max(0, from - 1); i < Math.min(index.segments.length, before + 1); i++) {
    const { start, end } = index.segments[i];
    if (index.rows[i] !== row || scale.x(end) - scale.x(start) < GRIPPED) continue;
    for (const [edge, time] of [["start", start], ["end", end]]) {
      // Of two at one place the chosen segment's, or else that on the pointer's side.
      const inside = edge === "start" ? x >= scale.x(time) : x <= scale.x(time);
      const away = Math.abs(scale.x(time) - x) - (i === selected ? 0.2 : 0) - (inside ? 0.1 : 0);
      if (away < near && (!best || away < best.away)) best = { index: i, edge, time, away };
    }
  }
  return best;
}

/** The segment at a point; -1 where none is. */
export function segmentAt(x, y, { scale, place, index }) {
  const row = Math.floor((y - place.blocks) / place.row);
  const time = scale.time(x);
  const [from, before] = index.within(time, time + 1e-9);
  for (let i = before - 1; i >= from; i--) {
    if (index.rows[i] === row && index.segments[i].start <= time && time < index.segments[i].end) return i;
  }
  return -1;
}

/**
 * Tell what is done: `seek(time)`, `press(time, segment)`, `drag(edge, time, event)`, `dragged(isKept)`, `hover(edge)`; zooming and
 * moving are done on the scale, and `redraw` asked for.
 */
export function listen(canvas, state, tell) {
  const down = new Map();
  let mode = null;

  const at = (event) => {
    const box = canvas.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };

  function begin(event) {
    const [x, y] = at(event);
    const { place, scale } = state();
    const edge = edgeAt(x, y, state(), REACH[event.pointerType] ?? 6);
    if (y >= place.overview) return { kind: "overview" };
    if (edge) return { kind: "drag", edge, x, offset: scale.x(edge.time) - x, isMoved: false };
    if (y < place.blocks) return { kind: "seek" };
    return { kind: "press", x, start: scale.start };
  }

  function go(event) {
    const [x] = at(event);
    const { scale } = state();
    if (mode.kind === "overview") {
      scale.show(scale.first + (x / scale.width) * (scale.last - scale.first) - scale.span / 2);
      tell.redraw();
    } else if (mode.kind === "seek") {
      tell.seek(scale.time(x));
    } else if (mode.kind === "drag") {
      mode.isMoved ||= Math.abs(x - mode.x) > STILL;
      if (mode.isMoved) tell.drag(mode.edge, scale.time(x + mode.offset), event);
    } else if (mode.kind === "pan" || Math.abs(x - mode.x) > STILL) {
      mode.kind = "pan";
      scale.show(mode.start - ((x - mode.x) / scale.width) * scale.span);
      tell.redraw();
    }
  }

  function pinch() {
    const [a, b] = [...down.values()];
    const { scale } = state();
    const [middle, apart] = [(a + b) / 2, Math.max(Math.abs(a - b), 20)];
    if (mode?.kind !== "pinch") mode = { kind: "pinch", time: scale.time(middle), apart, span: scale.span };
    scale.zoom((mode.span * mode.apart) / apart / scale.span);
    scale.show(mode.time - (middle / scale.width) * scale.span);
    tell.redraw();
  }

  function end(event, kept) {
    down.delete(event.pointerId);
    const ended = mode;
    if (!down.size) mode = null;
    if (!ended || ended.kind === "pinch") return;
    if (ended.kind === "drag" && ended.isMoved) tell.dragged(kept);
    if (ended.kind === "drag" && !ended.isMoved && kept) tell.press(ended.edge.time, ended.edge.index);
    if (ended.kind === "press" && kept) {
      const [x, y] = at(event);
      tell.press(state().scale.time(x), segmentAt(x, y, state()));
    }
  }

  canvas.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    canvas.setPointerCapture(event.pointerId);
    down.set(event.pointerId, at(event)[0]);
    if (down.size === 2) {
      cancel();
      return pinch();
    }
    mode = begin(event);
    if (mode.kind !== "press" && mode.kind !== "drag") go(event);
  });
  canvas.addEventListener("pointermove", (event) => {
    const [x, y] = at(event);
    if (!down.has(event.pointerId)) {
      const edge = edgeAt(x, y, state(), REACH[event.pointerType] ?? 6);
      canvas.style.cursor = edge ? "ew-resize" : y >= state().place.overview && y < state().place.overview + OVERVIEW ? "grab" : "";
      return tell.hover(edge);
    }
    down.set(event.pointerId, x);
    if (down.size === 2) pinch();
    else if (mode && !["pinch", "none"].includes(mode.kind)) go(event);
  });
  canvas.addEventListener("pointerup", (event) => end(event, true));
  canvas.addEventListener("pointercancel", (event) => end(event, false));
  canvas.addEventListener("pointerleave", () => !down.size && tell.hover(null));
  canvas.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const { scale } = state();
      const sideways = event.shiftKey ? event.deltaY || event.deltaX : Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : 0;
      if (sideways) scale.show(scale.start + (sideways / scale.width) * scale.span);
      else scale.zoom(1.0015 ** Math.max(-400, Math.min(400, event.deltaY)), scale.time(at(event)[0]));
      tell.redraw();
    },
    { passive: false },
  );

  /** Let go of what is dragged, as if nothing had been; whether something was. */
  function cancel() {
    if (!mode?.isMoved) return false;
    mode = { kind: "none" };
    tell.dragged(false);
    return true;
  }
  return cancel;
}
