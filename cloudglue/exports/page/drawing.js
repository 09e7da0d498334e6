// The time line's picture: ruler, filmstrip, a block a segment, and the whole film below.

export const RULER = 22;
export const STRIP = 48;
export const OVERVIEW = 18;
const GAP = 4;
const NARROWEST = 6; // pixels that a segment has on average; where it has less it is counted
const BIN = 6;
const LABELLED = 26;
const NAMES = ["panel", "page", "text", "soft", "rule", "edge", "block", "other", "chosen", "accent", "head"];

/** The colours of the style, as they are in the theme that shows. */
export function palette(probe) {
  return Object.fromEntries(
    NAMES.map((name) => {
      probe.style.color = `var(--${name})`;
      return [name, getComputedStyle(probe).color];
    }),
  );
}

/** Where the parts of the time line are, from top to bottom in pixels. */
export function parts(rows, hasStrip) {
  const row = rows === 1 ? 44 : Math.max(12, Math.min(26, Math.floor(150 / rows)));
  const strip = RULER;
  const blocks = strip + (hasStrip ? STRIP + GAP : 0);
  const overview = blocks + rows * row + GAP;
  return { strip, blocks, row, overview, height: overview + OVERVIEW };
}

export function draw(context, state) {
  const { scale, place, colours, index } = state;
  context.clearRect(0, 0, scale.width, place.height);
  context.font = "11px system-ui, sans-serif";
  context.textBaseline = "middle";
  drawRuler(context, state);
  if (place.blocks > place.strip) drawStrip(context, state);
  drawBlocks(context, state);
  drawOverview(context, state);
  if (state.mark !== null) drawMark(context, scale.x(state.mark), place, colours.accent, state.frames.text(state.mark), scale.width);
  const x = scale.x(state.now);
  if (x >= 0 && x <= scale.width) {
    context.fillStyle = colours.head;
    context.fillRect(Math.round(x) - 1, 8, 2, place.overview - 8 - GAP);
    context.beginPath();
    context.moveTo(x - 6, 4);
    context.lineTo(x + 6, 4);
    context.lineTo(x, 13);
    context.fill();
  }
}

function drawRuler(context, { scale, frames, colours }) {
  context.textAlign = "left";
  for (const time of scale.marks(104)) {
    const x = scale.x(time);
    context.fillStyle = colours.edge;
    context.fillRect(Math.round(x), 14, 1, 8);
    context.fillStyle = colours.soft;
    context.fillText(frames.text(time), x + 4, 10);
  }
}

function drawStrip(context, { scale, place, strip, index, colours, frames }) {
  // Steps go by halves of octaves: while one zooms, most frames are at hand already.
  const thumb = (STRIP * strip.aspect * scale.span) / scale.width;
  const step = Math.max(2 ** (Math.ceil(Math.log2(thumb) * 2) / 2), frames.step);
  const wanted = [];
  context.fillStyle = colours.page;
  context.fillRect(0, place.strip, scale.width, STRIP);
  const first = Math.floor(scale.start / step);
  for (let n = first; n * step < scale.end && n < first + 400; n++) {
    const middle = (n + 0.5) * step;
    const picture = pictured(strip, index, middle, step, wanted, scale);
    if (picture) covered(context, picture, scale.x(n * step), place.strip, (step / scale.span) * scale.width, STRIP);
  }
  strip.want(wanted);
}

function pictured(strip, index, time, step, wanted, scale) {
  if (strip.hasVideo) {
    if (time > scale.last) return null;
    wanted.push(time);
    const found = strip.frame(time, step * 2);
    if (found) return found;
  }
  const [from, before] = index.within(time, time + 1e-6);
  const one = index.segments.slice(from, before).find((segment) => segment.picture && segment.end > time);
  return one ? strip.image(one.picture) : null;
}

/** The picture fills the place, and what is too much of it is cut off. */
function covered(context, picture, x, y, width, height) {
  const [w, h] = [picture.naturalWidth ?? picture.width, picture.naturalHeight ?? picture.height];
  const times = Math.max(width / w, height / h);
  const [sw, sh] = [width / times, height / times];
  context.drawImage(picture, (w - sw) / 2, (h - sh) / 2, sw, sh, x, y, width - 1, height);
}

function drawBlocks(context, state) {
  const { scale, index, selected } = state;
  const [from, before] = index.within(scale.start, scale.end);
  const isDense = before - from > (index.count * scale.width) / NARROWEST;
  if (isDense) drawCounts(context, state, from, before);
  context.textAlign = "left";
  for (let i = isDense ? before : from; i < before; i++) if (i !== selected) drawBlock(context, state, i);
  if (index.segments[selected]) drawBlock(context, state, selected);
}

function drawBlock(context, { scale, place, index, selected, matches, colours }, i) {
  const { start, end, name } = index.segments[i];
  if (end <= scale.start || start >= scale.end) return;
  const [left, right] = [Math.max(scale.x(start), -2), Math.min(scale.x(end), scale.width + 2)];
  const y = place.blocks + index.rows[i] * place.row;
  const width = Math.max(right - left - (right - left > 4 ? 1 : 0), 1);
  context.globalAlpha = matches[i] ? 1 : 0.3;
  context.fillStyle = i === selected ? colours.chosen : i % 2 ? colours.other : colours.block;
  context.fillRect(left, y, width, place.row - 2);
  context.fillStyle = colours.edge;
  context.fillRect(left, y, 1, place.row - 2);
  if (i === selected) {
    context.strokeStyle = colours.accent;
    context.lineWidth = 2;
    context.strokeRect(left + 1, y + 1, Math.max(width - 2, 1), place.row - 4);
  }
  if (width > LABELLED) labelled(context, `${i + 1}${name ? `  ${name}` : ""}`, left + 5, y + place.row / 2 - 1, width - 8, colours.text);
  context.globalAlpha = 1;
}

/** Where segments are too many to be seen one by one: how many begin where. */
function drawCounts(context, { scale, place, index, matches, colours }, from, before) {
  const counts = new Uint32Array(Math.ceil(scale.width / BIN));
  const hits = new Uint32Array(counts.length);
  for (let i = from; i < before; i++) {
    const bin = Math.floor(scale.x(index.segments[i].start) / BIN);
    if (bin < 0 || bin >= counts.length) continue;
    counts[bin]++;
    hits[bin] += matches[i];
  }
  const most = counts.reduce((a, b) => Math.max(a, b), 1);
  const [height, bottom] = [index.count * place.row - 2, place.blocks + index.count * place.row - 2];
  const bars = (values, colour) => {
    context.fillStyle = colour;
    values.forEach((count, n) => {
      const bar = count ? 2 + (count / most) * (height - 2) : 0;
      context.fillRect(n * BIN, bottom - bar, BIN - 1, bar);
    });
  };
  context.fillStyle = colours.page;
  context.fillRect(0, place.blocks, scale.width, height);
  bars(counts, colours.block);
  bars(hits, colours.accent);
}

function labelled(context, text, x, y, width, colour) {
  context.save();
  context.beginPath();
  context.rect(x, y - 10, width, 20);
  context.clip();
  context.fillStyle = colour;
  context.fillText(text.slice(0, 200), x, y);
  context.restore();
}

function drawOverview(context, { scale, place, index, selected, colours, now }) {
  const at = (time) => ((time - scale.first) / (scale.last - scale.first)) * scale.width;
  const y = place.overview;
  context.fillStyle = colours.page;
  context.fillRect(0, y, scale.width, OVERVIEW);
  const bins = overviewBins(index, scale);
  const most = bins.reduce((a, b) => Math.max(a, b), 1);
  context.fillStyle = colours.edge;
  bins.forEach((count, n) => {
    const height = count ? 3 + (count / most) * (OVERVIEW - 8) : 0;
    context.fillRect(n * 3, y + OVERVIEW - 2 - height, 2, height);
  });
  const one = index.segments[selected];
  context.fillStyle = colours.chosen;
  if (one) context.fillRect(at(one.start), y + 1, Math.max(at(one.end) - at(one.start), 3), 4);
  context.fillStyle = colours.head;
  context.fillRect(at(now) - 1, y, 2, OVERVIEW);
  if (scale.span < scale.last - scale.first) {
    context.strokeStyle = colours.accent;
    context.lineWidth = 2;
    context.strokeRect(Math.min(at(scale.start) + 1, scale.width - 7), y + 1, Math.max(at(scale.end) - at(scale.start) - 2, 6), OVERVIEW - 2);
  }
}

const overview = { index: null, width: 0, bins: null };

/** How many segments begin in each part of the film; counted anew only when they change. */
function overviewBins(index, scale) {
  if (overview.index !== index || overview.width !== scale.width) {
    const bins = new Uint32Array(Math.ceil(scale.width / 3));
    for (const { start } of index.segments) {
      bins[Math.min(bins.length - 1, Math.floor(((start - scale.first) / (scale.last - scale.first)) * bins.length))]++;
    }
    Object.assign(overview, { index, width: scale.width, bins });
  }
  return overview.bins;
}

function drawMark(context, x, place, colour, text, width) {
  context.fillStyle = colour;
  context.fillRect(Math.round(x) - 1, place.strip, 3, place.overview - place.strip - GAP);
  context.textAlign = x > width - 100 ? "right" : "left";
  context.fillText(text, x > width - 100 ? x - 6 : x + 6, place.blocks - 8);
}
