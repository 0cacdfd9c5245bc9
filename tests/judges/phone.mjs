// Looks at a page without a script as a telephone shows it: node phone.mjs FOLDER FILE…; FOLDER is for pictures, - for none.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { withPage } from './browser.mjs';

const require = createRequire(import.meta.url);
const axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = { width: 360, height: 740, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const VIEWS = [
  ['phone', PHONE, 'light'],
  ['dark', { width: 768, height: 900 }, 'dark'],
  ['light', { width: 1280, height: 900 }, 'light'],
];
const FINGER = 44; // pixels that a fingertip needs

async function faults(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => window.axe.run());
  return found.violations.map((one) => `${one.id}: ${one.nodes.length}x ${one.nodes[0].html.slice(0, 160)}`);
}

const [folder, ...files] = process.argv.slice(2);
await withPage(async (page) => {
  const said = [];
  const asked = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('request', (request) => asked.push(request.url()));
  for (const file of files) {
    said.length = 0;
    asked.length = 0;
    const result = { file, axe: {}, sideways: [], small: [] };
    for (const [name, view, colours] of VIEWS) {
      await page.goto('about:blank');
      await page.setViewport(view);
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colours }]);
      await page.goto(`file://${file}`);
      if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)) result.sideways.push(name);
      result.small.push(
        ...(await page.$$eval(
          'a',
          (all, least) =>
            all.filter((one) => one.getBoundingClientRect().height < least).map((one) => one.textContent),
          FINGER,
        )),
      );
      if (folder !== '-') {
        await page.screenshot({ path: `${folder}/${file.split('/').pop()}.${name}.png`, fullPage: true });
      }
      result.axe[name] = await faults(page);
    }
    Object.assign(result, { said: [...said], asked: asked.filter((one) => !/^(file:|about:)/.test(one)) });
    console.log(JSON.stringify(result));
  }
});
