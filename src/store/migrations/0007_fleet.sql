CREATE TABLE "rasid"."processes" (
	"id" text PRIMARY KEY NOT NULL,
	"host" text NOT NULL,
	"pid" integer NOT NULL,
	"roles" text[] NOT NULL,
	"version" text NOT NULL,
	"schema" integer NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"config" text NOT NULL,
	"config_fault" text
);
--> statement-breakpoint
CREATE TABLE "rasid"."tallies" (
	"name" text PRIMARY KEY NOT NULL,
	"value" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "rasid"."articles" ADD COLUMN "pruned_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "articles_unpruned" ON "rasid"."articles" USING btree ("fetched_at") WHERE "rasid"."articles"."pruned_at" is null;--> statement-breakpoint
INSERT INTO "rasid"."tallies" ("name", "value")
SELECT 'events', count(*) FROM "rasid"."events" WHERE "data" ->> 'passing' IS NULL
UNION ALL
SELECT 'ledger', count(*) FROM "rasid"."ledger";
