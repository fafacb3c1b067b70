// How a bench ends: what it started is stopped once, also after Ctrl-C and after an error.
const say = (text) => process.stderr.write(`==> ${text}\n`);

/**
 * @param {() => Promise} stop stops all servers and removes all containers of the bench
 * @returns {{cleanUp: () => Promise, giveUp: (reason: Error|string) => Promise<never>}} `cleanUp` calls
 *     `stop` the first time only; `giveUp` does so, too, and ends the process
 */
export function endingWith(stop) {
  let stopping;
  const cleanUp = () => (stopping ??= stop());

  async function giveUp(reason) {
    if (!stopping) say(`Giving up: ${reason.message ?? reason}. Removing what was started.`);
    await cleanUp().catch((cause) => say(cause.message));
    process.exit(reason instanceof Error ? 1 : 130);
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => giveUp(`interrupted (${signal})`));
  process.on('uncaughtException', giveUp);
  process.on('unhandledRejection', giveUp);
  return { cleanUp, giveUp };
}
