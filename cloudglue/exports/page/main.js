// The page: what is there, and what each action does.

import { startKeeping } from "./closing.js";
import { Details } from "./details.js";
import { dropped, filled, holding, merged, moved, named, ordered, split } from "./edits.js";
import { startFilm } from "./film.js";
import { Filmstrip } from "./filmstrip.js";
import { History } from "./history.js";
import { listenToKeys, listKeys } from "./keyboard.js";
import { Index } from "./layout.js";
import { element, List } from "./list.js";
import { Player } from "./player.js";
import { asCsv, asJson, download, fileName } from "./saving.js";
import { Scale } from "./scale.js";
import { counted, Search } from "./search.js";
import { startTheme } from "./theme.js";
import { TimeLine } from "./timeline.js";
import { Frames } from "./timecodes.js";

const find = (id) => document.getElementById(id);
const data = JSON.parse(find("data").textContent);
const frames = new Frames(data.frames ?? {});
const history = new History(ordered(data.segments));
const ends = history.segments.reduce((latest, { end }) => Math.max(latest, end), data.duration ?? 0);
const scale = new Scale(Math.min(0, history.segments[0]?.start ?? 0), ends || 1, frames);
const player = new Player(find("video"), frames, scale.first, scale.last);

let index = new Index(history.segments);
let joined = true;
let dragging = null;

const strip = new Filmstrip(() => line.redraw());
const line = new TimeLine(find("canvas"), {
  scale,
  frames,
  strip,
  look: () => ({ index, selected: history.selected, matches: search.matches, now: player.now, hasPictures }),
  tell: { seek: scrub, press, drag, dragged },
});
const hasPictures = history.segments.some(({ picture }) => picture);
const search = new Search(find, history, show);
const list = new List(find("list"), find("rows"), { frames, onChoose: choose, onName: () => find("name").select() });
const details = new Details(find, frames, {
  onName: (text) => history.change("naming", named(history.segments, history.selected, text), "name"),
  onTime: setTime,
  onEnd: () => history.endStep(),
});

function say(text) {
  // The same words twice are told once, unless they differ.
  find("message").textContent = find("message").textContent === text ? `${text}\u00a0` : text;
}

// What changes, and what shows it

function show() {
  const { current, segments, selected } = history;
  list.show(segments, search.shown, selected);
  details.show(current, selected, segments.length);
  find("count").textContent = counted(segments.length);
  find("undo").disabled = !history.canUndo;
  find("redo").disabled = !history.canRedo;
  find("undo").title = history.canUndo && `Undo ${history.canUndo}`;
  find("redo").title = history.canRedo && `Redo ${history.canRedo}`;
  find("discard").hidden = segments === history.first;
  for (const id of ["play-segment", "loop", "drop", "previous", "next", "zoom-segment"]) find(id).disabled = !current;
  find("merge").disabled = selected + 1 >= segments.length;
  document.title = `${history.isSaved ? "" : "• "}${data.title}`;
  const still = find("still");
  still.hidden = !current?.picture;
  if (current?.picture && still.src !== current.picture) still.src = current.picture;
  showTime();
}

function showTime() {
  const at = frames.code(player.now);
  const where = holding(history.segments, player.now, history.selected);
  const seconds = `${player.now.toFixed(3)} s`;
  const now = find("now");
  now.textContent = at || seconds;
  const more = [at && seconds, frames.placed && `frame ${frames.number(player.now)}`].filter(Boolean);
  if (more.length) now.append(element("small", { textContent: ` ${more.join(" · ")}` }));
  const canvas = find("canvas");
  canvas.ariaValueMin = String(scale.first);
  canvas.ariaValueMax = String(scale.last);
  canvas.ariaValueNow = String(player.now);
  const segment = where < 0 ? "in no segment" : `segment ${where + 1} of ${history.segments.length}${called(history.segments[where])}`;
  canvas.ariaValueText = `${at || seconds}, ${segment}`;
  find("play").textContent = player.playing ? "⏸\uFE0E" : "▶\uFE0E";
  find("play").ariaLabel = player.playing ? "Stop" : "Play";
  find("fill").disabled = where >= 0;
  line.redraw();
}

const called = ({ name }) => (name ? `, ${name}` : "");

history.onChange((changed) => {
  if (changed) {
    index = new Index(history.segments);
    search.update();
  }
  show();
});

player.onTime(() => {
  if (player.playing) scale.reveal(player.now);
  follow();
  showTime();
});

/** The segment in which we are is the chosen one, unless it plays alone or somebody writes. */
function follow() {
  if (dragging || details.isBusy || player.isInRange) return;
  const here = holding(history.segments, player.now, history.selected);
  if (here >= 0 && here !== history.selected && search.matches[here]) history.select(here);
}

// Going

function choose(number) {
  if (!history.segments[number]) return;
  history.select(number);
  const { start, end } = history.current;
  if (player.now < start || player.now >= end || !player.playing) player.seek(frames.opening(start));
  // A film of one frame at the place of another segment's would choose that one.
  if (history.selected !== number) history.select(number);
  scale.reveal(start);
  say(`Segment ${number + 1}${called(history.current)}, ${frames.text(start)} to ${frames.text(end)}`);
}

/** So many segments on, of those that are listed. */
function go(steps) {
  const { shown } = search;
  if (!shown.length) return say("No segment");
  const { current, selected } = history;
  // Back is to this segment's own cut first, where one is not there already.
  if (steps === -1 && current && player.now > frames.opening(current.start) + frames.shortest / 2 && player.now < current.end) return choose(selected);
  const place = shown.findIndex((number) => number >= selected);
  const from = place < 0 ? shown.length : shown[place] === selected || steps < 0 ? place : place - 1;
  choose(shown[Math.min(Math.max(from + steps, 0), shown.length - 1)]);
}

function scrub(time) {
  player.pause();
  player.seek(time);
}

function travel(time) {
  scrub(time);
  scale.reveal(player.now);
}

function press(time, number) {
  if (number >= 0) history.select(number);
  scrub(Math.max(frames.shown(time), number >= 0 ? frames.opening(history.segments[number].start) : scale.first));
  if (number >= 0 && history.selected !== number) history.select(number);
}

function zoom(factor) {
  const isSeen = player.now >= scale.start && player.now <= scale.end;
  scale.zoom(factor, isSeen ? player.now : undefined);
  line.redraw();
}

function zoomSegment() {
  if (!history.current) return;
  const { start, end } = history.current;
  scale.show(start - (end - start) * 0.25, (end - start) * 1.5);
  line.redraw();
}

// Mending

const bounds = (alone) => ({ alone, first: scale.first, last: scale.last });

function done(what, change, message, refusal) {
  if (!history.change(what, change)) return say(refusal);
  say(message());
}

function place(edge, time) {
  const { segments, selected } = history;
  const change = moved(segments, selected, edge, time, frames, bounds(!joined));
  const what = `moving the ${edge}`;
  done(what, change, () => `The ${edge} is at ${frames.text(history.current[edge])}`, `The ${edge} cannot go there`);
  if (change) player.seek(edge === "start" ? history.current.start : Math.max(history.current.start, frames.stepped(history.current.end, -1)));
}

function nudge(edge, count) {
  if (history.current) place(edge, frames.stepped(history.current[edge], count));
}

function setTime(edge, seconds) {
  if (seconds !== null) return place(edge, seconds);
  say(`That is not a time: write seconds such as 83.4, 1:23.4${frames.coded ? ", or a time code" : ""}${frames.placed ? ", or a frame such as f1500" : ""}`);
}

function drag({ index: number, edge }, time, event) {
  if (!dragging) {
    history.select(number);
    dragging = { isChanged: false };
  }
  const alone = event.altKey ? joined : !joined;
  const change = moved(history.segments, history.selected, edge, time, frames, bounds(alone));
  dragging.isChanged = history.change("moving a cut", change, "drag") || dragging.isChanged;
  line.show(history.current[edge]);
  scrub(history.current[edge]);
}

function dragged(isKept) {
  const { isChanged } = dragging;
  dragging = null;
  line.show(null);
  history.endStep();
  if (!isKept && isChanged) history.undo();
  if (isKept) say(`The cut is at ${frames.text(player.now)}`);
}

const actions = {
  play: () => (player.ready ? player.toggle() : say("There is no film here to play: choose its file")),
  back: () => travel(frames.stepped(player.now, -1)),
  forth: () => travel(frames.stepped(player.now, 1)),
  secondBack: () => travel(frames.away(player.now, -1)),
  secondForth: () => travel(frames.away(player.now, 1)),
  previous: () => go(-1),
  next: () => go(1),
  pageBack: () => go(-list.page),
  pageForth: () => go(list.page),
  first: () => search.shown.length && choose(search.shown[0]),
  last: () => search.shown.length && choose(search.shown.at(-1)),
  playSegment() {
    if (!history.current) return;
    if (player.ready) player.playRange(frames.opening(history.current.start), history.current.end);
    else actions.play();
  },
  loop() {
    player.looping = !player.looping;
    find("loop").ariaPressed = String(player.looping);
    say(player.looping ? "The segment is played again and again" : "Each segment is played once");
    if (player.looping && player.ready) actions.playSegment();
  },
  split: () => done("the split", split(history.segments, player.now, frames, history.selected, bounds(false)), () => `Split at ${frames.text(player.now)}`, "There is nothing to split here: go to a frame inside a segment or a gap"),
  merge: () => done("the merge", merged(history.segments, history.selected), () => `Merged: ${frames.text(history.current.start)} to ${frames.text(history.current.end)}`, "There is no segment after this one"),
  drop: () => done("the drop", dropped(history.segments, history.selected), () => `Dropped; ${counted(history.segments.length)} left`, "There is no segment to drop"),
  fill: () => done("the filling", filled(history.segments, player.now, frames, scale.first, scale.last), () => `A segment from ${frames.text(history.current.start)} to ${frames.text(history.current.end)}`, "There is no gap here"),
  name() {
    find("name").focus();
    find("name").select();
  },
  startBack: () => nudge("start", -1),
  startForth: () => nudge("start", 1),
  endBack: () => nudge("end", -1),
  endForth: () => nudge("end", 1),
  startHere: () => place("start", player.now),
  endHere: () => place("end", player.now),
  joined() {
    joined = !joined;
    find("joined").ariaPressed = String(joined);
    say(joined ? "A cut moves both segments that touch in it" : "A cut moves one segment alone");
  },
  zoomIn: () => zoom(0.5),
  zoomOut: () => zoom(2),
  zoomSegment,
  zoomAll() {
    scale.show(scale.first, scale.last - scale.first);
    line.redraw();
  },
  search: () => find("search").focus(),
  undo: () => say(history.canUndo ? `Undone: ${history.undo()}` : "There is nothing to undo"),
  redo: () => say(history.canRedo ? `Done again: ${history.redo()}` : "There is nothing to do again"),
  saveJson: () => save(".json", asJson, "application/json"),
  saveCsv: () => save(".csv", asCsv, "text/csv"),
  discard: () => done("starting over", { segments: history.first, selected: 0 }, () => "The segments are as they came; undo brings the changes back", ""),
  help: () => find("help").showModal(),
  cancel() {
    if (line.cancel()) return;
    if (document.activeElement === find("search")) {
      search.clear();
      show();
    }
    document.activeElement?.blur();
  },
};

function save(suffix, text, kind) {
  history.endStep();
  const name = fileName(data.title, suffix);
  download(name, text(history.segments), kind);
  history.markSaved();
  kept.keep();
  say(`Saved ${name}`);
}

// The buttons, whose ids are the names of their actions

const camel = (id) => id.replace(/-./g, (part) => part[1].toUpperCase());
for (const button of document.querySelectorAll("button[id]")) {
  const action = actions[camel(button.id)];
  if (action) button.addEventListener("click", () => action());
}
find("help-button").addEventListener("click", actions.help);
document.querySelector(".filter").addEventListener("submit", (event) => {
  event.preventDefault();
  if (search.shown.length) choose(search.shown[0]);
});
listKeys(find("keys"));
listenToKeys(actions, () => find("keys-on").checked);
startTheme(find("theme"), () => line.repaint());

const kept = startKeeping(history, data.key);
if (kept.isBack) say("Your changes are here again, as this browser kept them. Start over has the segments as they came.");
else if (!history.segments.length) say("There are no segments yet. Split here makes two of the film, Fill gap makes it one.");
const late = data.duration === null ? 0 : history.segments.filter(({ end }) => end > data.duration + 1.5 * frames.step).length;
if (late) say(`${counted(late)} end${late === 1 ? "s" : ""} after the film, which lasts ${data.duration.toFixed(3)} s: are they of another one?`);

startFilm(find, { title: data.title, address: data.video, duration: data.duration }, player, strip, {
  shown: () => line.redraw(),
  longer(seconds) {
    const isWhole = scale.span >= scale.last - scale.first;
    scale.last = player.last = Math.max(scale.last, seconds);
    if (isWhole) actions.zoomAll();
  },
});
show();
