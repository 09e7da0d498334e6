// The keys, and the help that lists them.

import { element } from "./list.js";

// Key, what the help calls it, what it does; the name is that of an action.
const KEYS = [
  [" ", "Space", "play", "Play and stop"],
  ["ArrowLeft", "←", "back", "Frame back"],
  ["ArrowRight", "→", "forth", "Frame forth"],
  ["Shift+ArrowLeft", "Shift ←", "secondBack", "Second back"],
  ["Shift+ArrowRight", "Shift →", "secondForth", "Second forth"],
  ["ArrowUp", "↑", "previous", "Cut before, or the segment before"],
  ["ArrowDown", "↓", "next", "Cut after: the next segment"],
  ["PageUp", "Page ↑", "pageBack", "A page of segments back"],
  ["PageDown", "Page ↓", "pageForth", "A page of segments forth"],
  ["Home", "Home", "first", "First segment"],
  ["End", "End", "last", "Last segment"],
  ["p", "P", "playSegment", "Play the segment"],
  ["l", "L", "loop", "Loop it"],
  ["s", "S", "split", "Split here"],
  ["m", "M", "merge", "Merge with the next"],
  ["n", "N", "name", "Name it"],
  ["Delete", "Delete", "drop", "Drop it"],
  ["g", "G", "fill", "Make the gap here a segment"],
  [",", ",", "startBack", "Its start a frame back"],
  [".", ".", "startForth", "Its start a frame forth"],
  ["<", "<", "endBack", "Its end a frame back"],
  [">", ">", "endForth", "Its end a frame forth"],
  ["[", "[", "startHere", "Its start here"],
  ["]", "]", "endHere", "Its end here"],
  ["j", "J", "joined", "Cuts move both segments, or one"],
  ["+", "+", "zoomIn", "Show less, larger"],
  ["-", "−", "zoomOut", "Show more"],
  ["z", "Z", "zoomSegment", "Show the segment"],
  ["0", "0", "zoomAll", "Show the whole film"],
  ["/", "/", "search", "Search"],
  ["Ctrl+z", "Ctrl Z", "undo", "Undo"],
  ["Ctrl+Shift+z", "Ctrl Shift Z", "redo", "Redo"],
  ["Ctrl+s", "Ctrl S", "saveJson", "Save JSON"],
  ["?", "?", "help", "This help"],
];
const ALSO = { Backspace: "drop", "Ctrl+y": "redo", "=": "zoomIn", "Shift++": "zoomIn", Escape: "cancel" };
const WRITTEN = "input:not([type=checkbox], [type=file]), textarea, select";

/** Call actions by their keys. Where text is written, letters are text. */
export function listenToKeys(actions, areOn) {
  const named = { ...Object.fromEntries(KEYS.map(([key, , action]) => [key, action])), ...ALSO };
  document.addEventListener("keydown", (event) => {
    const action = named[keyOf(event)];
    const target = event.target instanceof Element ? event.target : document.body;
    if (!action || event.altKey || event.isComposing || document.querySelector("dialog[open]")) return;
    if (target.matches(WRITTEN) && !["saveJson", "cancel"].includes(action)) return;
    const isCommand = event.ctrlKey || event.metaKey;
    if (!isCommand && action !== "cancel" && !areOn()) return;
    if (event.key === " " && target.closest("button, label, input")) return;
    event.preventDefault();
    actions[action]();
  });
}

function keyOf(event) {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  // With a sign, Shift is how one types it.
  const isShifted = event.shiftKey && (key.length > 1 || event.ctrlKey || event.metaKey);
  return `${event.ctrlKey || event.metaKey ? "Ctrl+" : ""}${isShifted ? "Shift+" : ""}${key}`;
}

export function listKeys(list) {
  for (const [, shown, , meaning] of KEYS) {
    const keys = element("dt");
    keys.append(...shown.split(/ (?=.)/).flatMap((one, n) => [n ? " " : "", element("kbd", { textContent: one })]));
    list.append(keys, element("dd", { textContent: meaning }));
  }
}
