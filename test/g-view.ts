import { chromium } from 'playwright-core';
import { isBrowser, startBrowser } from './support/browser.ts';
import { allSamples, made } from '../local/gallery.ts';
import { darkened } from '../local/darkened.ts';
import { view } from './support/sheet.ts';
// node g-view.ts out.png mode width kind.sample kind.sample …
const [out = '', mode = 'light', width = '360', ...want] = process.argv.slice(2);
const all = await allSamples();
const parts = want.map((w) => { const s = all.find((x) => `${x.kind}.${x.sample}` === w); if (!s) return `<div class=c>no ${w}</div>`; const m = made(s); const h = mode === 'light' ? m.html : darkened(m.html, mode as any); return `<div class=c style="width:${width}px"><b>${w}</b>: ${m.subject}${view('m', h).html}</div>`; });
const b = await startBrowser(); if (!isBrowser(b)) throw b;
const page = await b.newPage({ viewport: { width: 24 + (Number(width) + 12) * want.length, height: 800 }, deviceScaleFactor: 1 });
await page.setContent(`<!doctype html><style>body{margin:12px;background:#8c959f;display:flex;gap:12px;align-items:flex-start}.c{flex:none;font:13px sans-serif}</style>${parts.join('')}`);
await page.screenshot({ path: out, fullPage: true }); await b.close();
