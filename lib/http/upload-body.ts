/** A posted form with one file, read with a limit before anything of it is taken apart. */

export type UploadBody = { kind: 'form'; fields: FormData } | { kind: 'refused'; reason: 'type' | 'length' };

/** So much more is still read, and thrown away: whoever is cut off while sending never sees the answer. */
const patience = 60 * 1024 * 1024;

/** @param longest bytes of the whole form */
export async function readUpload(request: Request, longest: number): Promise<UploadBody> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data;')) return { kind: 'refused', reason: 'type' };
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request.body ?? []) {
    length += part.byteLength;
    if (length > longest + patience) break;
    if (length <= longest) parts.push(part);
  }
  if (length > longest) return { kind: 'refused', reason: 'length' };
  try {
    const whole = new Response(Buffer.concat(parts), { headers: { 'Content-Type': type } });
    return { kind: 'form', fields: await whole.formData() };
  } catch {
    return { kind: 'refused', reason: 'type' };
  }
}
