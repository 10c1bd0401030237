DROP INDEX "rasid"."articles_url";--> statement-breakpoint
ALTER TABLE "rasid"."articles" ADD COLUMN "keys" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "articles_keys" ON "rasid"."articles" USING gin ("keys");