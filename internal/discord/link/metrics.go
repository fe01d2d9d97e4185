package link

import "sync/atomic"

// Metrics counts what a connection goes through. It may be read at any time.
type Metrics struct {
	Calls       atomic.Int64 // REST requests sent, repeated ones included
	RateLimited atomic.Int64 // answers with status 429
	Invalid     atomic.Int64 // answers that count against Discord's limit of invalid requests
	Repeated    atomic.Int64 // requests sent again after a failure
	RestTime    atomic.Int64 // nanoseconds from sending a request to the end of its answer, all together

	Identifies atomic.Int64 // gateway sessions begun
	Resumes    atomic.Int64 // gateway sessions resumed
	Reconnects atomic.Int64 // gateway connections that ended and were made anew
	Heartbeat  atomic.Int64 // nanoseconds from the last heartbeat to its acknowledgement
	Events     atomic.Int64 // events handed to the handler
	Dropped    atomic.Int64 // events that could not be read
	Panics     atomic.Int64 // handlers that panicked
}
