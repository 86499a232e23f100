import { createSocket } from "node:dgram";
import { createServer } from "node:http";

/** A server of another origin that notes whatever reaches it: TCP connections, requests by path, UDP datagrams. */
export interface Sink {
  readonly url: string;
  readonly port: number;
  readonly udpPort: number;
  /** 'GET /way/fetch', 'connection', 'datagram'. */
  readonly hits: readonly string[];
  close(): Promise<void>;
}

export async function openSink(): Promise<Sink> {
  const hits: string[] = [];
  const server = createServer((request, response) => {
    hits.push(`${request.method} ${request.url}`);
    response.writeHead(200, { "Access-Control-Allow-Origin": "*", "Content-Type": "text/html" });
    // The page without any protection, for the control.
    response.end("<!doctype html><html lang='en'><title>bare</title><body></body></html>");
  });
  server.on("connection", () => hits.push("connection"));
  server.on("upgrade", (request, socket) => {
    hits.push(`UPGRADE ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The sink has no port.");

  const udp = createSocket("udp4");
  udp.on("message", () => hits.push("datagram"));
  await new Promise<void>((ready) => udp.bind(0, "127.0.0.1", ready));

  return {
    url: `http://127.0.0.1:${address.port}/`,
    port: address.port,
    udpPort: udp.address().port,
    hits,
    async close() {
      await new Promise<void>((done) => udp.close(done));
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}
