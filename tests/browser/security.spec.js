// The page's security policy: what it says, and what it does when something is tried from within.

import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { expect, test as base } from "./app.js";

const test = base.extend({ serviceWorkers: "allow" });

/** What may not be done, each tried within the page: it must throw, or be reported as a violation of the directive. */
const FORBIDDEN = {
  "a script of another text": ["require-trusted-types-for", () => document.body.append(Object.assign(document.createElement("script"), { text: "window.hit = 1" }))],
  "a script of another origin": ["require-trusted-types-for", () => (document.createElement("script").src = "https://example.org/x.js")],
  "a handler in an attribute": ["require-trusted-types-for", () => document.body.setAttribute("onclick", "window.hit = 1")],
  // What a test does itself is exempt; what happens later is not.
  "text that becomes a program": ["require-trusted-types-for", () => setTimeout(() => (0, eval)("window.hit = 1"))],
  "text that becomes markup": ["require-trusted-types-for", () => (document.body.innerHTML = "<b>")],
  "another worker": ["require-trusted-types-for", () => navigator.serviceWorker.register("./other.js")],
  "a second policy of trust": ["trusted-types", () => trustedTypes.createPolicy("second", {})],
  "a style of another text": ["style-src-elem", () => document.head.append(Object.assign(document.createElement("style"), { textContent: "b{}" }))],
  "a style in an attribute": ["style-src-attr", () => document.body.setAttribute("style", "color:red")],
  "a request to another origin": ["connect-src", () => fetch("https://example.org/")],
  "a beacon to another origin": ["connect-src", () => navigator.sendBeacon("https://example.org/", "x")],
  "a picture of another origin": ["img-src", () => (new Image().src = "https://example.org/x.png")],
  "a font of another origin": ["font-src", () => document.fonts.add(new FontFace("x", "url(https://example.org/x.woff2)")) && document.fonts.load("1em x")],
  "a frame": ["frame-src", () => document.body.append(Object.assign(document.createElement("iframe"), { src: "https://example.org/" }))],
  "a form that is sent": ["form-action", () => {
    const form = Object.assign(document.createElement("form"), { action: "https://example.org/" });
    document.body.append(form);
    form.submit();
  }],
  "another base of addresses": ["base-uri", () => document.head.append(Object.assign(document.createElement("base"), { href: "https://example.org/" }))],
};

for (const [name, [directive, act]] of Object.entries(FORBIDDEN)) {
  test(`nothing comes of ${name}`, async ({ app, page, context }) => {
    const asked = [];
    await context.route("https://example.org/**", (route) => (asked.push(route.request().url()), route.abort()));
    await app.openAs({});
    await page.evaluate(() => {
      window.violations = [];
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => window.violations.push(effectiveDirective));
    });
    await page.evaluate(act).catch(() => {});
    await expect.poll(() => page.evaluate(() => window.violations)).toContain(directive);
    expect(await page.evaluate(() => window.hit)).toBeUndefined();
    expect(asked).toEqual([]);
  });
}

test("everything starts as not allowed, and what is allowed is this", async ({ app, page }) => {
  await app.openAs({});
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  const directives = Object.fromEntries(policy.split("; ").map((part) => [part.split(" ")[0], part.split(" ").slice(1)]));
  const html = await (await page.request.get("./")).text();
  const hashes = (element) => [...html.matchAll(element)].map(([, text]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
  expect(directives).toEqual({
    "default-src": ["'none'"],
    "script-src": ["'self'", "'wasm-unsafe-eval'", ...hashes(/<script[^>]*>([^]+?)<\/script>/g)],
    "style-src": hashes(/<style>([^]*?)<\/style>/g),
    "img-src": ["'self'", "data:", "blob:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
    "manifest-src": ["'self'"],
    "worker-src": ["'self'"],
    "form-action": ["'none'"],
    "base-uri": ["'self'"],
    "require-trusted-types-for": ["'script'"],
    "trusted-types": ["default"],
  });
  await expect(page.locator('meta[name="referrer"]')).toHaveAttribute("content", "no-referrer");
  // The policy counts only for what comes after it.
  expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.indexOf("<script"));
});

test("within another page it does not open, and shows nothing a person wrote", async ({ page, baseURL }) => {
  const frame = (address) => `<!doctype html><iframe src="${address}" width="800" height="600"></iframe>`;
  const server = createServer((_, response) => response.setHeader("content-type", "text/html").end(frame(baseURL)));
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(`http://localhost:${server.address().port}/`);
  const inside = page.frameLocator("iframe");
  await expect(inside.locator(":root")).toHaveText("Little Things does not open inside another page.");
  await expect(inside.locator("#app")).toHaveCount(0);
  expect(asked.filter((address) => address.endsWith(".js"))).toEqual([]);
  server.close();
});
