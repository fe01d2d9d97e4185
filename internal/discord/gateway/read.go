package gateway

import (
	"context"
	"encoding/json"
	"errors"
	"net"
	"time"
)

// read handles what Discord sends, until it returns why the connection is to end.
func (c *connection) read(ctx context.Context, stop context.CancelCauseFunc) error {
	c.socket.SetReadLimit(maxPayload)
	limit, expired := c.shard.client.timeout(), errNoHello
	for first := true; ; first = false {
		p, err := c.next(limit)
		switch {
		case isTimeout(err):
			return expired
		case err != nil:
			return err
		case first && p.Op != opHello && p.Op != opReconnect && p.Op != opInvalidSession:
			return errNoHello
		}
		if err := c.handle(ctx, stop, p); err != nil {
			return err
		}
		if expired = errSilent; c.served {
			// Heartbeats are acknowledged, so nothing comes for two of them only if
			// the connection is dead.
			limit = c.shard.client.timeout() + 2*c.beats.interval
		}
	}
}

// next returns the next message. One that is not JSON has no opcode of Discord's.
func (c *connection) next(limit time.Duration) (*payload, error) {
	if err := c.socket.SetReadDeadline(time.Now().Add(limit)); err != nil {
		return nil, err
	}
	_, data, err := c.socket.ReadMessage()
	if err != nil {
		return nil, err
	}
	p := &payload{}
	if err := json.Unmarshal(data, p); err != nil {
		c.shard.drop("a message that is not JSON", err)
		p.Op = -1
	}
	return p, nil
}

func isTimeout(err error) bool {
	var timeout net.Error
	return errors.As(err, &timeout) && timeout.Timeout()
}

// handle does what a message asks for. Its error ends the connection.
func (c *connection) handle(ctx context.Context, stop context.CancelCauseFunc, p *payload) error {
	switch p.Op {
	case opHello:
		return c.hello(ctx, stop, p.Data)
	case opHeartbeat:
		_ = c.heartbeat() // if it cannot be sent, the next read says why
	case opHeartbeatAck:
		c.acknowledged()
	case opReconnect:
		return errReconnect
	case opInvalidSession:
		return &invalidSession{resumable: string(p.Data) == "true"}
	case opDispatch:
		return c.dispatch(p)
	}
	return nil
}

// hello begins the heartbeats, and begins or resumes the session.
func (c *connection) hello(ctx context.Context, stop context.CancelCauseFunc, data []byte) error {
	var d struct {
		Interval int64 `json:"heartbeat_interval"` // milliseconds
	}
	if err := json.Unmarshal(data, &d); err != nil || d.Interval <= 0 || d.Interval > time.Hour.Milliseconds() {
		return errors.New("the gateway's Hello makes no sense")
	}
	if c.beats.interval > 0 {
		return errors.New("the gateway said Hello twice")
	}
	c.beats.interval = time.Duration(d.Interval) * time.Millisecond
	c.beating.Go(func() { c.beat(ctx, stop) })
	op, first := c.shard.hello()
	if op == opIdentify {
		c.shard.client.Metrics.Identifies.Add(1)
	}
	return c.send(op, first)
}

// dispatch hands an event to a handler. Only then it counts as seen: Discord sends
// one that was not again when the session is resumed.
func (c *connection) dispatch(p *payload) error {
	switch p.Type {
	case "READY":
		var d struct {
			ID  string `json:"session_id"`
			URL string `json:"resume_gateway_url"`
		}
		if err := json.Unmarshal(p.Data, &d); err != nil || d.ID == "" {
			return errors.New("the gateway's READY names no session")
		}
		c.shard.begin(d.ID, d.URL)
		c.ready()
	case "RESUMED":
		c.shard.client.Metrics.Resumes.Add(1)
		c.ready()
	}
	settle := c.shard.settling.begin(p.Sequence)
	if c.shard.handlers.dispatch(p.Type, p.Data, settle) {
		c.shard.seen(p.Sequence)
	}
	return nil
}

func (c *connection) ready() {
	c.served = true
	c.shard.ready()
	c.identified()
}

// drop notes what Discord sent and nobody can use.
func (s *shard) drop(what string, err error) {
	s.client.Metrics.Dropped.Add(1)
	s.log.Warn("discord sent something that is left out", "what", what, "cause", err)
}
