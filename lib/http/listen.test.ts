import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { listen } from './listen.ts';

test('a port in use is refused in one sentence with a remedy', async () => {
  const first = createServer();
  const port = await listen(first, '127.0.0.1', 0);
  await expect(listen(createServer(), '127.0.0.1', port)).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is already in use: stop the program that uses it, or choose another port, for example PORT=${port + 1}.`,
  );
  first.close();
});

test('a host that is not this machine is refused with the ones that are', async () => {
  await expect(listen(createServer(), '192.0.2.1', 0)).rejects.toThrow(
    /HOST 192\.0\.2\.1 is not an address .* HOST=127\.0\.0\.1/,
  );
});
