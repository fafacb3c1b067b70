import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { Pages } from './pages.mjs';
import { Playground } from './playground.mjs';
import { Proxy } from './proxy.mjs';
import { Sockets } from './sockets.mjs';

const puppeteer = createRequire(process.cwd() + '/')('puppeteer-core');
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/google-chrome'];

/** Browser messages that the pages must never cause. */
const FORBIDDEN = /Content Security Policy|Content-Security-Policy|TrustedHTML|Trusted Type|Refused to/;

/** A browser, the server behind a proxy below another path, and pages of other sites. */
export class World {
  /** URL of the playground. */
  url;
  proxy;
  /** Origins of two sites: one may show the server's pages in frames, the other may not. */
  course;
  stranger;
  screenshots;
  #browser;
  #contexts = [];
  #complaints = [];
  #sockets = new Sockets();

  static async open(server, { screenshots, coursePort }) {
    const world = new World();
    world.screenshots = screenshots;
    world.proxy = await Proxy.listen(server, '/some/path');
    world.url = `${world.proxy.origin}/some/path/`;
    world.course = await Pages.listen(coursePort);
    world.stranger = await Pages.listen(0);
    world.#browser = await puppeteer.launch({
      executablePath: BROWSERS.find(existsSync),
      protocolTimeout: 40_000,
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--force-color-profile=srgb'],
    });
    return world;
  }

  /** Runs one case; returns what was wrong. */
  async play(play) {
    this.#complaints = [];
    this.#sockets = new Sockets();
    this.proxy.isDown = this.proxy.isDeaf = false;
    this.proxy.unheard = 0;
    try {
      await play(this);
      return this.#complaints.length > 0 ? this.#complaints.join('\n') : undefined;
    } catch (error) {
      return [error.stack, ...this.#complaints, 'Its WebSockets:', ...this.#sockets.last].join('\n');
    } finally {
      await Promise.all(this.#contexts.splice(0).map((context) => context.close()));
    }
  }

  /** A page of a new visitor, with a look such as `{width, height, theme, settings}`. */
  async page({ width = 1280, height = 800, theme = 'light', motion = 'reduce', settings } = {}) {
    const context = await this.#browser.createBrowserContext();
    this.#contexts.push(context);
    const page = await context.newPage();
    await this.#sockets.watch(page);
    page.on('pageerror', (error) => this.#complaints.push(`error in the page: ${error.stack ?? error}`));
    page.on('console', (message) => {
      if (!FORBIDDEN.test(message.text())) return;
      const { url, lineNumber, columnNumber } = message.location();
      this.#complaints.push(`${message.text()} ${url}:${lineNumber}:${columnNumber}`);
    });
    await page.setViewport({ width, height, deviceScaleFactor: 1 });
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: theme },
      { name: 'prefers-reduced-motion', value: motion },
    ]);
    if (settings) {
      await page.evaluateOnNewDocument(
        (kept) => localStorage.getItem('grounds.settings') ?? localStorage.setItem('grounds.settings', kept),
        JSON.stringify(settings),
      );
    }
    return page;
  }

  /** The loaded playground, with its output as text unless the settings say otherwise. */
  async playground({ fragment = '', settings, ...looks } = {}) {
    const page = await this.page({ settings: { view: 'text', ...settings }, ...looks });
    await page.goto(this.url + fragment);
    const playground = new Playground(page);
    await playground.ready();
    return playground;
  }

  expectComplaint(pattern) {
    this.#complaints = this.#complaints.filter((complaint) => !pattern.test(complaint));
  }

  async close() {
    await this.#browser.close();
    for (const server of [this.proxy, this.course, this.stranger]) server.close();
  }
}
