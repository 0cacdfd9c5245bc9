// Uses a stand-alone page as people do: node viewer.mjs FOLDER FILE…; FOLDER is for pictures, - for none.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { withPage } from './browser.mjs';

const require = createRequire(import.meta.url);
const axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
const WIDE = { width: 1400, height: 900 };
const PHONE = { width: 390, height: 800, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

async function faults(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => window.axe.run());
  return found.violations.map((one) => `${one.id}: ${one.nodes.length}x ${one.nodes[0].html.slice(0, 160)}`);
}

async function used(page) {
  const chosen = () => page.$$eval('.uitleg:not([hidden]) h2', (all) => all.map((one) => one.textContent));
  const box = () => page.$eval('#tekening', (one) => one.getAttribute('viewBox'));
  const result = { start: await chosen(), places: (await page.$$('.plek')).length };
  result.sections = (await page.$$('.uitleg')).length;
  await page.$eval('.plek[tabindex="0"]', (one) => one.focus());
  await page.keyboard.press('Enter');
  result.entered = await chosen();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press(' ');
  result.next = await chosen();
  await page.keyboard.press('Escape');
  result.closed = await chosen();
  const whole = await box();
  await page.keyboard.press('+');
  result.zoomed = (await box()) !== whole;
  await page.keyboard.press('0');
  result.back = (await box()) === whole;
  const place = await (await page.$('.plek')).boundingBox();
  await page.mouse.click(place.x + place.width / 2, place.y + Math.min(10, place.height / 2));
  result.clicked = await chosen();
  await page.mouse.move(place.x, place.y);
  await page.mouse.wheel({ deltaY: -200 });
  result.wheeled = (await box()) !== whole;
  await page.click('#alles');
  await page.mouse.move(place.x + 30, place.y + 120);
  await page.mouse.down();
  await page.mouse.move(place.x + 90, place.y + 140, { steps: 6 });
  await page.mouse.up();
  result.dragged = (await box()) !== whole;
  await page.click('#alles');
  await page.click('.stappen button');
  result.listed = await chosen();
  await page.click('#sluiten');
  result.shut = await chosen();
  await page.click('.stappen button');
  return result;
}

const [folder, ...files] = process.argv.slice(2);
await withPage(async (page) => {
  for (const file of files) {
    const said = [];
    const asked = [];
    const onConsole = (message) => said.push(message.text());
    const onError = (error) => said.push(String(error));
    const onRequest = (request) => asked.push(request.url());
    page.on('console', onConsole).on('pageerror', onError).on('request', onRequest);
    await page.setViewport(WIDE);
    await page.goto(`file://${file}`);
    const name = file.split('/').pop();
    const shoot = (suffix) => (folder === '-' ? null : page.screenshot({ path: `${folder}/${name}.${suffix}.png` }));
    const empty = (await page.$('.plek')) === null;
    const result = { file, use: empty ? null : await used(page), axe: {} };
    await shoot('wide');
    result.axe.light = await faults(page);
    await page.click('#kleuren');
    await shoot('dark');
    result.axe.dark = await faults(page);
    // By way of an empty page, or Chromium keeps the zoom of the wide one.
    await page.goto('about:blank');
    await page.setViewport(PHONE);
    await page.goto(`file://${file}`);
    result.sideways = await page.evaluate(() => document.documentElement.scrollWidth > window.screen.width);
    if (!empty && !result.sideways) await page.tap('.stappen button');
    await shoot('phone');
    result.axe.phone = await faults(page);
    if (folder !== '-') await page.pdf({ path: `${folder}/${name}.pdf`, format: 'A4', landscape: true });
    Object.assign(result, { said, asked: asked.filter((one) => !/^(file:|about:)/.test(one)) });
    page.off('console', onConsole).off('pageerror', onError).off('request', onRequest);
    console.log(JSON.stringify(result));
  }
});
