// The few values that are needed before the program has come, in the form it gives them (src/storage/format.rs).

export const DEVICE = "little-things/device";
/** The one record that is there once someone has been welcomed. */
export const NAMES = "little-things/r/v57q10f6mkmm9b7c";
/** The draft of a thought. */
export const CAPTURE = "little-things/d/capture";

/** In the sample garden no key is read or written (src/browser/address.rs). */
export const SAMPLE = location.search === "?sample";

const VERSION = 1;

/** The fields under a key; null where there are none, undefined where the browser or the value cannot be read. */
export function readFields(key) {
  if (SAMPLE) return null;
  try {
    const value = localStorage.getItem(key);
    return value && JSON.parse(value.match(/^1 [0-9a-f]{8} ({.*})$/s)[1]);
  } catch {
    return undefined;
  }
}

/** Puts fields under a key. Whether they are kept is the browser's to say. */
export function keepFields(key, fields) {
  if (SAMPLE) return false;
  const json = JSON.stringify(fields);
  const bytes = [VERSION, 0, 0, 0, ...new TextEncoder().encode(`${key}\n${json}`)];
  try {
    localStorage.setItem(key, `${VERSION} ${crc32(bytes).toString(16).padStart(8, "0")} ${json}`);
    return true;
  } catch {
    return false;
  }
}

/** CRC-32, ISO-HDLC. */
function crc32(bytes) {
  let sum = -1;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 && 0xedb88320);
  }
  return ~sum >>> 0;
}
