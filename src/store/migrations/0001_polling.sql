CREATE TABLE "rasid"."hosts" (
	"host" text PRIMARY KEY NOT NULL,
	"next_at" timestamp with time zone,
	"open_until" timestamp with time zone,
	"failures" integer DEFAULT 0 NOT NULL,
	"leases" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "rasid"."articles" ADD COLUMN "origin" text;--> statement-breakpoint
ALTER TABLE "rasid"."articles" ADD COLUMN "feed_fingerprint" text;--> statement-breakpoint
ALTER TABLE "rasid"."articles" ADD COLUMN "full_text" text DEFAULT 'unneeded' NOT NULL;--> statement-breakpoint
ALTER TABLE "rasid"."feeds" ADD COLUMN "next_poll_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "rasid"."feeds" ADD COLUMN "polling" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
CREATE INDEX "articles_url" ON "rasid"."articles" USING hash ("url");--> statement-breakpoint
CREATE INDEX "articles_origin" ON "rasid"."articles" USING hash ("origin");