/** Brings clinics in from OpenStreetMap. */
import type { Db } from '#lib/db/connection.ts';
import { vocabulary } from '#lib/specialties/vocabulary.ts';
import {
  type Imported,
  type ImportOptions,
  importList,
  type ListFormat,
  type ListRow,
} from './import-list.ts';
import { readOsmClinic } from './osm-clinic.ts';
import { type OsmFile, openOsm } from './osm-file.ts';
import { statedDay } from './row-text.ts';

/** What the licence asks to be shown: https://www.openstreetmap.org/copyright */
export const osmAttribution = '© OpenStreetMap-bidragydere, ODbL';

/**
 * Imports Overpass JSON or GeoJSON with `healthcare=physiotherapist`.
 * @param options.date today, `YYYY-MM-DD`: for facts whose own date is not in the file
 * @returns see `importList`
 */
export async function importOsm(
  db: Db,
  { date, ...options }: ImportOptions & { date: string },
): Promise<Imported> {
  const words = await vocabulary();
  const format: ListFormat = {
    name: 'osm',
    attribution: osmAttribution,
    open: async (file, onRead) => {
      const opened = openOsm(file, onRead);
      const listDay = () => statedDay(opened.dataDay(), date) ?? date;
      const notes = () => {
        const remark = opened.remark();
        return remark ? [`the server that made the file remarks: ${remark}`] : [];
      };
      return { rows: rowsOf(opened, listDay), listDay, notes };
    },
  };
  async function* rowsOf({ things }: OsmFile, listDay: () => string): AsyncGenerator<ListRow> {
    for await (const thing of things)
      yield { line: thing.line, id: thing.id, read: readOsmClinic(thing, listDay(), words) };
  }
  return importList(db, format, options);
}
