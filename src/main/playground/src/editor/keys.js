/** The extension for key bindings of this name, loaded on first use. */
export async function keyBindings(name) {
  switch (name) {
    case 'vim': {
      const { vim } = await import('@replit/codemirror-vim');
      return vim({ status: true });
    }
    case 'emacs': {
      const { emacs } = await import('@replit/codemirror-emacs');
      return emacs();
    }
    default:
      return [];
  }
}
