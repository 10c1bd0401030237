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
ALTER TABLE "rasid"."deliveries" ADD COLUMN "changed_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "rasid"."deliveries" ADD COLUMN "doubts" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "rasid"."deliveries" ADD COLUMN "parts" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "deliveries_waiting" ON "rasid"."deliveries" USING btree ("receiver","due_at") WHERE "rasid"."deliveries"."state" in ('pending', 'retry');--> statement-breakpoint
CREATE INDEX "incidents_merged" ON "rasid"."incidents" USING btree (("data" ->> 'mergedInto')) WHERE "rasid"."incidents"."state" = 'merged';