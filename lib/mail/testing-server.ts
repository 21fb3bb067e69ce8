/** For tests: a real mail server on a free port, which keeps what it was sent and refuses when told to. */
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface MailServer {
  url: string;
  received: ParsedMail[];
  /** The answer to the next letters: a number of RFC 5321, or null to take them. */
  refuseWith: number | null;
  close(): Promise<void>;
}

export async function mailServer(): Promise<MailServer> {
  const state: MailServer = { url: '', received: [], refuseWith: null, close: async () => {} };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, callback) {
      simpleParser(stream).then((mail) => {
        if (state.refuseWith !== null)
          return callback(Object.assign(new Error('not now'), { responseCode: state.refuseWith }));
        state.received.push(mail);
        callback();
      }, callback);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  state.url = `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  state.close = () => new Promise((resolve) => server.close(() => resolve()));
  return state;
}
