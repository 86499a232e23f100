import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { contentPolicy, headers } from "./scripts/contentPolicy.ts";
import { sealedWorkers } from "./scripts/sealedWorkers.ts";
import { serviceWorker } from "./scripts/serviceWorker.ts";
import { singleFile } from "./scripts/singleFile.ts";

export default defineConfig(({ mode }) => {
  const single = mode === "single";
  return {
    // Relative, so that dist/ can be put in any folder of an intranet server.
    base: "./",
    plugins: [
      react(),
      sealedWorkers(single),
      ...(single ? [singleFile("linchpin.html")] : [contentPolicy(), serviceWorker()]),
    ],
    server: { port: 5173 },
    // Packages of views and of the worker are found before the first page, not after the first click, which a reload would lose.
    optimizeDeps: { entries: ["index.html", "src/**/*.{ts,tsx}"] },
    preview: { headers },
    worker: {
      // Workers may start workers.
      plugins: () => [sealedWorkers(single)],
      // In the one file, a worker has no folder to load further chunks from.
      format: single ? "iife" : "es",
      rolldownOptions: { output: single ? { codeSplitting: false } : {} },
    },
    build: {
      target: "es2022",
      outDir: single ? "dist-single" : "dist",
      // The polyfill fetches, which the page's policy forbids; every browser of the target preloads modules itself.
      modulePreload: { polyfill: false },
      copyPublicDir: !single,
      cssCodeSplit: !single,
      assetsInlineLimit: single ? () => true : 4096,
      chunkSizeWarningLimit: single ? 20_000 : 900,
      rolldownOptions: { output: single ? { codeSplitting: false } : {} },
    },
  };
});
