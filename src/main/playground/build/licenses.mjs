import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** The licenses of all packages that are part of a bundle. */
export async function licenses(sources, inputs) {
  const packages = new Set(inputs.map(packageOf).filter(Boolean));
  const texts = [...packages].sort().map(async (path) => {
    const folder = resolve(sources, path);
    const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const file = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each));
    const text = file ? await readFile(join(folder, file), 'utf8') : license;
    return `${name} ${version}\n\n${text.trim()}\n`;
  });
  return (await Promise.all(texts)).join(`\n${'-'.repeat(72)}\n\n`);
}

/** The folder of an input's package; undefined for this project's own modules. */
function packageOf(input) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
}
