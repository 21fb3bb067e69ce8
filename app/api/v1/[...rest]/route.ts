/** Everything under /api/v1 that is no address of the API. */
import { OPTIONS, readOnly, refuse } from '#app/api/v1/respond.ts';

export const dynamic = 'force-dynamic';

export async function GET() {
  return refuse({
    status: 404,
    detail: 'There is nothing at this address. /api/v1/openapi.json lists everything there is.',
  });
}

export { OPTIONS, readOnly as DELETE, readOnly as PATCH, readOnly as POST, readOnly as PUT };
