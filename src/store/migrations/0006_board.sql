CREATE TABLE "rasid"."board_keys" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rasid"."correction_articles" (
	"article_id" text NOT NULL,
	"correction_id" text NOT NULL,
	CONSTRAINT "correction_articles_article_id_correction_id_pk" PRIMARY KEY("article_id","correction_id")
);
--> statement-breakpoint
CREATE TABLE "rasid"."corrections" (
	"id" text PRIMARY KEY NOT NULL,
	"incident_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"undone_at" timestamp with time zone,
	"data" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "rasid"."incidents" ADD COLUMN "type" text;--> statement-breakpoint
ALTER TABLE "rasid"."incidents" ADD COLUMN "governorate" text;--> statement-breakpoint
ALTER TABLE "rasid"."incidents" ADD COLUMN "actors" text[];--> statement-breakpoint
ALTER TABLE "rasid"."incidents" ADD COLUMN "sources" integer;--> statement-breakpoint
ALTER TABLE "rasid"."incidents" ADD COLUMN "first_told_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "rasid"."incidents" ADD COLUMN "latitude" double precision;--> statement-breakpoint
ALTER TABLE "rasid"."incidents" ADD COLUMN "longitude" double precision;--> statement-breakpoint
ALTER TABLE "rasid"."incidents" ADD COLUMN "precision" smallint;--> statement-breakpoint
ALTER TABLE "rasid"."incidents" ADD COLUMN "place_name" text;--> statement-breakpoint
ALTER TABLE "rasid"."incidents" ADD COLUMN "place_name_en" text;--> statement-breakpoint
ALTER TABLE "rasid"."incidents" ADD COLUMN "fatalities" integer;--> statement-breakpoint
ALTER TABLE "rasid"."incidents" ADD COLUMN "search" "tsvector";--> statement-breakpoint
CREATE INDEX "corrections_incident" ON "rasid"."corrections" USING btree ("incident_id");--> statement-breakpoint
CREATE INDEX "corrections_at" ON "rasid"."corrections" USING btree ("at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "incidents_told" ON "rasid"."incidents" USING btree ("last_told_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "incidents_actors" ON "rasid"."incidents" USING gin ("actors") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "incidents_search" ON "rasid"."incidents" USING gin ("search") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "incidents_unfilled" ON "rasid"."incidents" USING btree ("id") WHERE "rasid"."incidents"."search" is null;--> statement-breakpoint
-- Wide values stand apart, so that looking through all incidents reads little.
ALTER TABLE "rasid"."incidents" SET (toast_tuple_target = 512);
