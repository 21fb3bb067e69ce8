/**
 * A process that uses the portal's own PostgreSQL, for tests: `node testing-user.ts DATA_DIR`.
 * Prints what it found as one line of JSON, leaves when its standard input ends, prints 'left'.
 */
import { joinEmbedded } from './embedded.ts';

const { url, found, leave } = await joinEmbedded(process.argv[2] ?? '');
console.log(JSON.stringify({ url, found }));
process.stdin.resume().once('end', async () => {
  await leave();
  console.log('left');
});
