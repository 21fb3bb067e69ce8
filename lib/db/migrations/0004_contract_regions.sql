ALTER TABLE "contracts" RENAME COLUMN "region_code" TO "region";--> statement-breakpoint
ALTER TABLE "contracts" DROP CONSTRAINT "region_code_is_four_digits";--> statement-breakpoint
-- A region is named by its slug: a new one has no official code at first. A code that is none of the five stops here.
UPDATE "contracts" SET "region" = CASE "region"
	WHEN '1081' THEN 'region-nordjylland' WHEN '1082' THEN 'region-midtjylland' WHEN '1083' THEN 'region-syddanmark'
	WHEN '1084' THEN 'region-hovedstaden' WHEN '1085' THEN 'region-sjaelland' END;--> statement-breakpoint
-- What undoing an import would put back must fit the table too.
UPDATE "import_changes" SET "before" = jsonb_set("before", '{contracts}', (
	SELECT jsonb_agg(c - 'region_code' || jsonb_build_object('region', CASE c ->> 'region_code'
		WHEN '1081' THEN 'region-nordjylland' WHEN '1082' THEN 'region-midtjylland' WHEN '1083' THEN 'region-syddanmark'
		WHEN '1084' THEN 'region-hovedstaden' WHEN '1085' THEN 'region-sjaelland' END))
	FROM jsonb_array_elements("before" -> 'contracts') c))
WHERE jsonb_array_length("before" -> 'contracts') > 0;--> statement-breakpoint
ALTER TABLE "contracts" ADD CONSTRAINT "contract_is_with_a_region" CHECK ("contracts"."region" ~ '^region-[a-z]+$');