CREATE TABLE "clinic_marks" (
	"mark" text NOT NULL,
	"block" integer NOT NULL,
	"bits" bit(4096) NOT NULL,
	CONSTRAINT "clinic_marks_mark_block_pk" PRIMARY KEY("mark","block")
);
--> statement-breakpoint
ALTER TABLE "clinic_marks" SET (fillfactor = 60);--> statement-breakpoint
-- Ranges of marks are read by their bytes, whatever language the database sorts in.
ALTER TABLE "clinic_marks" ALTER COLUMN "mark" TYPE text COLLATE "C";--> statement-breakpoint
-- Every mark a clinic carries. lib/directory/marks.ts says the same of a row; a test holds the two together.
CREATE FUNCTION "marks_of"(c clinics) RETURNS SETOF text LANGUAGE sql IMMUTABLE ROWS 30 AS $$
	select 'listed:' where c.state = 'listed'
	union all select 'municipality:' || c.municipality_code where c.state = 'listed'
	union all select 'term:' || x from unnest(c.specialties) x where c.state = 'listed'
	union all select 'title:' || x from unnest(c.approved) x where c.state = 'listed'
	union all select 'titled:' where c.state = 'listed' and c.approved <> '{}'
	union all select 'yes:' || x from unnest(c.facts_yes) x where c.state = 'listed'
	union all select 'no:' || x from unnest(c.facts_no) x where c.state = 'listed'
	union all select 'speaks:' || x from (select unnest(c.languages) union select unnest(c.people_languages)) l (x)
		where c.state = 'listed'
	union all select 'speaks:' where c.state = 'listed' and (c.languages <> '{}' or c.people_languages <> '{}')
	union all select 'gender:' || x from unnest(c.people_genders) x where c.state = 'listed'
	union all select 'gender:' where c.state = 'listed' and c.people_genders <> '{}'
	union all select 'insurer:' || x from unnest(c.insurers_yes) x where c.state = 'listed'
	union all select 'insurer:' where c.state = 'listed' and (c.insurers_yes <> '{}' or c.insurers_no <> '{}')
	union all select 'not-insurer:' || x from unnest(c.insurers_no) x where c.state = 'listed'
	union all select 'wait:' || least(c.wait_subsidised, c.wait_private)
		where c.state = 'listed' and (c.wait_subsidised is not null or c.wait_private is not null)
	union all select 'wait:' where c.state = 'listed' and (c.wait_subsidised is not null or c.wait_private is not null)
	union all select 'contract-wait:' || c.wait_subsidised where c.state = 'listed' and c.wait_subsidised is not null
	union all select 'contract-wait:' where c.state = 'listed' and c.wait_subsidised is not null
	union all select 'open:' || lower(x) || '-' || upper(x) from unnest(c.open_week) x where c.state = 'listed'
	union all select 'weekday:' || x from unnest(c.stated_weekdays) x where c.state = 'listed'
$$;--> statement-breakpoint
-- One writer at a time, from before its first row lock until it commits: two that touch the same marks in another
-- order would otherwise wait for each other for ever.
CREATE FUNCTION "clinics_will_change"() RETURNS trigger LANGUAGE plpgsql AS $$
begin
	perform pg_advisory_xact_lock(hashtextextended('clinic_marks', 0));
	return null;
end $$;--> statement-breakpoint
CREATE TRIGGER "clinics_will_change" BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON "clinics"
	FOR EACH STATEMENT EXECUTE FUNCTION "clinics_will_change"();--> statement-breakpoint
CREATE FUNCTION "clinics_added"() RETURNS trigger LANGUAGE plpgsql AS $$
begin
	insert into clinic_marks as there (mark, block, bits)
	select mark, id / 4096, bit_or(set_bit(0::bit(4096), (id % 4096)::int, 1))
	from new_rows n, marks_of(row(n.*)::clinics) mark
	group by 1, 2
	on conflict (mark, block) do update set bits = there.bits | excluded.bits;
	return null;
end $$;--> statement-breakpoint
CREATE TRIGGER "clinics_added" AFTER INSERT ON "clinics" REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION "clinics_added"();--> statement-breakpoint
CREATE FUNCTION "clinics_removed"() RETURNS trigger LANGUAGE plpgsql AS $$
begin
	if not exists (select from clinics) then
		delete from clinic_marks;
		return null;
	end if;
	with lost as (
		select mark, id / 4096 as block, bit_or(set_bit(0::bit(4096), (id % 4096)::int, 1)) as bits
		from old_rows o, marks_of(row(o.*)::clinics) mark
		group by 1, 2
	)
	update clinic_marks there set bits = there.bits & ~lost.bits
	from lost where there.mark = lost.mark and there.block = lost.block;
	delete from clinic_marks where bits = 0::bit(4096) and block in (select id / 4096 from old_rows);
	return null;
end $$;--> statement-breakpoint
CREATE TRIGGER "clinics_removed" AFTER DELETE ON "clinics" REFERENCING OLD TABLE AS old_rows
	FOR EACH STATEMENT EXECUTE FUNCTION "clinics_removed"();--> statement-breakpoint
CREATE FUNCTION "clinics_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
begin
	with lost as (
		select mark, id / 4096 as block, bit_or(set_bit(0::bit(4096), (id % 4096)::int, 1)) as bits
		from (
			select id, mark from old_rows o, marks_of(row(o.*)::clinics) mark
			except all select id, mark from new_rows n, marks_of(row(n.*)::clinics) mark
		) gone
		group by 1, 2
	)
	update clinic_marks there set bits = there.bits & ~lost.bits
	from lost where there.mark = lost.mark and there.block = lost.block;
	insert into clinic_marks as there (mark, block, bits)
	select mark, id / 4096, bit_or(set_bit(0::bit(4096), (id % 4096)::int, 1))
	from (
		select id, mark from new_rows n, marks_of(row(n.*)::clinics) mark
		except all select id, mark from old_rows o, marks_of(row(o.*)::clinics) mark
	) came
	group by 1, 2
	on conflict (mark, block) do update set bits = there.bits | excluded.bits;
	return null;
end $$;--> statement-breakpoint
CREATE TRIGGER "clinics_changed" AFTER UPDATE ON "clinics" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION "clinics_changed"();--> statement-breakpoint
CREATE FUNCTION "clinics_truncated"() RETURNS trigger LANGUAGE plpgsql AS $$
begin
	delete from clinic_marks;
	return null;
end $$;--> statement-breakpoint
CREATE TRIGGER "clinics_truncated" AFTER TRUNCATE ON "clinics"
	FOR EACH STATEMENT EXECUTE FUNCTION "clinics_truncated"();--> statement-breakpoint
INSERT INTO "clinic_marks" (mark, block, bits)
select mark, id / 4096, bit_or(set_bit(0::bit(4096), (id % 4096)::int, 1))
from clinics c, marks_of(c) mark
group by 1, 2;--> statement-breakpoint
-- With the id in the index, which clinics lie within a radius is answered without reading one.
DROP INDEX "clinics_position";--> statement-breakpoint
CREATE INDEX "clinics_position" ON "clinics" USING gist ("position") INCLUDE ("id") WHERE "state" = 'listed';
