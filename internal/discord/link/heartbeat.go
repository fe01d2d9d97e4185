package link

import (
	"encoding/json"
	"errors"
	"time"
)

// hello reads how often to send heartbeats.
func (r *relay) hello(data []byte) error {
	var d struct {
		Interval int64 `json:"heartbeat_interval"` // milliseconds
	}
	if err := json.Unmarshal(data, &d); err != nil || d.Interval <= 0 || d.Interval > time.Hour.Milliseconds() {
		return errors.New("the gateway's Hello makes no sense")
	}
	r.beats.Lock()
	defer r.beats.Unlock()
	r.interval = time.Duration(d.Interval) * time.Millisecond
	return nil
}

func (r *relay) every() time.Duration {
	r.beats.Lock()
	defer r.beats.Unlock()
	return r.interval
}

// nextHeartbeat sends the session's regular heartbeat. If the one before was not
// acknowledged, the connection is dead although it looks alive. discordgo would
// wait for five of them.
func (r *relay) nextHeartbeat() error {
	r.beats.Lock()
	// One that Discord asked for a moment ago may still be under way.
	zombie := !r.beat.IsZero() && time.Since(r.beat) > r.interval/2
	r.beats.Unlock()
	if zombie {
		return errZombie
	}
	return r.sendHeartbeat()
}

func (r *relay) sendHeartbeat() error {
	var last any // null before the first event
	if sequence := r.last.Load(); sequence > 0 {
		last = sequence
	}
	data, err := json.Marshal(map[string]any{"op": opHeartbeat, "d": last})
	if err != nil {
		return err
	}
	r.beats.Lock()
	if r.beat.IsZero() {
		r.beat = time.Now()
	}
	r.beats.Unlock()
	return r.send(data)
}

func (r *relay) acknowledged() {
	r.beats.Lock()
	defer r.beats.Unlock()
	if !r.beat.IsZero() {
		r.metrics.Heartbeat.Store(int64(time.Since(r.beat)))
		r.beat = time.Time{}
	}
}
