-- The log of events only grows. Whoever must forget (lib/listings/forgetting.ts) says so in the transaction.
CREATE FUNCTION "events_are_kept"() RETURNS trigger LANGUAGE plpgsql AS $$
begin
	if current_setting('portal.forgetting', true) = 'on' then return null; end if;
	raise exception 'events are kept as they are: % is refused', lower(tg_op) using errcode = 'restrict_violation';
end $$;--> statement-breakpoint
CREATE TRIGGER "events_are_kept" BEFORE UPDATE OR DELETE ON "events"
	FOR EACH STATEMENT EXECUTE FUNCTION events_are_kept();
