// Reads Mermaid (.mmd) and Cytoscape (.cyjs) files: node texts.mjs FILE…; prints per file what was found in it.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import cytoscape from 'cytoscape';
import { withPage } from './browser.mjs';

const require = createRequire(import.meta.url);

async function mermaid(page, text, picture) {
  await page.setContent('<!doctype html><body><pre id="c"></pre>');
  await page.addScriptTag({ path: require.resolve('mermaid/dist/mermaid.min.js') });
  const found = await page.evaluate(async (source) => {
    window.mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', flowchart: { htmlLabels: true } });
    const { svg } = await window.mermaid.render('schema', source);
    document.body.innerHTML = svg;
    const words = [...document.querySelectorAll('.node .nodeLabel')].map((one) => one.textContent);
    const edges = document.querySelectorAll('path.flowchart-link').length;
    return { words, edges, boxes: document.querySelectorAll('.cluster').length };
  }, text);
  if (picture) await page.screenshot({ path: picture });
  return found;
}

function graph(text) {
  const read = cytoscape({ headless: true, elements: JSON.parse(text).elements });
  const edges = read.edges().map((one) => [one.id(), one.source().id(), one.target().id()]);
  return { nodes: read.nodes().map((one) => one.id()), edges };
}

const [folder, ...files] = process.argv.slice(2);
await withPage(async (page) => {
  for (const file of files) {
    const text = await readFile(file, 'utf8');
    const picture = folder === '-' ? '' : `${folder}/${file.split('/').pop()}.png`;
    const found = file.endsWith('.cyjs') ? graph(text) : await mermaid(page, text, picture);
    console.log(JSON.stringify({ file, ...found }));
  }
});
