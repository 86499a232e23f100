import type { Plugin } from "vite";

/**
 * What the built page may do. `connect-src 'none'` holds because nothing in Linchpin fetches: chunks and the worker are
 * scripts, samples are modules, icons and fonts are bundled. `'unsafe-inline'` is for styles only: Cytoscape and
 * react-aria insert `<style>`, and img-, font- and connect-src already shut the ways out through CSS.
 */
export const pagePolicy = policy({ script: "'self'", local: "'self' ", worker: "'self' blob:" });

/** The one-file build has no origin to trust: its inline scripts are named by their hashes. */
export function singleFilePolicy(scriptHashes: readonly string[]): string {
  return policy({ script: scriptHashes.map((hash) => `'${hash}'`).join(" "), local: "", worker: "blob:" });
}

/** Things that a meta tag cannot say are added for servers. */
export const headers = {
  "Content-Security-Policy": `${pagePolicy}; frame-ancestors 'none'`,
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

/** Puts the policy into the built page, ahead of every script. Development needs hot reloading, hence only the build. */
export function contentPolicy(): Plugin {
  return {
    name: "linchpin:content-policy",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: () => [policyTag(pagePolicy)],
    },
  };
}

function policyTag(content: string) {
  return {
    tag: "meta",
    attrs: { "http-equiv": "Content-Security-Policy", content },
    injectTo: "head-prepend" as const,
  };
}

function policy(from: { script: string; local: string; worker: string }): string {
  return [
    `default-src ${from.local.trim() || "'none'"}`,
    `script-src ${from.script}`,
    `worker-src ${from.worker}`,
    `style-src ${from.local}'unsafe-inline'`,
    `img-src ${from.local}blob: data:`,
    `font-src ${from.local}data:`,
    "connect-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
  ].join("; ");
}
