CREATE TABLE "rasid"."incident_spots" (
	"incident_id" text NOT NULL,
	"class" text NOT NULL,
	"spot" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "incident_spots_incident_id_spot_pk" PRIMARY KEY("incident_id","spot")
);
--> statement-breakpoint
CREATE INDEX "incident_spots_spot" ON "rasid"."incident_spots" USING btree ("spot","class","until");
--> statement-breakpoint
INSERT INTO "rasid"."incident_spots" ("incident_id", "class", "spot", "since", "until")
SELECT "id", "class", 'place:' || "place_id", least(("data"->>'firstToldAt')::timestamptz, "last_told_at"), "last_told_at"
FROM "rasid"."incidents" WHERE "state" = 'active' AND "place_id" IS NOT NULL;