DROP INDEX "rasid"."articles_url";--> statement-breakpoint
DROP INDEX "rasid"."articles_bands";--> statement-breakpoint
ALTER TABLE "rasid"."articles" ADD COLUMN "keys" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "articles_keys" ON "rasid"."articles" USING gin ("keys") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "articles_bands" ON "rasid"."articles" USING gin ("bands") WITH (fastupdate=false);