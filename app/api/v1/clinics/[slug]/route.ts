import { isDemo, keptByAll, moved, OPTIONS, ok, readOnly, refuse } from '#app/api/v1/respond.ts';
import { connect } from '#lib/db/connection.ts';
import { clinicAlone } from '#lib/directory/api-clinic.ts';
import { findClinic } from '#lib/directory/clinic.ts';
import { readParts } from '#lib/directory/profile-parts.ts';
import { today } from '#lib/hours/clock.ts';
import { absolute } from '#lib/metadata/absolute.ts';
import { vocabulary } from '#lib/specialties/vocabulary.ts';

export const dynamic = 'force-dynamic';

export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const [db, date, { slug }] = [await connect(), today(), await params];
  const found = await findClinic(db, slug, date);
  switch (found?.kind) {
    case 'clinic': {
      const parts = await readParts(db, found.clinic.id, date);
      const clinic = clinicAlone(found.clinic, parts, await vocabulary(), absolute(''));
      return ok({ ...clinic, demo: await isDemo() }, keptByAll);
    }
    case 'moved':
      return moved(absolute(`/api/v1/clinics/${found.slug}`));
    case 'gone':
      return refuse({
        status: 410,
        detail: 'The clinic has left the directory. Delete what you keep of it.',
      });
    default:
      return refuse({
        status: 404,
        detail: 'No clinic has this slug. Find clinics with /api/v1/clinics?sted=aarhus.',
      });
  }
}

export { OPTIONS, readOnly as DELETE, readOnly as PATCH, readOnly as POST, readOnly as PUT };
