/** Refusals of the public API: problem details (RFC 9457), in English, each saying what to do. */
import { z } from 'zod';

export const apiProblem = z.object({
  type: z.literal('about:blank'),
  title: z.string().meta({ examples: ['Bad Request'] }),
  status: z.int().min(400).max(599),
  detail: z.string().meta({ description: 'What is wrong and what to do about it.' }),
  errors: z
    .array(z.object({ parameter: z.string(), detail: z.string() }))
    .optional()
    .meta({ description: 'Each parameter that cannot be answered.' }),
  demo: z.boolean().meta({ description: 'True while the directory holds invented clinics.' }),
});

export interface Refusal {
  status: 400 | 404 | 405 | 410;
  detail: string;
  errors?: { parameter: string; detail: string }[];
}

const titles: Record<Refusal['status'], string> = {
  400: 'Bad Request',
  404: 'Not Found',
  405: 'Method Not Allowed',
  410: 'Gone',
};

/** @param demo whether the directory holds invented clinics */
export function problemOf({ status, detail, errors }: Refusal, demo: boolean): z.infer<typeof apiProblem> {
  return { type: 'about:blank', title: titles[status], status, detail, ...(errors && { errors }), demo };
}
