-- Letting questions in, one after the other in all processes: as functions, so that each call is one
-- journey to the database, and nobody waits for the journeys of others while the lock is held. Whoever
-- waits for the lock has the time of when it has it.

-- +goose Up
-- +goose StatementBegin
CREATE FUNCTION clock_ms() RETURNS bigint LANGUAGE sql VOLATILE AS
	$$ SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint $$;
-- +goose StatementEnd

-- clear_places takes the places of processes that were silent for so long, and puts those into the queue
-- whose own question before had one of them.
-- +goose StatementBegin
CREATE FUNCTION clear_places(silent bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM places WHERE process NOT IN (SELECT processes.id FROM processes WHERE seen > clock_ms() - silent);
	IF FOUND THEN
		UPDATE places SET turn = 1, place = DEFAULT WHERE turn = 0 AND NOT EXISTS (
			SELECT 1 FROM places own WHERE own.scope = places.scope AND own.person = places.person AND own.turn > 0);
	END IF;
END $$;
-- +goose StatementEnd

-- position_of gives their turn to those for whom there is room, and returns a place in the queue, 0 if it
-- is its turn. A place that is gone, as after a crash of the server, has its turn.
-- +goose StatementBegin
CREATE FUNCTION position_of(my_id bigint, my_scope text, at_once bigint, silent bigint) RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
	PERFORM pg_advisory_xact_lock(x'70696c630002'::bigint);
	PERFORM clear_places(silent);
	UPDATE places SET turn = 2 WHERE id IN (SELECT id FROM places WHERE scope = my_scope AND turn = 1 ORDER BY place
		LIMIT CASE WHEN at_once > 0 THEN greatest(0, at_once - (SELECT count(*) FROM places WHERE scope = my_scope AND turn = 2)) END);
	RETURN (SELECT count(*) FROM places p JOIN places me ON me.id = my_id AND me.turn < 2
		WHERE p.scope = me.scope AND p.turn < 2 AND (p.turn, -p.place) >= (me.turn, -me.place));
END $$;
-- +goose StatementEnd

-- enter_place gives a question a place, unless there are too many (busy) or it has to wait; then nothing
-- is changed. The caller chooses the place's id, to give it up even if it has no answer. Allowances are names, what a question takes of each, and how much may be taken ahead.
-- +goose StatementBegin
CREATE FUNCTION enter_place(my_id bigint, my_process text, my_scope text, my_person text, at_once bigint, queue bigint, silent bigint,
	names text[], costs bigint[], periods bigint[], OUT "position" bigint, OUT busy boolean, OUT wait bigint)
LANGUAGE plpgsql AS $$
DECLARE
	making bigint; waiting bigint; answered boolean; waits boolean; t bigint;
BEGIN
	"position" := 0; busy := false; wait := 0;
	PERFORM pg_advisory_xact_lock(x'70696c630002'::bigint);
	PERFORM clear_places(silent);
	SELECT count(*) FILTER (WHERE turn = 2), count(*) FILTER (WHERE turn < 2),
			coalesce(bool_or(turn >= 2 AND person = my_person AND person <> ''), false),
			coalesce(bool_or(turn < 2 AND person = my_person AND person <> ''), false)
		INTO making, waiting, answered, waits FROM places WHERE scope = my_scope;
	busy := waits OR (answered OR at_once > 0 AND making >= at_once) AND queue > 0 AND waiting >= queue;
	IF busy THEN
		RETURN;
	END IF;
	t := clock_ms();
	SELECT coalesce(max(greatest(coalesce(a.until, t), t) + n.cost - t - n.period), 0) INTO wait
		FROM unnest(names, costs, periods) AS n (name, cost, period) LEFT JOIN allowances a ON a.name = n.name;
	wait := greatest(wait, 0);
	IF wait > 0 THEN
		RETURN;
	END IF;
	INSERT INTO allowances AS a (name, until) SELECT n.name, t + n.cost FROM unnest(names, costs) AS n (name, cost)
		ON CONFLICT (name) DO UPDATE SET until = greatest(a.until, t) + excluded.until - t;
	INSERT INTO places (id, process, scope, person, turn) OVERRIDING SYSTEM VALUE
		VALUES (my_id, my_process, my_scope, my_person, CASE WHEN answered THEN 0 ELSE 1 END);
	"position" := position_of(my_id, my_scope, at_once, silent);
END $$;
-- +goose StatementEnd

-- leave_place gives a place up. The person's own next question goes behind those who wait.
-- +goose StatementBegin
CREATE FUNCTION leave_place(my_id bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	left_scope text; left_person text;
BEGIN
	PERFORM pg_advisory_xact_lock(x'70696c630002'::bigint);
	DELETE FROM places WHERE id = my_id RETURNING scope, person INTO left_scope, left_person;
	IF FOUND THEN
		UPDATE places SET turn = 1, place = DEFAULT WHERE scope = left_scope AND person = left_person AND turn = 0;
	END IF;
END $$;
-- +goose StatementEnd
