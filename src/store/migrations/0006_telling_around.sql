ALTER TABLE "rasid"."incidents" ADD COLUMN "review_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "deliveries_groups" ON "rasid"."deliveries" USING btree ("due_at") WHERE "rasid"."deliveries"."hold_group" is not null;--> statement-breakpoint
CREATE INDEX "incident_revisions_made" ON "rasid"."incident_revisions" USING btree (("data"->>'updatedAt'),"incident_id","revision");--> statement-breakpoint
CREATE INDEX "incidents_review" ON "rasid"."incidents" USING btree ("review_at") WHERE "rasid"."incidents"."review_at" is not null;--> statement-breakpoint
CREATE INDEX "incidents_merged" ON "rasid"."incidents" USING btree (("data"->>'mergedInto')) WHERE "rasid"."incidents"."state" = 'merged';