-- What lib/geography/utm.ts says, in SQL: degrees to kilometres in UTM zone 32 (Karney 2011, equations 7 to 9, 35 and 36).
CREATE FUNCTION "utm_km"(lat double precision, lon double precision) RETURNS point LANGUAGE plpgsql IMMUTABLE STRICT AS $$
declare
	e constant double precision := 0.08181919104281579;
	scaled_km constant double precision := 6364.90216611274;
	a1 constant double precision := 0.0008377318229233356;
	a2 constant double precision := 7.608497033275728e-07;
	a3 constant double precision := 1.203487805324186e-09;
	t double precision := tan(radians(lat));
	cos_lon double precision := cos(radians(lon - 9));
	sec double precision := sqrt(1 + t * t);
	sigma double precision := sinh(e * atanh(e * t / sec));
	tau double precision := t * sqrt(1 + sigma * sigma) - sigma * sec;
	xi double precision := atan2(tau, cos_lon);
	eta double precision := asinh(sin(radians(lon - 9)) / sqrt(tau * tau + cos_lon * cos_lon));
begin
	return point(
		500 + scaled_km * (eta + a1 * cos(2 * xi) * sinh(2 * eta) + a2 * cos(4 * xi) * sinh(4 * eta) + a3 * cos(6 * xi) * sinh(6 * eta)),
		scaled_km * (xi + a1 * sin(2 * xi) * cosh(2 * eta) + a2 * sin(4 * xi) * cosh(4 * eta) + a3 * sin(6 * xi) * cosh(6 * eta)));
end $$;--> statement-breakpoint
-- From here to the first constraint: what older rules let in. What can be derived is derived again, what cannot be true
-- is 'not stated' again, and what only somebody who knows can mend (a clinic without a name) stops at its constraint.
UPDATE "clinics" SET "position" = utm_km("lat", "lon") WHERE "position" <-> utm_km("lat", "lon") >= 0.01;--> statement-breakpoint
UPDATE "businesses" SET "name" = 'CVR ' || "cvr" WHERE btrim("name") = '' AND "cvr" IS NOT NULL;--> statement-breakpoint
DELETE FROM "former_slugs" USING "clinics" WHERE "clinics"."slug" = "former_slugs"."slug";--> statement-breakpoint
DELETE FROM "clinic_facts" WHERE "fact" <> ALL (array['contract', 'wheelchair', 'home_visits', 'online', 'group_classes', 'evenings', 'weekend', 'children', 'new_patients'])
	OR "confirmed_on" NOT BETWEEN '2000-01-01' AND '2099-12-31';--> statement-breakpoint
DELETE FROM "clinic_insurers" WHERE "insurer" <> ALL (array['danmark', 'falck', 'pfa', 'tryg', 'skandia', 'topdanmark'])
	OR "confirmed_on" NOT BETWEEN '2000-01-01' AND '2099-12-31';--> statement-breakpoint
DELETE FROM "clinic_prices" WHERE "stated_on" NOT BETWEEN '2000-01-01' AND '2099-12-31';--> statement-breakpoint
UPDATE "clinic_specialties" SET "standing" = 'interest', "proof_checked_on" = NULL
	WHERE "proof_checked_on" NOT BETWEEN '2000-01-01' AND '2099-12-31';--> statement-breakpoint
UPDATE "clinics" SET "wait_subsidised" = NULL, "wait_subsidised_on" = NULL, "wait_subsidised_source" = NULL
	WHERE "wait_subsidised_on" NOT BETWEEN '2000-01-01' AND '2099-12-31';--> statement-breakpoint
UPDATE "clinics" SET "wait_private" = NULL, "wait_private_on" = NULL, "wait_private_source" = NULL
	WHERE "wait_private_on" NOT BETWEEN '2000-01-01' AND '2099-12-31';--> statement-breakpoint
UPDATE "clinics" SET "confirmed_on" = NULL WHERE "confirmed_on" NOT BETWEEN '2000-01-01' AND '2099-12-31';--> statement-breakpoint
-- Open and closed on the same weekday says neither.
DELETE FROM "clinic_hours" USING "clinic_hours" other
	WHERE "clinic_hours"."clinic_id" = other."clinic_id" AND "clinic_hours"."weekday" = other."weekday"
	AND ("clinic_hours"."opens" IS NULL) <> (other."opens" IS NULL);--> statement-breakpoint
DELETE FROM "clinic_hours" USING "clinic_hours" other
	WHERE "clinic_hours"."clinic_id" = other."clinic_id" AND "clinic_hours"."weekday" = other."weekday"
	AND "clinic_hours"."opens" IS NULL AND other."opens" IS NULL AND "clinic_hours"."id" > other."id";--> statement-breakpoint
WITH clashing AS (
	SELECT DISTINCT a."clinic_id", a."weekday" FROM "clinic_hours" a JOIN "clinic_hours" b
		ON a."clinic_id" = b."clinic_id" AND a."weekday" = b."weekday" AND a."id" < b."id"
		AND int4range(a."opens", a."closes") && int4range(b."opens", b."closes")
), gone AS (
	DELETE FROM "clinic_hours" USING clashing
	WHERE "clinic_hours"."clinic_id" = clashing."clinic_id" AND "clinic_hours"."weekday" = clashing."weekday"
	RETURNING "clinic_hours".*
)
INSERT INTO "clinic_hours" ("clinic_id", "weekday", "opens", "closes")
SELECT "clinic_id", "weekday", lower(stretch), upper(stretch)
FROM (SELECT "clinic_id", "weekday", range_agg(int4range("opens", "closes")) AS stretches FROM gone GROUP BY 1, 2) day,
	unnest(stretches) stretch;--> statement-breakpoint
-- Of a day out of the ordinary it is safer to believe that it is closed.
DELETE FROM "hours_exceptions" WHERE "date" NOT BETWEEN '2000-01-01' AND '2099-12-31';--> statement-breakpoint
DELETE FROM "hours_exceptions" USING "hours_exceptions" other
	WHERE "hours_exceptions"."clinic_id" = other."clinic_id" AND "hours_exceptions"."date" = other."date"
	AND "hours_exceptions"."opens" IS NOT NULL AND other."opens" IS NULL;--> statement-breakpoint
WITH clashing AS (
	SELECT DISTINCT a."clinic_id", a."date" FROM "hours_exceptions" a JOIN "hours_exceptions" b
		ON a."clinic_id" = b."clinic_id" AND a."date" = b."date" AND a."id" < b."id"
		AND int4range(a."opens", a."closes") && int4range(b."opens", b."closes")
), gone AS (
	DELETE FROM "hours_exceptions" USING clashing
	WHERE "hours_exceptions"."clinic_id" = clashing."clinic_id" AND "hours_exceptions"."date" = clashing."date"
	RETURNING "hours_exceptions".*
)
INSERT INTO "hours_exceptions" ("clinic_id", "date", "opens", "closes", "note")
SELECT "clinic_id", "date", lower(stretch), upper(stretch), note
FROM (
	SELECT "clinic_id", "date", range_agg(int4range("opens", "closes")) AS stretches, max("note") AS note
	FROM gone GROUP BY 1, 2
) day, unnest(stretches) stretch;--> statement-breakpoint
WITH clashing AS (
	SELECT DISTINCT a."clinic_id", a."ydernummer", a."speciality" FROM "contracts" a JOIN "contracts" b
		ON a."clinic_id" = b."clinic_id" AND a."ydernummer" = b."ydernummer" AND a."speciality" = b."speciality"
		AND a."id" < b."id" AND daterange(a."from", a."until") && daterange(b."from", b."until")
), gone AS (
	DELETE FROM "contracts" USING clashing
	WHERE ("contracts"."clinic_id", "contracts"."ydernummer", "contracts"."speciality")
		= (clashing."clinic_id", clashing."ydernummer", clashing."speciality")
	RETURNING "contracts".*
)
INSERT INTO "contracts" ("clinic_id", "ydernummer", "speciality", "region", "from", "until")
SELECT "clinic_id", "ydernummer", "speciality", region, lower(stretch), upper(stretch)
FROM (
	SELECT "clinic_id", "ydernummer", "speciality", max("region") AS region,
		range_agg(daterange("from", "until")) AS stretches
	FROM gone GROUP BY 1, 2, 3
) number, unnest(stretches) stretch;--> statement-breakpoint
-- The arrays of clinics follow their parts again, where they say what no part can say.
UPDATE "clinics" SET
	"facts_yes" = array(SELECT "fact" FROM "clinic_facts" WHERE "clinic_id" = "clinics"."id" AND "value" ORDER BY 1),
	"facts_no" = array(SELECT "fact" FROM "clinic_facts" WHERE "clinic_id" = "clinics"."id" AND NOT "value" ORDER BY 1)
WHERE NOT "facts_yes" || "facts_no" <@ array(SELECT "fact" FROM "clinic_facts" WHERE "clinic_id" = "clinics"."id");--> statement-breakpoint
UPDATE "clinics" SET
	"insurers_yes" = array(SELECT "insurer" FROM "clinic_insurers" WHERE "clinic_id" = "clinics"."id" AND "value" ORDER BY 1),
	"insurers_no" = array(SELECT "insurer" FROM "clinic_insurers" WHERE "clinic_id" = "clinics"."id" AND NOT "value" ORDER BY 1)
WHERE NOT "insurers_yes" || "insurers_no" <@ array(SELECT "insurer" FROM "clinic_insurers" WHERE "clinic_id" = "clinics"."id");--> statement-breakpoint
UPDATE "clinics" SET
	"open_week" = coalesce((SELECT range_agg(int4range(("weekday" - 1) * 1440 + "opens", ("weekday" - 1) * 1440 + "closes"))
		FROM "clinic_hours" WHERE "clinic_id" = "clinics"."id" AND "opens" IS NOT NULL), '{}'),
	"stated_weekdays" = array(SELECT DISTINCT "weekday" FROM "clinic_hours" WHERE "clinic_id" = "clinics"."id" ORDER BY 1)
WHERE NOT "stated_weekdays" <@ array(SELECT "weekday" FROM "clinic_hours" WHERE "clinic_id" = "clinics"."id")
	OR NOT "open_week" <@ '{[0,10080)}'::int4multirange;--> statement-breakpoint
UPDATE "clinics" SET "approved" = array(
	SELECT "specialty" FROM "clinic_specialties"
	WHERE "clinic_id" = "clinics"."id" AND "standing" = 'approved' AND "specialty" = any ("clinics"."approved") ORDER BY 1)
WHERE "approved" <> '{}' AND NOT "approved" <@ array(
	SELECT "specialty" FROM "clinic_specialties" WHERE "clinic_id" = "clinics"."id" AND "standing" = 'approved');--> statement-breakpoint
ALTER TABLE "businesses" ADD CONSTRAINT "business_has_a_name" CHECK (btrim("businesses"."name") <> '');--> statement-breakpoint
ALTER TABLE "clinic_facts" ADD CONSTRAINT "fact_is_known" CHECK ("clinic_facts"."fact" = any (array['contract', 'wheelchair', 'home_visits', 'online', 'group_classes', 'evenings', 'weekend', 'children', 'new_patients']));--> statement-breakpoint
ALTER TABLE "clinic_facts" ADD CONSTRAINT "fact_is_dated_near" CHECK ("clinic_facts"."confirmed_on" between '2000-01-01' and '2099-12-31');--> statement-breakpoint
ALTER TABLE "clinic_insurers" ADD CONSTRAINT "insurer_is_known" CHECK ("clinic_insurers"."insurer" = any (array['danmark', 'falck', 'pfa', 'tryg', 'skandia', 'topdanmark']));--> statement-breakpoint
ALTER TABLE "clinic_insurers" ADD CONSTRAINT "insurer_is_dated_near" CHECK ("clinic_insurers"."confirmed_on" between '2000-01-01' and '2099-12-31');--> statement-breakpoint
ALTER TABLE "clinic_prices" ADD CONSTRAINT "price_is_dated_near" CHECK ("clinic_prices"."stated_on" between '2000-01-01' and '2099-12-31');--> statement-breakpoint
ALTER TABLE "clinic_specialties" ADD CONSTRAINT "proof_is_dated_near" CHECK ("clinic_specialties"."proof_checked_on" between '2000-01-01' and '2099-12-31');--> statement-breakpoint
ALTER TABLE "clinics" ADD CONSTRAINT "clinic_has_a_name" CHECK (btrim("clinics"."name") <> '');--> statement-breakpoint
ALTER TABLE "clinics" ADD CONSTRAINT "slug_is_plain" CHECK ("clinics"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');--> statement-breakpoint
ALTER TABLE "clinics" ADD CONSTRAINT "facts_are_known" CHECK ("clinics"."facts_yes" || "clinics"."facts_no" <@ array['contract', 'wheelchair', 'home_visits', 'online', 'group_classes', 'evenings', 'weekend', 'children', 'new_patients']);--> statement-breakpoint
ALTER TABLE "clinics" ADD CONSTRAINT "insurers_are_known" CHECK ("clinics"."insurers_yes" || "clinics"."insurers_no" <@ array['danmark', 'falck', 'pfa', 'tryg', 'skandia', 'topdanmark']);--> statement-breakpoint
ALTER TABLE "clinics" ADD CONSTRAINT "week_is_one_week" CHECK ("clinics"."open_week" <@ '{[0,10080)}'::int4multirange);--> statement-breakpoint
ALTER TABLE "clinics" ADD CONSTRAINT "stated_weekdays_are_iso" CHECK ("clinics"."stated_weekdays" <@ '{1,2,3,4,5,6,7}'::smallint[]);--> statement-breakpoint
ALTER TABLE "clinics" ADD CONSTRAINT "position_is_that_of_the_degrees" CHECK ("clinics"."position" <-> utm_km("clinics"."lat", "clinics"."lon") < 0.01);--> statement-breakpoint
ALTER TABLE "clinics" ADD CONSTRAINT "clinic_is_dated_near" CHECK (("clinics"."wait_subsidised_on" between '2000-01-01' and '2099-12-31') is not false and ("clinics"."wait_private_on" between '2000-01-01' and '2099-12-31') is not false and ("clinics"."confirmed_on" between '2000-01-01' and '2099-12-31') is not false);--> statement-breakpoint
ALTER TABLE "former_slugs" ADD CONSTRAINT "former_slug_is_plain" CHECK ("former_slugs"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');--> statement-breakpoint
ALTER TABLE "hours_exceptions" ADD CONSTRAINT "exception_is_near" CHECK ("hours_exceptions"."date" between '2000-01-01' and '2099-12-31');--> statement-breakpoint
ALTER TABLE "hours_exceptions" ADD CONSTRAINT "exceptions_do_not_overlap" EXCLUDE USING gist (
	int8range("clinic_id", "clinic_id", '[]') WITH &&,
	int4range(("date" - date '2000-01-01') * 1440 + coalesce("opens", 0), ("date" - date '2000-01-01') * 1440 + coalesce("closes", 1440)) WITH &&
);--> statement-breakpoint
-- An import writes hundreds of thousands of hours; an exclusion constraint would take most of its time. One look at each
-- statement's clinics says the same: writers of these tables wait for each other, as writers of clinics do.
CREATE FUNCTION "hours_do_not_overlap"() RETURNS trigger LANGUAGE plpgsql AS $$
begin
	if exists (
		select from (
			select coalesce(opens, 0) < lag(coalesce(closes, 1440)) over (partition by clinic_id, weekday order by coalesce(opens, 0)) as clashes
			from clinic_hours where clinic_id in (select clinic_id from new_rows)
		) day where clashes
	) then
		raise exception using errcode = 'exclusion_violation', constraint = 'hours_do_not_overlap', table = 'clinic_hours',
			message = 'hours_do_not_overlap: two opening hours of one clinic cover the same minute';
	end if;
	return null;
end $$;--> statement-breakpoint
CREATE TRIGGER "hours_wait" BEFORE INSERT OR UPDATE ON "clinic_hours" FOR EACH STATEMENT EXECUTE FUNCTION "clinics_will_change"();--> statement-breakpoint
CREATE TRIGGER "hours_added" AFTER INSERT ON "clinic_hours" REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION "hours_do_not_overlap"();--> statement-breakpoint
CREATE TRIGGER "hours_changed" AFTER UPDATE ON "clinic_hours" REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION "hours_do_not_overlap"();--> statement-breakpoint
CREATE FUNCTION "contracts_do_not_overlap"() RETURNS trigger LANGUAGE plpgsql AS $$
begin
	if exists (
		select from (
			select coalesce("from", '-infinity') < lag(coalesce(until, 'infinity'))
				over (partition by clinic_id, ydernummer, speciality order by coalesce("from", '-infinity')) as clashes
			from contracts where clinic_id in (select clinic_id from new_rows)
		) number where clashes
	) then
		raise exception using errcode = 'exclusion_violation', constraint = 'contracts_do_not_overlap', table = 'contracts',
			message = 'contracts_do_not_overlap: one ydernummer of a clinic is in force twice on the same day';
	end if;
	return null;
end $$;--> statement-breakpoint
CREATE TRIGGER "contracts_wait" BEFORE INSERT OR UPDATE ON "contracts" FOR EACH STATEMENT EXECUTE FUNCTION "clinics_will_change"();--> statement-breakpoint
CREATE TRIGGER "contracts_added" AFTER INSERT ON "contracts" REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION "contracts_do_not_overlap"();--> statement-breakpoint
CREATE TRIGGER "contracts_changed" AFTER UPDATE ON "contracts" REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION "contracts_do_not_overlap"();--> statement-breakpoint
-- A title is looked at when the transaction ends: whoever gives or takes one writes to two tables.
CREATE FUNCTION "approved_has_its_row"() RETURNS trigger LANGUAGE plpgsql AS $$
declare
	looked_at bigint;
begin
	if tg_table_name = 'clinics' then looked_at := new.id; else looked_at := old.clinic_id; end if;
	if exists (
		select from clinics, unnest(approved) title
		where id = looked_at and not exists (
			select from clinic_specialties
			where clinic_id = looked_at and specialty = title and standing = 'approved')
	) then
		raise exception using errcode = 'check_violation', constraint = 'approved_has_its_row', table = 'clinics',
			message = 'approved_has_its_row: a title is shown whose proof is not in clinic_specialties';
	end if;
	return null;
end $$;--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "approved_has_its_row" AFTER INSERT OR UPDATE OF "approved" ON "clinics" DEFERRABLE INITIALLY DEFERRED
	FOR EACH ROW WHEN (NEW.approved <> '{}') EXECUTE FUNCTION "approved_has_its_row"();--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "approved_row_is_needed" AFTER UPDATE OR DELETE ON "clinic_specialties" DEFERRABLE INITIALLY DEFERRED
	FOR EACH ROW WHEN (OLD.standing = 'approved') EXECUTE FUNCTION "approved_has_its_row"();--> statement-breakpoint
-- An address that redirects is nobody's own. Looked at when the transaction ends: a clinic that is renamed writes both.
CREATE FUNCTION "slug_is_nobodys_former"() RETURNS trigger LANGUAGE plpgsql AS $$
begin
	if exists (select from clinics join former_slugs using (slug) where slug = new.slug) then
		raise exception using errcode = 'unique_violation', constraint = 'slug_is_nobodys_former', table = 'former_slugs',
			message = 'slug_is_nobodys_former: an address redirects and is a clinic''s own';
	end if;
	return null;
end $$;--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "slug_is_nobodys_former" AFTER UPDATE OF "slug" ON "clinics" DEFERRABLE INITIALLY DEFERRED
	FOR EACH ROW WHEN (OLD.slug <> NEW.slug) EXECUTE FUNCTION "slug_is_nobodys_former"();--> statement-breakpoint
CREATE TRIGGER "former_slugs_wait" BEFORE INSERT OR UPDATE ON "former_slugs" FOR EACH STATEMENT EXECUTE FUNCTION "clinics_will_change"();--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "former_slug_is_nobodys" AFTER INSERT OR UPDATE ON "former_slugs" DEFERRABLE INITIALLY DEFERRED
	FOR EACH ROW EXECUTE FUNCTION "slug_is_nobodys_former"();--> statement-breakpoint
CREATE FUNCTION "new_slugs_are_nobodys_former"() RETURNS trigger LANGUAGE plpgsql AS $$
begin
	if exists (select from new_rows join former_slugs using (slug)) then
		raise exception using errcode = 'unique_violation', constraint = 'slug_is_nobodys_former', table = 'clinics',
			message = 'slug_is_nobodys_former: an address redirects and is a clinic''s own';
	end if;
	return null;
end $$;--> statement-breakpoint
CREATE TRIGGER "new_slugs_are_nobodys_former" AFTER INSERT ON "clinics" REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION "new_slugs_are_nobodys_former"();
