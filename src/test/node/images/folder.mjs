import { existsSync, readdirSync, readFileSync } from 'node:fs';

const IMAGES = new URL('../../../../images/', import.meta.url);

/** The folder of one language below images/. */
export class Folder {
  constructor(language) {
    this.language = language;
    if (!existsSync(new URL(`${language}/Dockerfile`, IMAGES))) {
      throw new Error(`there is no images/${language}/Dockerfile`);
    }
  }

  /** The text of a program such as examples/hello_world, with any extension; undefined if omitted. */
  optional(path) {
    const [folder, name] = path.split('/');
    const within = new URL(`${this.language}/${folder}/`, IMAGES);
    const files = existsSync(within) ? readdirSync(within) : [];
    const file = files.find((each) => each.startsWith(`${name}.`) && !each.endsWith('.out'));
    return file && readFileSync(new URL(file, within), 'utf8');
  }

  program(path) {
    const code = this.optional(path);
    if (!code) {
      throw new Error(`images/${this.language}/${path}.* is ${code === undefined ? 'missing' : 'empty'}`);
    }
    return code;
  }

  /** The expected output of the showcase. */
  showcaseOutput() {
    return readFileSync(new URL(`${this.language}/examples/showcase.out`, IMAGES), 'utf8');
  }
}

/** A text of images/expected. */
export function expected(name) {
  return readFileSync(new URL(`expected/${name}`, IMAGES), 'utf8');
}
