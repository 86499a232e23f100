// npm start: serves the app from the sources and opens it; npm run dev does the same without opening. Installs nothing.
import { root } from "./run.mjs";

const vite = await import("vite").catch(() => undefined);
if (!vite) {
  console.error("The packages are not installed yet: run npm ci, then npm start.");
  process.exit(1);
}

const display = process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
const open = !process.argv.includes("--no-open") && !process.env.CI && Boolean(display);

// Port 5173, or the next free one (vite.config.ts).
const server = await vite.createServer({ root, server: { open } });
await server.listen();
console.log("\n  Linchpin is running. Nothing leaves this machine. Stop it with Ctrl+C.\n");
server.printUrls();
