// Pictures as small as they can be while nobody sees the difference.

import sharp from "sharp";

/** The same picture with at most 256 colours, dithered: a third of the bytes or less. */
export const palettePng = (png) => sharp(png).png({ palette: true, quality: 100, effort: 10, compressionLevel: 9 }).toBuffer();
