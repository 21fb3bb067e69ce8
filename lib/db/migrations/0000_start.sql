CREATE TYPE "public"."listing_state" AS ENUM('draft', 'submitted', 'listed', 'hidden', 'objected', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."point_precision" AS ENUM('address', 'street', 'town');--> statement-breakpoint
CREATE TYPE "public"."standing" AS ENUM('interest', 'approved');--> statement-breakpoint
CREATE TABLE "businesses" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "businesses_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"cvr" text,
	CONSTRAINT "cvr_is_eight_digits" CHECK ("businesses"."cvr" ~ '^[0-9]{8}$')
);
--> statement-breakpoint
CREATE TABLE "clinic_facts" (
	"clinic_id" bigint NOT NULL,
	"fact" text NOT NULL,
	"value" boolean NOT NULL,
	"source" text NOT NULL,
	"confirmed_on" date NOT NULL,
	CONSTRAINT "clinic_facts_clinic_id_fact_pk" PRIMARY KEY("clinic_id","fact")
);
--> statement-breakpoint
CREATE TABLE "clinic_hours" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "clinic_hours_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"clinic_id" bigint NOT NULL,
	"weekday" smallint NOT NULL,
	"opens" smallint,
	"closes" smallint,
	CONSTRAINT "weekday_is_iso" CHECK ("clinic_hours"."weekday" between 1 and 7),
	CONSTRAINT "opens_before_it_closes" CHECK ("clinic_hours"."opens" >= 0 and "clinic_hours"."closes" <= 1440 and "clinic_hours"."opens" < "clinic_hours"."closes"),
	CONSTRAINT "closed_or_an_interval" CHECK (("clinic_hours"."opens" is null) = ("clinic_hours"."closes" is null))
);
--> statement-breakpoint
CREATE TABLE "clinic_specialties" (
	"clinic_id" bigint NOT NULL,
	"specialty" text NOT NULL,
	"standing" "standing" NOT NULL,
	"proof_checked_on" date,
	CONSTRAINT "clinic_specialties_clinic_id_specialty_pk" PRIMARY KEY("clinic_id","specialty"),
	CONSTRAINT "approved_has_proof" CHECK ("clinic_specialties"."standing" <> 'approved' or "clinic_specialties"."proof_checked_on" is not null)
);
--> statement-breakpoint
CREATE TABLE "clinics" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "clinics_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"state" "listing_state" DEFAULT 'draft' NOT NULL,
	"business_id" bigint,
	"source" text NOT NULL,
	"source_id" text NOT NULL,
	"import_batch_id" bigint,
	"street" text,
	"postal_code" text,
	"postal_name" text,
	"municipality_code" text NOT NULL,
	"lat" double precision NOT NULL,
	"lon" double precision NOT NULL,
	"position" "point" NOT NULL,
	"precision" "point_precision" NOT NULL,
	"phone" text,
	"email" text,
	"website" text,
	"booking_url" text,
	"description" text,
	"specialties" text[] DEFAULT '{}' NOT NULL,
	"approved" text[] DEFAULT '{}' NOT NULL,
	"facts_yes" text[] DEFAULT '{}' NOT NULL,
	"facts_no" text[] DEFAULT '{}' NOT NULL,
	"wait_subsidised" smallint,
	"wait_subsidised_on" date,
	"wait_private" smallint,
	"wait_private_on" date,
	"confirmed_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "postal_code_is_four_digits" CHECK ("clinics"."postal_code" ~ '^[0-9]{4}$'),
	CONSTRAINT "municipality_code_is_four_digits" CHECK ("clinics"."municipality_code" ~ '^0[0-9]{3}$'),
	CONSTRAINT "lies_in_denmark" CHECK ("clinics"."lat" between 54.5 and 57.8 and "clinics"."lon" between 8 and 15.3),
	CONSTRAINT "approved_is_declared" CHECK ("clinics"."approved" <@ "clinics"."specialties"),
	CONSTRAINT "fact_is_yes_or_no" CHECK (not "clinics"."facts_yes" && "clinics"."facts_no"),
	CONSTRAINT "waits_are_weeks" CHECK ("clinics"."wait_subsidised" between 0 and 104 and "clinics"."wait_private" between 0 and 104),
	CONSTRAINT "waits_have_a_date" CHECK (("clinics"."wait_subsidised" is null) = ("clinics"."wait_subsidised_on" is null) and ("clinics"."wait_private" is null) = ("clinics"."wait_private_on" is null)),
	CONSTRAINT "demo_invents_no_contact" CHECK ("clinics"."source" <> 'demo' or ("clinics"."phone" is null and "clinics"."email" is null and "clinics"."website" is null and "clinics"."booking_url" is null and "clinics"."approved" = '{}'))
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor" text NOT NULL,
	"kind" text NOT NULL,
	"clinic_id" bigint,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "former_slugs" (
	"slug" text PRIMARY KEY NOT NULL,
	"clinic_id" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_batches" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "import_batches_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"format" text NOT NULL,
	"file_name" text NOT NULL,
	"rows_kept" integer NOT NULL,
	"rows_rejected" integer NOT NULL,
	"attribution" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "clinic_facts" ADD CONSTRAINT "clinic_facts_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clinic_hours" ADD CONSTRAINT "clinic_hours_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clinic_specialties" ADD CONSTRAINT "clinic_specialties_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clinics" ADD CONSTRAINT "clinics_business_id_businesses_id_fk" FOREIGN KEY ("business_id") REFERENCES "public"."businesses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clinics" ADD CONSTRAINT "clinics_import_batch_id_import_batches_id_fk" FOREIGN KEY ("import_batch_id") REFERENCES "public"."import_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "former_slugs" ADD CONSTRAINT "former_slugs_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "businesses_cvr" ON "businesses" USING btree ("cvr");--> statement-breakpoint
CREATE INDEX "clinic_hours_clinic" ON "clinic_hours" USING btree ("clinic_id");--> statement-breakpoint
CREATE UNIQUE INDEX "clinics_slug" ON "clinics" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "clinics_source" ON "clinics" USING btree ("source","source_id");--> statement-breakpoint
CREATE INDEX "clinics_position" ON "clinics" USING gist ("position");--> statement-breakpoint
CREATE INDEX "clinics_municipality" ON "clinics" USING btree ("municipality_code") WHERE "clinics"."state" = 'listed';--> statement-breakpoint
CREATE INDEX "clinics_postal_code" ON "clinics" USING btree ("postal_code") WHERE "clinics"."state" = 'listed';--> statement-breakpoint
CREATE INDEX "clinics_specialties" ON "clinics" USING gin ("specialties");--> statement-breakpoint
CREATE INDEX "clinics_facts_yes" ON "clinics" USING gin ("facts_yes");--> statement-breakpoint
CREATE INDEX "clinics_demo" ON "clinics" USING btree ("id") WHERE "clinics"."source" = 'demo';--> statement-breakpoint
CREATE INDEX "events_clinic" ON "events" USING btree ("clinic_id","id");