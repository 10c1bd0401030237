-- An article is written to three times on its way. With room on its page the new row stands beside the old one, and
-- neither an index is touched nor a dead row left for long: the table is smaller for it.
ALTER TABLE "rasid"."articles" SET (fillfactor = 50);
