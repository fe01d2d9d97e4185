package rest

import (
	"cmp"
	"encoding/json"
	"net/http"
	"strconv"
	"strings"
	"time"
)

const (
	// guessedWait is the wait after a 429 that does not say how long.
	guessedWait = 5 * time.Second
	// networkScope is this package's own, of a 429 that Discord did not write.
	networkScope = "network"
	// longestWait bounds what a header can ask for.
	longestWait = 24 * time.Hour
)

// A rateLimit is what a response says of rate limits, by
// https://discord.com/developers/docs/topics/rate-limits#header-format.
type rateLimit struct {
	answered   bool // there was a response, with or without headers
	present    bool // it has the headers of a bucket
	bucket     string
	limit      int
	remaining  int
	resetAfter time.Duration

	retryAfter time.Duration // of a 429
	global     bool          // the 429 is about all calls
	scope      string        // "user", "global" or "shared", of a 429
}

// readLimit reads the header and, of a 429, the body of a response. What makes no
// sense counts as missing.
func readLimit(status int, header http.Header, body []byte) rateLimit {
	l := rateLimit{answered: true, bucket: header.Get("X-RateLimit-Bucket")}
	limit, err1 := strconv.Atoi(header.Get("X-RateLimit-Limit"))
	remaining, err2 := strconv.Atoi(header.Get("X-RateLimit-Remaining"))
	reset, ok := seconds(header.Get("X-RateLimit-Reset-After"))
	if err1 == nil && err2 == nil && ok && limit > 0 && remaining >= 0 {
		l.present, l.limit, l.remaining, l.resetAfter = true, limit, remaining, reset
	}
	if status == http.StatusTooManyRequests {
		l.tooMany(header, body)
	}
	return l
}

// tooMany reads a 429. One that is not JSON comes from the network in front of
// Discord, which refuses everything from this address.
func (l *rateLimit) tooMany(header http.Header, body []byte) {
	var said struct {
		RetryAfter float64 `json:"retry_after"`
		Global     bool    `json:"global"`
	}
	isJSON := json.Unmarshal(body, &said) == nil
	l.scope = header.Get("X-RateLimit-Scope")
	l.global = !isJSON || said.Global || l.scope == "global" || strings.EqualFold(header.Get("X-RateLimit-Global"), "true")
	// The body is more precise than the header, which has whole seconds.
	l.retryAfter = cmp.Or(toDuration(said.RetryAfter), retryAfter(header), guessedWait)
	if !isJSON {
		l.scope = networkScope
	}
}

// retryAfter reads the header of RFC 9110, section 10.2.3: seconds or a date.
func retryAfter(header http.Header) time.Duration {
	value := header.Get("Retry-After")
	if d, ok := seconds(value); ok {
		return d
	}
	if at, err := http.ParseTime(value); err == nil {
		return min(max(time.Until(at), 0), longestWait)
	}
	return 0
}

func seconds(value string) (time.Duration, bool) {
	s, err := strconv.ParseFloat(value, 64)
	return toDuration(s), err == nil && s >= 0
}

// toDuration turns seconds into a duration of at most a day. NaN is 0.
func toDuration(s float64) time.Duration {
	if !(s > 0) {
		return 0
	}
	return time.Duration(min(s, longestWait.Seconds()) * float64(time.Second))
}
