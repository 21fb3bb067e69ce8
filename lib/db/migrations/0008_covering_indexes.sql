-- What the order of a list asks of a clinic beyond its marks, in the indexes of areas: where it lies, when it was confirmed,
-- and what tells whether a boat is needed. A page then reads only the rows it shows.
DROP INDEX "clinics_position";--> statement-breakpoint
CREATE INDEX "clinics_position" ON "clinics" USING gist ("position")
	INCLUDE ("id", "confirmed_on", "postal_code", "municipality_code") WHERE "state" = 'listed';--> statement-breakpoint
DROP INDEX "clinics_municipality";--> statement-breakpoint
CREATE INDEX "clinics_municipality" ON "clinics" ("municipality_code")
	INCLUDE ("id", "confirmed_on", "position", "postal_code") WHERE "state" = 'listed';--> statement-breakpoint
DROP INDEX "clinics_postal_code";--> statement-breakpoint
CREATE INDEX "clinics_postal_code" ON "clinics" ("postal_code")
	INCLUDE ("id", "confirmed_on", "position", "municipality_code") WHERE "state" = 'listed';
