// A static host of the page that a test can stop, and on which it can put another version.

import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { writeServiceWorker } from "../../pwa/service-worker.mjs";

const MOUNT = "/little-things/";
const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};

export class Site {
  /** What was asked for, in order, from the beginning or since it was last emptied. */
  asked = [];
  /** Paths within the page that break off halfway. */
  broken = () => false;
  #server;
  #port = 0;

  /** Serves the release build at an address of its own. */
  static async open() {
    const site = new Site();
    site.folder = await mkdtemp(join(tmpdir(), "little-things-site-"));
    await cp("dist", site.folder, { recursive: true });
    await site.start();
    return site;
  }

  get address() {
    return `http://127.0.0.1:${this.#port}${MOUNT}`;
  }

  async start() {
    this.#server = createServer((request, response) => this.#answer(request, response));
    await new Promise((listening) => this.#server.listen(this.#port, "127.0.0.1", listening));
    this.#port = this.#server.address().port;
  }

  /** The host is gone. */
  async stop() {
    const closed = new Promise((done) => this.#server.close(done));
    this.#server.closeAllConnections();
    await closed;
  }

  async close() {
    await this.stop();
    await rm(this.folder, { recursive: true });
  }

  /** Puts another version there, which can be told by the description of its page and by one file of its own. */
  async publish(name) {
    const page = join(this.folder, "index.html");
    const html = await readFile(page, "utf8");
    await writeFile(page, html.replace(/(name="description" content=")[^"]*/, `$1${name}`));
    await writeFile(join(this.folder, `${name}.svg`), `<svg xmlns="http://www.w3.org/2000/svg"><title>${name}</title></svg>`);
    await writeServiceWorker(this.folder);
  }

  async #answer(request, response) {
    const path = decodeURIComponent(new URL(request.url, "http://host").pathname);
    const inside = path.startsWith(MOUNT) ? path.slice(MOUNT.length) || "index.html" : "none";
    this.asked.push(inside);
    const file = await readFile(join(this.folder, inside)).catch(() => null);
    if (!file) return response.writeHead(404).end();
    const caching = /-[0-9a-f]{8,}[._]/.test(inside) ? "max-age=31536000, immutable" : "no-cache";
    response.writeHead(200, { "content-type": TYPES[extname(inside)] ?? "text/plain", "content-length": file.length, "cache-control": caching });
    if (!this.broken(inside)) return response.end(file);
    response.write(file.subarray(0, file.length / 2), () => response.destroy());
  }
}
