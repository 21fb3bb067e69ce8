CREATE TYPE "public"."gender" AS ENUM('kvinde', 'mand');--> statement-breakpoint
CREATE TYPE "public"."practitioner_state" AS ENUM('active', 'inactive');--> statement-breakpoint
CREATE TYPE "public"."price_kind" AS ENUM('first_visit', 'follow_up', 'group_class', 'home_visit', 'online');--> statement-breakpoint
CREATE TABLE "clinic_insurers" (
	"clinic_id" bigint NOT NULL,
	"insurer" text NOT NULL,
	"value" boolean NOT NULL,
	"source" text NOT NULL,
	"confirmed_on" date NOT NULL,
	CONSTRAINT "clinic_insurers_clinic_id_insurer_pk" PRIMARY KEY("clinic_id","insurer")
);
--> statement-breakpoint
CREATE TABLE "clinic_prices" (
	"clinic_id" bigint NOT NULL,
	"kind" "price_kind" NOT NULL,
	"amount" integer NOT NULL,
	"stated_on" date NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "clinic_prices_clinic_id_kind_pk" PRIMARY KEY("clinic_id","kind"),
	CONSTRAINT "price_is_an_amount" CHECK ("clinic_prices"."amount" between 0 and 1000000)
);
--> statement-breakpoint
CREATE TABLE "contracts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "contracts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"clinic_id" bigint NOT NULL,
	"ydernummer" text NOT NULL,
	"speciality" smallint NOT NULL,
	"region_code" text NOT NULL,
	"from" date,
	"until" date,
	CONSTRAINT "contract_is_said_once" UNIQUE NULLS NOT DISTINCT("clinic_id","ydernummer","speciality","from"),
	CONSTRAINT "ydernummer_is_six_digits" CHECK ("contracts"."ydernummer" ~ '^[0-9]{6}$'),
	CONSTRAINT "speciality_is_physiotherapy" CHECK ("contracts"."speciality" in (51, 62)),
	CONSTRAINT "region_code_is_four_digits" CHECK ("contracts"."region_code" ~ '^10[0-9]{2}$'),
	CONSTRAINT "contract_begins_before_it_ends" CHECK ("contracts"."from" < "contracts"."until")
);
--> statement-breakpoint
CREATE TABLE "engagements" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "engagements_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"practitioner_id" bigint NOT NULL,
	"clinic_id" bigint NOT NULL,
	"from" date,
	"until" date,
	CONSTRAINT "engagement_begins_before_it_ends" CHECK ("engagements"."from" < "engagements"."until")
);
--> statement-breakpoint
CREATE TABLE "error_reports" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "error_reports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"clinic_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"message" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"handled_at" timestamp with time zone,
	CONSTRAINT "report_kind_is_a_word" CHECK ("error_reports"."kind" ~ '^[a-z_-]{1,40}$'),
	CONSTRAINT "report_is_at_most_1000_characters" CHECK (char_length("error_reports"."message") <= 1000)
);
--> statement-breakpoint
CREATE TABLE "hours_exceptions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "hours_exceptions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"clinic_id" bigint NOT NULL,
	"date" date NOT NULL,
	"opens" smallint,
	"closes" smallint,
	"note" text,
	CONSTRAINT "exception_is_said_once" UNIQUE NULLS NOT DISTINCT("clinic_id","date","opens"),
	CONSTRAINT "exception_opens_before_it_closes" CHECK ("hours_exceptions"."opens" >= 0 and "hours_exceptions"."closes" <= 1440 and "hours_exceptions"."opens" < "hours_exceptions"."closes"),
	CONSTRAINT "exception_is_closed_or_an_interval" CHECK (("hours_exceptions"."opens" is null) = ("hours_exceptions"."closes" is null)),
	CONSTRAINT "exception_note_is_short" CHECK (char_length("hours_exceptions"."note") between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "import_changes" (
	"batch_id" bigint NOT NULL,
	"clinic_id" bigint NOT NULL,
	"before" jsonb,
	CONSTRAINT "import_changes_batch_id_clinic_id_pk" PRIMARY KEY("batch_id","clinic_id")
);
--> statement-breakpoint
CREATE TABLE "practitioners" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "practitioners_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"gender" "gender",
	"authorisation_id" text,
	"title" text,
	"languages" text[] DEFAULT '{}' NOT NULL,
	"state" "practitioner_state" DEFAULT 'active' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "authorisation_id_is_five_characters" CHECK ("practitioners"."authorisation_id" ~ '^[0-9A-ZÆØÅ]{5}$'),
	CONSTRAINT "practitioner_has_a_name" CHECK (btrim("practitioners"."name") <> ''),
	CONSTRAINT "practitioner_languages_are_iso_639_1" CHECK (array_to_string("practitioners"."languages", ' ', '?') ~ '^([a-z]{2}( [a-z]{2})*)?$')
);
--> statement-breakpoint
ALTER TABLE "clinics" DROP CONSTRAINT "demo_invents_no_contact";--> statement-breakpoint
ALTER TABLE "clinics" ADD COLUMN "p_number" text;--> statement-breakpoint
ALTER TABLE "clinics" ADD COLUMN "languages" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "clinics" ADD COLUMN "people_languages" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "clinics" ADD COLUMN "people_genders" "gender"[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "clinics" ADD COLUMN "insurers_yes" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "clinics" ADD COLUMN "insurers_no" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "clinics" ADD COLUMN "wait_subsidised_source" text;--> statement-breakpoint
ALTER TABLE "clinics" ADD COLUMN "wait_private_source" text;--> statement-breakpoint
ALTER TABLE "clinics" ADD COLUMN "owner_stated" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "import_batches" ADD COLUMN "undone_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "clinic_insurers" ADD CONSTRAINT "clinic_insurers_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clinic_prices" ADD CONSTRAINT "clinic_prices_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contracts" ADD CONSTRAINT "contracts_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagements" ADD CONSTRAINT "engagements_practitioner_id_practitioners_id_fk" FOREIGN KEY ("practitioner_id") REFERENCES "public"."practitioners"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagements" ADD CONSTRAINT "engagements_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "error_reports" ADD CONSTRAINT "error_reports_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hours_exceptions" ADD CONSTRAINT "hours_exceptions_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_changes" ADD CONSTRAINT "import_changes_batch_id_import_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contracts_ydernummer" ON "contracts" USING btree ("ydernummer");--> statement-breakpoint
CREATE INDEX "engagements_clinic" ON "engagements" USING btree ("clinic_id");--> statement-breakpoint
CREATE INDEX "engagements_practitioner" ON "engagements" USING btree ("practitioner_id");--> statement-breakpoint
CREATE INDEX "error_reports_open" ON "error_reports" USING btree ("created_at") WHERE "error_reports"."handled_at" is null;--> statement-breakpoint
CREATE INDEX "error_reports_clinic" ON "error_reports" USING btree ("clinic_id");--> statement-breakpoint
CREATE INDEX "import_changes_clinic" ON "import_changes" USING btree ("clinic_id");--> statement-breakpoint
CREATE UNIQUE INDEX "practitioners_authorisation" ON "practitioners" USING btree ("authorisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "clinics_p_number" ON "clinics" USING btree ("p_number");--> statement-breakpoint
CREATE INDEX "clinics_business" ON "clinics" USING btree ("business_id") WHERE "clinics"."business_id" is not null;--> statement-breakpoint
CREATE INDEX "clinics_import_batch" ON "clinics" USING btree ("import_batch_id") WHERE "clinics"."import_batch_id" is not null;--> statement-breakpoint
ALTER TABLE "clinics" ADD CONSTRAINT "p_number_is_ten_digits" CHECK ("clinics"."p_number" ~ '^[0-9]{10}$');--> statement-breakpoint
ALTER TABLE "clinics" ADD CONSTRAINT "insurer_is_yes_or_no" CHECK (not "clinics"."insurers_yes" && "clinics"."insurers_no");--> statement-breakpoint
ALTER TABLE "clinics" ADD CONSTRAINT "languages_are_iso_639_1" CHECK (array_to_string("clinics"."languages" || "clinics"."people_languages", ' ', '?') ~ '^([a-z]{2}( [a-z]{2})*)?$');--> statement-breakpoint
ALTER TABLE "clinics" ADD CONSTRAINT "demo_invents_no_contact" CHECK ("clinics"."source" <> 'demo' or ("clinics"."phone" is null and "clinics"."email" is null and "clinics"."website" is null and "clinics"."booking_url" is null and "clinics"."approved" = '{}' and "clinics"."people_genders" = '{}' and "clinics"."people_languages" = '{}'));--> statement-breakpoint
-- The same person is not engaged twice at once at the same clinic. Each id is written as a range of one number, so
-- that GiST can compare it without the extension btree_gist, which not every server has.
ALTER TABLE "engagements" ADD CONSTRAINT "engagement_does_not_overlap" EXCLUDE USING gist (
	int8range("practitioner_id", "practitioner_id", '[]') WITH &&,
	int8range("clinic_id", "clinic_id", '[]') WITH &&,
	daterange("from", "until") WITH &&
);--> statement-breakpoint
-- What the people engaged today speak and are, kept on the clinic so that a search reads one row. `ids` null: all.
CREATE FUNCTION "keep_clinic_people"(ids bigint[]) RETURNS void LANGUAGE sql AS $$
	update clinics set people_languages = now_there.languages, people_genders = now_there.genders
	from (
		select c.id,
			coalesce(array_agg(distinct l.code order by l.code) filter (where l.code is not null), '{}') as languages,
			coalesce(array_agg(distinct p.gender order by p.gender) filter (where p.gender is not null), '{}') as genders
		from clinics c
		left join engagements e on e.clinic_id = c.id
			and daterange(e."from", e."until") @> (now() at time zone 'Europe/Copenhagen')::date
		left join practitioners p on p.id = e.practitioner_id and p.state = 'active'
		left join lateral unnest(p.languages) as l (code) on true
		where ids is null or c.id = any (ids)
		group by c.id
	) as now_there
	where clinics.id = now_there.id
		and (clinics.people_languages, clinics.people_genders) is distinct from (now_there.languages, now_there.genders)
$$;--> statement-breakpoint
CREATE FUNCTION "engagements_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
begin
	if tg_op = 'INSERT' then perform keep_clinic_people(array[new.clinic_id]);
	elsif tg_op = 'DELETE' then perform keep_clinic_people(array[old.clinic_id]);
	else perform keep_clinic_people(array[old.clinic_id, new.clinic_id]);
	end if;
	return null;
end $$;--> statement-breakpoint
CREATE TRIGGER "engagements_changed" AFTER INSERT OR UPDATE OR DELETE ON "engagements"
	FOR EACH ROW EXECUTE FUNCTION "engagements_changed"();--> statement-breakpoint
CREATE FUNCTION "practitioners_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
begin
	perform keep_clinic_people(coalesce((select array_agg(clinic_id) from engagements where practitioner_id = new.id), '{}'));
	return null;
end $$;--> statement-breakpoint
CREATE TRIGGER "practitioners_changed" AFTER UPDATE OF "gender", "languages", "state" ON "practitioners"
	FOR EACH ROW EXECUTE FUNCTION "practitioners_changed"();
