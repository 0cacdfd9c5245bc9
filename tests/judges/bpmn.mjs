// Reads BPMN files as process tools do: node bpmn.mjs FILE…; prints per file the warnings, faults and what was drawn.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { BpmnModdle } from 'bpmn-moddle';
import { withPage } from './browser.mjs';

const require = createRequire(import.meta.url);
const { Linter } = require('bpmnlint');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver');

async function moddle(xml) {
  const { rootElement, warnings, elementsById } = await new BpmnModdle().fromXML(xml);
  return { rootElement, warnings: warnings.map((one) => one.message), elements: Object.keys(elementsById).length };
}

async function lint(rootElement) {
  const linter = new Linter({ resolver: new NodeResolver({ require }), config: { extends: 'bpmnlint:correctness' } });
  const rules = await linter.lint(rootElement);
  return Object.entries(rules).flatMap(([rule, found]) => found.map((one) => `${rule}: ${one.id} ${one.message}`));
}

async function draw(page, xml, picture) {
  await page.setContent('<!doctype html><body style="margin:0"><div id="c" style="width:2400px;height:1400px"></div>');
  await page.addScriptTag({ path: require.resolve('bpmn-js/dist/bpmn-viewer.development.js') });
  const drawn = await page.evaluate(async (text) => {
    const viewer = new window.BpmnJS({ container: '#c' });
    const { warnings } = await viewer.importXML(text);
    viewer.get('canvas').zoom('fit-viewport');
    const registry = viewer.get('elementRegistry');
    const shapes = registry.filter((one) => one.width && !one.labelTarget).map((one) => (
      { id: one.id, type: one.type, x: one.x, y: one.y, width: one.width, height: one.height }));
    const labels = registry.filter((one) => one.labelTarget).map((one) => (
      { id: one.id, x: one.x, y: one.y, width: one.width, height: one.height }));
    const lines = registry.filter((one) => one.waypoints).map((one) => one.id);
    return { warnings: warnings.map((one) => one.message), shapes, labels, lines };
  }, xml);
  if (picture) await page.screenshot({ path: picture });
  return drawn;
}

const [folder, ...files] = process.argv.slice(2);
await withPage(async (page) => {
  for (const file of files) {
    const xml = await readFile(file, 'utf8');
    const { rootElement, warnings, elements } = await moddle(xml);
    const picture = folder === '-' ? '' : `${folder}/${file.split('/').pop()}.png`;
    const result = { file, warnings, elements, lint: await lint(rootElement), drawn: await draw(page, xml, picture) };
    console.log(JSON.stringify(result));
  }
});
