CREATE TYPE "public"."application_kind" AS ENUM('claim', 'registration', 'objection', 'practitioner', 'title');--> statement-breakpoint
CREATE TYPE "public"."application_state" AS ENUM('open', 'accepted', 'refused', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."counted" AS ENUM('shown', 'opened', 'phone', 'mail', 'site', 'booking');--> statement-breakpoint
CREATE TYPE "public"."media_kind" AS ENUM('logo', 'photo');--> statement-breakpoint
CREATE TYPE "public"."member_role" AS ENUM('owner', 'editor');--> statement-breakpoint
CREATE TYPE "public"."proof_kind" AS ENUM('domain', 'look-up');--> statement-breakpoint
CREATE TABLE "account_proofs" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "account_providers" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "account_sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "session_knows_no_device" CHECK ("account_sessions"."ip_address" is null and "account_sessions"."user_agent" is null)
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_email_is_lower_case" CHECK ("accounts"."email" = lower("accounts"."email"))
);
--> statement-breakpoint
CREATE TABLE "applications" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "applications_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" "application_kind" NOT NULL,
	"state" "application_state" DEFAULT 'open' NOT NULL,
	"clinic_id" bigint,
	"practitioner_id" bigint,
	"account_id" text,
	"stated" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"proof" "proof_kind",
	"proof_note" text,
	"proved_at" timestamp with time zone,
	"proof_hash" text,
	"proof_until" timestamp with time zone,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	"reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "decided_has_a_date" CHECK (("applications"."state" = 'open') = ("applications"."decided_at" is null)),
	CONSTRAINT "proof_has_a_date" CHECK (("applications"."proof" is null) = ("applications"."proved_at" is null))
);
--> statement-breakpoint
CREATE TABLE "clinic_days" (
	"clinic_id" bigint NOT NULL,
	"day" date NOT NULL,
	"what" "counted" NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "clinic_days_clinic_id_day_what_pk" PRIMARY KEY("clinic_id","day","what")
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text,
	"form" text NOT NULL,
	"typed" jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "invitations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"clinic_id" bigint NOT NULL,
	"email" text NOT NULL,
	"role" "member_role" NOT NULL,
	"invited_by" text,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "invitation_email_is_lower_case" CHECK ("invitations"."email" = lower("invitations"."email"))
);
--> statement-breakpoint
CREATE TABLE "letters" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "letters_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"message_id" text NOT NULL,
	"kind" text NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text NOT NULL,
	"is_secret" boolean DEFAULT false NOT NULL,
	"clinic_id" bigint,
	"tries" smallint DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"given_up_at" timestamp with time zone,
	"last_error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "letter_is_sent_or_given_up" CHECK ("letters"."sent_at" is null or "letters"."given_up_at" is null)
);
--> statement-breakpoint
CREATE TABLE "media" (
	"id" text PRIMARY KEY NOT NULL,
	"clinic_id" bigint NOT NULL,
	"kind" "media_kind" NOT NULL,
	"alt" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "media_has_words" CHECK (char_length(btrim("media"."alt")) between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"account_id" text NOT NULL,
	"clinic_id" bigint NOT NULL,
	"role" "member_role" NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "memberships_account_id_clinic_id_pk" PRIMARY KEY("account_id","clinic_id")
);
--> statement-breakpoint
ALTER TABLE "clinics" ADD COLUMN "merged_into" bigint;--> statement-breakpoint
ALTER TABLE "clinics" ADD COLUMN "delete_on" date;--> statement-breakpoint
ALTER TABLE "clinics" ADD COLUMN "asked_on" date;--> statement-breakpoint
ALTER TABLE "clinics" ADD COLUMN "informed_on" date;--> statement-breakpoint
ALTER TABLE "practitioners" ADD COLUMN "account_id" text;--> statement-breakpoint
ALTER TABLE "account_providers" ADD CONSTRAINT "account_providers_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_sessions" ADD CONSTRAINT "account_sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_practitioner_id_practitioners_id_fk" FOREIGN KEY ("practitioner_id") REFERENCES "public"."practitioners"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clinic_days" ADD CONSTRAINT "clinic_days_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_accounts_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_proofs_identifier" ON "account_proofs" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "account_providers_account" ON "account_providers" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "account_sessions_token" ON "account_sessions" USING btree ("token");--> statement-breakpoint
CREATE INDEX "account_sessions_account" ON "account_sessions" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_email" ON "accounts" USING btree ("email");--> statement-breakpoint
CREATE INDEX "applications_open" ON "applications" USING btree ("created_at") WHERE "applications"."state" = 'open';--> statement-breakpoint
CREATE INDEX "applications_clinic" ON "applications" USING btree ("clinic_id");--> statement-breakpoint
CREATE INDEX "applications_account" ON "applications" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "applications_proof" ON "applications" USING btree ("proof_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "application_is_open_once" ON "applications" USING btree ("kind","account_id","clinic_id") WHERE "applications"."state" = 'open' and "applications"."kind" = 'claim';--> statement-breakpoint
CREATE INDEX "drafts_account" ON "drafts" USING btree ("account_id","form");--> statement-breakpoint
CREATE INDEX "drafts_age" ON "drafts" USING btree ("updated_at");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_once" ON "invitations" USING btree ("clinic_id","email");--> statement-breakpoint
CREATE INDEX "invitations_email" ON "invitations" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "letters_message" ON "letters" USING btree ("message_id");--> statement-breakpoint
CREATE INDEX "letters_due" ON "letters" USING btree ("due_at") WHERE "letters"."sent_at" is null and "letters"."given_up_at" is null;--> statement-breakpoint
CREATE INDEX "letters_recipient" ON "letters" USING btree ("recipient","created_at");--> statement-breakpoint
CREATE INDEX "media_clinic" ON "media" USING btree ("clinic_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "media_one_logo" ON "media" USING btree ("clinic_id") WHERE "media"."kind" = 'logo';--> statement-breakpoint
CREATE INDEX "memberships_clinic" ON "memberships" USING btree ("clinic_id");--> statement-breakpoint
ALTER TABLE "practitioners" ADD CONSTRAINT "practitioners_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "practitioners_account" ON "practitioners" USING btree ("account_id");