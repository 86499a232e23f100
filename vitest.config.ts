import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          environment: "node",
          include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
          setupFiles: ["test/seeded.ts"],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          // Stories in a real browser against the built page: `npx vitest run --project e2e [name]`.
          name: "e2e",
          environment: "node",
          include: ["test/e2e/**/*.story.ts"],
          globalSetup: ["test/e2e/theatre.ts"],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
