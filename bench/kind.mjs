// The options of the server's containers, read from one of them, so that the bench uses exactly the
// same options.
import { doors } from './doors.mjs';
import { imageOf } from './options.mjs';
import { timedRun } from './run.mjs';

/**
 * @param sleeping a program that is still running when its container is inspected
 * @returns {Promise<(language: string) => object>} options for such a container of a language, with
 *     its image's own entrypoint; the server gives the same to all of them
 */
export async function kindOfContainer(engine, server, sleeping, options) {
  const connection = await doors.native(server.url);
  try {
    await new Promise((started, failed) =>
      timedRun(connection, sleeping, { onStart: started }).catch(failed));
    const running = (await server.containers()).find(({ State }) => State === 'running');
    const { Config, HostConfig } = await engine.call('GET', `/containers/${running.Id}/json`);
    const { User, WorkingDir } = Config;
    return (language) => ({ Image: imageOf(options, language), User, WorkingDir, HostConfig });
  } finally {
    connection.close();
  }
}
