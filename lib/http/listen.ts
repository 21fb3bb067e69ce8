/** Binds the server's address, or says in one sentence why it cannot and what to do. */
import type { Server } from 'node:net';

/**
 * @param port 0 for any that is free
 * @returns the port that was taken
 * @throws Error whose message is one sentence with the remedy
 */
export async function listen(
  server: Pick<Server, 'once' | 'off' | 'listen' | 'address'>,
  host: string,
  port: number,
): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    const refuse = (error: Error) => reject(new Error(sentence(error, host, port), { cause: error }));
    server.once('error', refuse);
    server.listen({ host, port }, () => {
      server.off('error', refuse);
      resolve();
    });
  });
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}

function sentence(error: Error, host: string, port: number): string {
  const code = 'code' in error ? error.code : null;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is already in use: stop the program that uses it, or choose another port, for example PORT=${port + 1}.`;
    case 'EACCES':
      return `Port ${port} on ${host} may not be used by this user: choose one above 1023, for example PORT=3000.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST ${host} is not an address of this machine: use HOST=127.0.0.1, or HOST=0.0.0.0 for every address it has.`;
    default:
      return `The portal cannot listen on ${host} port ${port} (${error.message}): choose another HOST or PORT.`;
  }
}
