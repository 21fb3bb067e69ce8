ALTER TABLE "clinics" ADD COLUMN "dated_hours" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
-- What is said of single days, kept on the clinic so that 'open now' reads one row. A day without a stretch is closed.
CREATE FUNCTION "keep_dated_hours"(ids bigint[]) RETURNS void LANGUAGE sql AS $$
	update clinics set dated_hours = said.entries
	from (
		select c.id, coalesce(array_agg(distinct entry order by entry) filter (where entry is not null), '{}') as entries
		from clinics c
		left join hours_exceptions e on e.clinic_id = c.id
		left join lateral (values
			(to_char(e.date, 'YYYY-MM-DD') || ':'),
			(to_char(e.date, 'YYYY-MM-DD') || ':' || e.opens || '-' || e.closes)
		) as entries (entry) on true
		where c.id = any (ids)
		group by c.id
	) as said
	where clinics.id = said.id and clinics.dated_hours is distinct from said.entries
$$;--> statement-breakpoint
CREATE FUNCTION "hours_exceptions_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
begin
	if tg_op = 'INSERT' then perform keep_dated_hours(array[new.clinic_id]);
	elsif tg_op = 'DELETE' then perform keep_dated_hours(array[old.clinic_id]);
	else perform keep_dated_hours(array[old.clinic_id, new.clinic_id]);
	end if;
	return null;
end $$;--> statement-breakpoint
CREATE TRIGGER "hours_exceptions_changed" AFTER INSERT OR UPDATE OR DELETE ON "hours_exceptions"
	FOR EACH ROW EXECUTE FUNCTION "hours_exceptions_changed"();--> statement-breakpoint
-- Three marks more than before: 'undeclared:', 'dated:2026-12-24' and 'open-on:2026-12-24:480-720'.
CREATE OR REPLACE FUNCTION "marks_of"(c clinics) RETURNS SETOF text LANGUAGE sql IMMUTABLE ROWS 30 AS $$
	select 'listed:' where c.state = 'listed'
	union all select 'municipality:' || c.municipality_code where c.state = 'listed'
	union all select 'term:' || x from unnest(c.specialties) x where c.state = 'listed'
	union all select 'undeclared:' where c.state = 'listed' and c.specialties = '{}'
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
	union all select case when x like '%:' then 'dated:' || rtrim(x, ':') else 'open-on:' || x end
		from unnest(c.dated_hours) x where c.state = 'listed'
$$;--> statement-breakpoint
INSERT INTO "clinic_marks" (mark, block, bits)
select 'undeclared:', id / 4096, bit_or(set_bit(0::bit(4096), (id % 4096)::int, 1))
from clinics where state = 'listed' and specialties = '{}' group by 2;--> statement-breakpoint
SELECT keep_dated_hours(coalesce((select array_agg(distinct clinic_id) from hours_exceptions), '{}'));
