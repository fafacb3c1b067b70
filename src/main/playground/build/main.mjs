// usage: node main.mjs MODULES TARGET VERSION
// Bundles the pages, which show VERSION, into TARGET, as the servlet Playground serves them. Scripts and styles are in
// assets/, named by a hash of their content so that browsers may cache them without end. Each file
// exists a second time with gzip. MODULES is the folder in which `npm ci` was run.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { licenses } from './licenses.mjs';
import { Pages } from './pages.mjs';

const [modules, target] = process.argv.slice(2, 4).map((folder) => resolve(folder));
const version = process.argv[4];
const sources = fileURLToPath(new URL('..', import.meta.url));
// HTML is where a Jakarta developer looks for it; below WEB-INF, so that only Playground serves it.
const htmls = resolve(sources, '../webapp/WEB-INF/pages');
const esbuild = createRequire(join(modules, 'package.json'))('esbuild');

await rm(target, { recursive: true, force: true });
const modern = await bundle(['index', 'embed', 'gallery'].flatMap(partsOf), {
  format: 'esm',
  splitting: true,
});
// Classic scripts: early.js must run before the first paint, grounds-run.js is for pages of other sites.
const early = await bundle(['src/early.js'], { format: 'iife' });
const element = await bundle(['src/grounds-run.js'], { format: 'iife', entryNames: '[name]' });

const pages = new Pages(htmls, { ...modern.outputs, ...early.outputs }, version);
for (const name of await readdir(htmls)) {
  if (name.endsWith('.html')) await writeFile(join(target, name), await pages.html(name));
}
const inputs = [modern, early, element].flatMap(({ inputs }) => Object.keys(inputs));
await writeFile(join(target, 'licenses.txt'), await licenses(sources, inputs));
await compress(target);

function partsOf(page) {
  return [`src/${page}.js`, `styles/${page}.css`];
}

async function bundle(entryPoints, options) {
  const { metafile } = await esbuild.build({
    absWorkingDir: sources,
    nodePaths: [join(modules, 'node_modules')],
    entryPoints,
    outdir: target,
    entryNames: 'assets/[name]-[hash]',
    chunkNames: 'assets/[name]-[hash]',
    bundle: true,
    minify: true,
    target: 'es2022',
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    ...options,
  });
  const named = Object.entries(metafile.outputs).map(([path, output]) =>
    [path.slice(path.indexOf('assets/')), output]);
  return { inputs: metafile.inputs, outputs: Object.fromEntries(named) };
}

async function compress(folder) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await compress(path);
    else await writeFile(`${path}.gz`, await promisify(gzip)(await readFile(path), { level: 9 }));
  }
}
