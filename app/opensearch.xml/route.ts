import { absolute } from '#lib/metadata/absolute.ts';
import { site } from '#lib/metadata/site.ts';
import { textResponse } from '#lib/metadata/text-response.ts';
import { escapeXml, xmlDeclaration } from '#lib/metadata/xml.ts';

export const dynamic = 'force-dynamic';

/** Lets a browser search the portal from its address field. */
export function GET() {
  const body = `${xmlDeclaration}
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(site.name.slice(0, 16))}</ShortName>
  <Description>${escapeXml(site.promise)}</Description>
  <Language>da-DK</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image type="image/svg+xml">${escapeXml(absolute('/icon.svg'))}</Image>
  <Url type="text/html" template="${escapeXml(absolute('/find'))}?hvad={searchTerms}"/>
</OpenSearchDescription>
`;
  return textResponse(body, 'application/opensearchdescription+xml');
}
