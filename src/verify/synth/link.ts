import { Socket } from 'node:net';
import type { MessagePort } from 'node:worker_threads';
import { asLine, followLines } from '../../lines.ts';
import { type Greeting, linkDescriptor, type SignedReply, type WorkerReply } from './protocol.ts';

/**
 * The worker's link to its host, in a thread of its own. So learner code that loops for ever can't keep the process from
 * ending with its host, and learner code that writes to the host is not taken for us: what it writes is not signed.
 * @param port Leads to the thread that synthesizes.
 */
export function runLink(port: MessagePort): void {
  const host = new Socket({ fd: linkDescriptor });
  let receive = ({ secret }: Greeting): void => {
    receive = request => port.postMessage(request);
    // Only from here on: nothing is answered before it can be signed.
    port.on('message', (reply: WorkerReply) => {
      host.write(asLine({ secret, reply } satisfies SignedReply));
    });
  };
  followLines(host, value => receive(value as Greeting));
  // The host is gone. An orderly exit can wait for ever for tsx's thread; there is nothing here to put in order.
  const die = () => process.kill(process.pid, 'SIGKILL');
  host.on('end', die);
  host.on('error', die);
  host.on('close', die);
}
