/** How PostgreSQL means to answer a statement, from `explain (format json)`. */
import { z } from 'zod';

export interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  Plans?: Node[];
}

const node: z.ZodType<Node> = z.object({
  'Node Type': z.string(),
  'Relation Name': z.string().optional(),
  'Index Name': z.string().optional(),
  get Plans() {
    return z.array(node).optional();
  },
});

const explained = z.array(z.object({ Plan: node }));

/** @throws when it is no plan */
export function readPlan(json: unknown): Node {
  const [first] = explained.parse(json);
  if (!first) throw new Error('There is no plan.');
  return first.Plan;
}

const short: Record<string, string> = {
  'Seq Scan': 'SEQ',
  'Index Scan': 'index',
  'Index Only Scan': 'index only',
  'Bitmap Index Scan': 'bitmap',
};

function collect({ Plans = [], ...own }: Node, found: Set<string>): void {
  const kind = short[own['Node Type']];
  const name = own['Index Name'] ?? own['Relation Name'];
  if (kind && name) found.add(`${kind} ${name}`);
  for (const child of Plans) collect(child, found);
}

/** Every way a table is read, once: 'index only clinics_position, index clinics_pkey'. */
export function scansOf(plans: readonly Node[]): string {
  const found = new Set<string>();
  for (const plan of plans) collect(plan, found);
  return [...found].sort().join(', ');
}
