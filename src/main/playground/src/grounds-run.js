// <grounds-run language="ruby"><pre><code>puts 42</code></pre></grounds-run>
//
// Replaces the code block in it by a frame, in which visitors can edit and run the program. The frame
// comes from the server of this script. Attributes: language, run (when opened), hide-editor,
// theme (light, dark). Without JavaScript, the page still shows the code block.
import { toFragment } from './share.js';

const LEAST_HEIGHT = 120;
const MOST_HEIGHT = 1_000;

const script = document.currentScript ?? document.querySelector('script[src*="grounds-run.js"]');
const server = new URL('.', script.src);

class GroundsRun extends HTMLElement {
  #frame = null;
  #resize = ({ source, data }) => {
    if (source !== this.#frame?.contentWindow || !(data?.groundsHeight > 0)) return;
    const height = Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, data.groundsHeight));
    this.#frame.style.height = `${height}px`;
  };

  connectedCallback() {
    addEventListener('message', this.#resize);
    // The parser calls this before it has read the element's content.
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', () => this.#show(), { once: true });
    } else {
      this.#show();
    }
  }

  disconnectedCallback() {
    removeEventListener('message', this.#resize);
  }

  async #show() {
    if (this.#frame) return;
    const block = this.querySelector('code') ?? this.querySelector('pre') ?? this;
    const frame = document.createElement('iframe');
    this.#frame = frame;
    const fragment = await toFragment(
      { language: this.getAttribute('language') ?? '', code: block.textContent.replace(/^\n/, '') },
      { run: this.hasAttribute('run'), hideEditor: this.hasAttribute('hide-editor') },
    );
    const theme = this.hasAttribute('theme') ? `&theme=${this.getAttribute('theme')}` : '';
    frame.src = new URL(`embed${fragment}${theme}&fits`, server);
    frame.title = this.getAttribute('title') ?? 'A program to run';
    frame.allow = 'clipboard-write';
    frame.loading = 'lazy';
    frame.style.cssText = `display:block;width:100%;height:${LEAST_HEIGHT}px;border:0`;
    this.replaceChildren(frame);
  }
}

customElements.define('grounds-run', GroundsRun);
