// The segments as files. The texts are pure; `download` hands them to the browser.

/** What `cloudglue export`, `--segments` and `exports.read` take. */
export function asJson(segments) {
  const objects = segments.map(({ start, end, name, id, address }) => ({
    start_time: start,
    end_time: end,
    ...(name && { name }),
    ...(id && { id }),
    ...(address && { thumbnail_url: address }),
  }));
  return `${JSON.stringify(objects, null, 2)}\n`;
}

export function asCsv(segments) {
  const isNamed = segments.some(({ name }) => name);
  const rows = segments.map(({ start, end, name }) => [start, end, ...(isNamed ? [quoted(name ?? "")] : [])]);
  return [["start_time", "end_time", ...(isNamed ? ["name"] : [])], ...rows].map((row) => `${row.join(",")}\n`).join("");
}

const quoted = (text) => (/[",;\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The film's name without its suffix and without what no file can be called. */
export const fileName = (title, suffix) =>
  `${title.replace(/\.[A-Za-z0-9]{1,5}$/, "").replace(/[\\/:*?"<>|\u0000-\u001f\u007f\u2028\u2029]/g, "_").slice(0, 120) || "segments"}${suffix}`;

export function download(name, text, kind) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: kind }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
