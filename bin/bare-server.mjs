/** The least that Node can do: each file of a folder, held in memory, as a constant answer. For `portal bench` only. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

const folder = process.argv[2] ?? '.';
const answers = new Map(
  readdirSync(folder).map((name) => {
    const { headers, body } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    return [`/${name}`, { headers, body: Buffer.from(body, 'base64') }];
  }),
);

const server = createServer((request, response) => {
  const answer = answers.get(request.url ?? '');
  if (!answer) return response.writeHead(404).end();
  response.writeHead(200, answer.headers).end(answer.body);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' && address ? address.port : 0);
});
