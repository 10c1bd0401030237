CREATE TABLE "rasid"."push_subscriptions" (
	"id" text PRIMARY KEY NOT NULL,
	"receiver" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"gone_at" timestamp with time zone,
	"data" jsonb NOT NULL
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
CREATE INDEX "push_subscriptions_receiver" ON "rasid"."push_subscriptions" USING btree ("receiver");--> statement-breakpoint
CREATE INDEX "silences_ends" ON "rasid"."silences" USING btree ("ends_at");--> statement-breakpoint
CREATE INDEX "deliveries_held" ON "rasid"."deliveries" USING btree ("receiver","hold_group") WHERE "rasid"."deliveries"."state" = 'held';--> statement-breakpoint
CREATE INDEX "deliveries_folded" ON "rasid"."deliveries" USING btree ("folded_into") WHERE "rasid"."deliveries"."folded_into" is not null;--> statement-breakpoint
CREATE INDEX "deliveries_receiver" ON "rasid"."deliveries" USING btree ("receiver","sent_at" DESC NULLS FIRST);