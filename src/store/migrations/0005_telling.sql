CREATE TABLE "rasid"."incident_spots" (
	"incident_id" text NOT NULL,
	"class" text NOT NULL,
	"spot" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "incident_spots_incident_id_spot_pk" PRIMARY KEY("incident_id","spot")
);
--> statement-breakpoint
CREATE TABLE "rasid"."push_subscriptions" (
	"id" text PRIMARY KEY NOT NULL,
	"receiver" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"gone_at" timestamp with time zone,
	"data" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rasid"."receivers" (
	"name" text PRIMARY KEY NOT NULL,
	"next_at" timestamp with time zone,
	"paused_until" timestamp with time zone,
	"open_until" timestamp with time zone,
	"failures" integer DEFAULT 0 NOT NULL,
	"failing_since" timestamp with time zone,
	"last_error" text,
	"gone_at" timestamp with time zone,
	"told" jsonb
);
--> statement-breakpoint
CREATE TABLE "rasid"."silences" (
	"id" text PRIMARY KEY NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"data" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "rasid"."deliveries" ADD COLUMN "severity" text DEFAULT 'moderate' NOT NULL;--> statement-breakpoint
ALTER TABLE "rasid"."deliveries" ADD COLUMN "hold" jsonb;--> statement-breakpoint
ALTER TABLE "rasid"."deliveries" ADD COLUMN "hold_group" text;--> statement-breakpoint
ALTER TABLE "rasid"."deliveries" ADD COLUMN "folded_into" text;--> statement-breakpoint
ALTER TABLE "rasid"."deliveries" ADD COLUMN "changed_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "rasid"."deliveries" ADD COLUMN "doubts" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "rasid"."deliveries" ADD COLUMN "parts" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "rasid"."incidents" ADD COLUMN "review_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "incident_spots_spot" ON "rasid"."incident_spots" USING btree ("spot","class","until");--> statement-breakpoint
CREATE INDEX "push_subscriptions_receiver" ON "rasid"."push_subscriptions" USING btree ("receiver");--> statement-breakpoint
CREATE INDEX "silences_ends" ON "rasid"."silences" USING btree ("ends_at");--> statement-breakpoint
CREATE INDEX "deliveries_held" ON "rasid"."deliveries" USING btree ("receiver","hold_group") WHERE "rasid"."deliveries"."state" = 'held';--> statement-breakpoint
CREATE INDEX "deliveries_groups" ON "rasid"."deliveries" USING btree ("due_at") WHERE "rasid"."deliveries"."hold_group" is not null;--> statement-breakpoint
CREATE INDEX "deliveries_folded" ON "rasid"."deliveries" USING btree ("folded_into") WHERE "rasid"."deliveries"."folded_into" is not null;--> statement-breakpoint
CREATE INDEX "deliveries_waiting" ON "rasid"."deliveries" USING btree ("receiver","due_at") WHERE "rasid"."deliveries"."state" in ('pending', 'retry');--> statement-breakpoint
CREATE INDEX "deliveries_receiver" ON "rasid"."deliveries" USING btree ("receiver","sent_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "incident_revisions_made" ON "rasid"."incident_revisions" USING btree (("data"->>'updatedAt'),"incident_id","revision");--> statement-breakpoint
CREATE INDEX "incidents_review" ON "rasid"."incidents" USING btree ("review_at") WHERE "rasid"."incidents"."review_at" is not null;--> statement-breakpoint
CREATE INDEX "incidents_merged" ON "rasid"."incidents" USING btree (("data"->>'mergedInto')) WHERE "rasid"."incidents"."state" = 'merged';
--> statement-breakpoint
INSERT INTO "rasid"."incident_spots" ("incident_id", "class", "spot", "since", "until")
SELECT "id", "class", 'place:' || "place_id", least(("data"->>'firstToldAt')::timestamptz, "last_told_at"), "last_told_at"
FROM "rasid"."incidents" WHERE "state" = 'active' AND "place_id" IS NOT NULL;
