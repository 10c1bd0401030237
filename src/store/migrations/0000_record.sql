CREATE SCHEMA IF NOT EXISTS "rasid";
--> statement-breakpoint
CREATE TABLE "rasid"."articles" (
	"id" text PRIMARY KEY NOT NULL,
	"feed_id" text NOT NULL,
	"outlet" text NOT NULL,
	"country" text,
	"url" text,
	"title" text,
	"text" text NOT NULL,
	"published_at" text,
	"fetched_at" timestamp with time zone NOT NULL,
	"fingerprint" text NOT NULL,
	"signature" jsonb NOT NULL,
	"bands" integer[] NOT NULL,
	"syndication_id" text NOT NULL,
	"stage" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"extractor_version" text,
	"queued_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "rasid"."deliveries" (
	"id" text PRIMARY KEY NOT NULL,
	"notice_id" text NOT NULL,
	"incident_id" text NOT NULL,
	"revision" integer NOT NULL,
	"kind" text NOT NULL,
	"receiver" text NOT NULL,
	"state" text NOT NULL,
	"attempts" integer NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"lease_until" timestamp with time zone,
	"provider_message_id" text,
	"error" text,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"queued_at" timestamp with time zone,
	"published_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rasid"."events" (
	"article_id" text NOT NULL,
	"index" integer NOT NULL,
	"incident_id" text,
	"extractor_version" text NOT NULL,
	"data" jsonb NOT NULL,
	CONSTRAINT "events_article_id_index_pk" PRIMARY KEY("article_id","index")
);
--> statement-breakpoint
CREATE TABLE "rasid"."feeds" (
	"id" text PRIMARY KEY NOT NULL,
	"outlet" text NOT NULL,
	"url" text NOT NULL,
	"active" boolean NOT NULL,
	"etag" text,
	"last_modified" text,
	"last_polled_at" timestamp with time zone,
	"last_success_at" timestamp with time zone,
	"last_new_at" timestamp with time zone,
	"failures" integer DEFAULT 0 NOT NULL,
	"last_error" text
);
--> statement-breakpoint
CREATE TABLE "rasid"."incident_revisions" (
	"incident_id" text NOT NULL,
	"revision" integer NOT NULL,
	"data" jsonb NOT NULL,
	CONSTRAINT "incident_revisions_incident_id_revision_pk" PRIMARY KEY("incident_id","revision")
);
--> statement-breakpoint
CREATE TABLE "rasid"."incident_sources" (
	"article_id" text NOT NULL,
	"incident_id" text NOT NULL,
	CONSTRAINT "incident_sources_article_id_incident_id_pk" PRIMARY KEY("article_id","incident_id")
);
--> statement-breakpoint
CREATE TABLE "rasid"."incidents" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"decided_revision" integer DEFAULT 0 NOT NULL,
	"state" text NOT NULL,
	"class" text NOT NULL,
	"status" text NOT NULL,
	"country" text,
	"place_id" text,
	"last_told_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"data" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rasid"."ledger" (
	"id" text PRIMARY KEY NOT NULL,
	"place_id" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"incident_id" text NOT NULL,
	"data" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rasid"."notices" (
	"id" text PRIMARY KEY NOT NULL,
	"order" bigserial NOT NULL,
	"incident_id" text NOT NULL,
	"revision" integer NOT NULL,
	"data" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rasid"."quarantine" (
	"id" text PRIMARY KEY NOT NULL,
	"queue" text NOT NULL,
	"subject" text NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "articles_fingerprint" ON "rasid"."articles" USING btree ("fingerprint");--> statement-breakpoint
CREATE INDEX "articles_bands" ON "rasid"."articles" USING gin ("bands");--> statement-breakpoint
CREATE INDEX "articles_fetched" ON "rasid"."articles" USING btree ("fetched_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "articles_waiting" ON "rasid"."articles" USING btree ("fetched_at","id") WHERE "rasid"."articles"."stage" = 'stored';--> statement-breakpoint
CREATE INDEX "articles_stage" ON "rasid"."articles" USING btree ("stage");--> statement-breakpoint
CREATE INDEX "deliveries_incident" ON "rasid"."deliveries" USING btree ("incident_id","receiver");--> statement-breakpoint
CREATE INDEX "deliveries_created" ON "rasid"."deliveries" USING btree ("created_at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "deliveries_due" ON "rasid"."deliveries" USING btree ("due_at") WHERE "rasid"."deliveries"."state" in ('pending', 'retry');--> statement-breakpoint
CREATE INDEX "deliveries_sending" ON "rasid"."deliveries" USING btree ("lease_until") WHERE "rasid"."deliveries"."state" = 'sending';--> statement-breakpoint
CREATE INDEX "deliveries_sent" ON "rasid"."deliveries" USING btree ("sent_at" DESC NULLS FIRST) WHERE "rasid"."deliveries"."state" = 'sent';--> statement-breakpoint
CREATE INDEX "deliveries_state" ON "rasid"."deliveries" USING btree ("state");--> statement-breakpoint
CREATE INDEX "events_incident" ON "rasid"."events" USING btree ("incident_id");--> statement-breakpoint
CREATE INDEX "incident_sources_incident" ON "rasid"."incident_sources" USING btree ("incident_id");--> statement-breakpoint
CREATE INDEX "incidents_updated" ON "rasid"."incidents" USING btree ("updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "incidents_active" ON "rasid"."incidents" USING btree ("class","last_told_at") WHERE "rasid"."incidents"."state" = 'active';--> statement-breakpoint
CREATE INDEX "incidents_place" ON "rasid"."incidents" USING btree ("place_id","updated_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "incidents_undecided" ON "rasid"."incidents" USING btree ("updated_at") WHERE "rasid"."incidents"."revision" > "rasid"."incidents"."decided_revision";--> statement-breakpoint
CREATE INDEX "ledger_place" ON "rasid"."ledger" USING btree ("place_id","since" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "ledger_since" ON "rasid"."ledger" USING btree ("since" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "ledger_incident" ON "rasid"."ledger" USING btree ("incident_id");--> statement-breakpoint
CREATE INDEX "notices_incident" ON "rasid"."notices" USING btree ("incident_id","order");--> statement-breakpoint
CREATE INDEX "quarantine_at" ON "rasid"."quarantine" USING btree ("at" DESC NULLS FIRST,"id");