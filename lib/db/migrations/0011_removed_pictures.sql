DROP INDEX "media_one_logo";--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "removed_at" timestamp with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "media_one_logo" ON "media" USING btree ("clinic_id") WHERE "media"."kind" = 'logo' and "media"."removed_at" is null;