package telegram

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// maxReply is how many bytes of a reply are read: 100 updates of the longest
// messages are a few MiB.
const maxReply = 32 << 20

// An APIError is what the Bot API answers to a request that it refuses:
// https://core.telegram.org/bots/api#making-requests.
type APIError struct {
	Code        int
	Description string        // as "Bad Request: chat not found"
	RetryAfter  time.Duration // of 429
	MigratedTo  int64         // the chat that a group has become; 0 if it has not
}

func (e *APIError) Error() string {
	return fmt.Sprintf("Telegram answers %d %q", e.Code, e.Description)
}

// A FatalError is why the bot cannot serve anybody, however often it tries.
type FatalError struct {
	Sentence string // what is wrong, and what to do
	Err      error  // what Telegram answered; may be nil
}

func (e *FatalError) Error() string { return e.Sentence }
func (e *FatalError) Unwrap() error { return e.Err }

// A wire carries requests to the Bot API. The token is part of their addresses: no
// error contains an address, and every refusal is an [*APIError].
type wire struct {
	base, token string
	client      *http.Client
}

// Do sends a request. A reply that it returns is one of success, in the API's form.
func (w *wire) Do(r *http.Request) (*http.Response, error) {
	reply, err := w.client.Do(r)
	var address *url.Error
	switch {
	case errors.As(err, &address):
		return nil, address.Err
	case err != nil:
		return nil, errors.New(w.redact(err.Error()))
	}
	defer reply.Body.Close()
	body, err := io.ReadAll(io.LimitReader(reply.Body, maxReply+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("the reply breaks off: %w", err)
	case len(body) > maxReply:
		return nil, errors.New("the reply is too long")
	}
	if err := w.judge(reply.StatusCode, body); err != nil {
		return nil, err
	}
	reply.Body = io.NopCloser(bytes.NewReader(body))
	return reply, nil
}

// judge returns what is wrong with a reply, nil if nothing is.
func (w *wire) judge(status int, body []byte) error {
	var r struct {
		OK          *bool  `json:"ok"`
		ErrorCode   int    `json:"error_code"`
		Description string `json:"description"`
		Parameters  struct {
			RetryAfter int   `json:"retry_after"`
			MigratedTo int64 `json:"migrate_to_chat_id"`
		} `json:"parameters"`
	}
	switch err := json.Unmarshal(body, &r); {
	case err != nil || r.OK == nil:
		return &APIError{Code: max(status, 500), Description: fmt.Sprintf("HTTP %d, without an answer of the Bot API", status)}
	case *r.OK:
		return nil
	case r.ErrorCode == 0:
		r.ErrorCode = status
	}
	return &APIError{
		Code: r.ErrorCode, Description: w.redact(r.Description),
		RetryAfter: time.Duration(r.Parameters.RetryAfter) * time.Second, MigratedTo: r.Parameters.MigratedTo,
	}
}

func (w *wire) redact(s string) string { return strings.ReplaceAll(s, w.token, "[redacted]") }

// call makes a request that the library does not offer.
func (w *wire) call(ctx context.Context, method string, params, result any) error {
	body, err := json.Marshal(params)
	if err != nil {
		return err
	}
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, w.base+"/bot"+w.token+"/"+method, bytes.NewReader(body))
	if err != nil {
		return errors.New("the address of the Bot API is none")
	}
	r.Header.Set("Content-Type", "application/json")
	reply, err := w.Do(r)
	if err != nil {
		return fmt.Errorf("%s: %w", method, err)
	}
	defer reply.Body.Close()
	return json.NewDecoder(reply.Body).Decode(&struct {
		Result any `json:"result"`
	}{result})
}

// says reports whether Telegram refuses a request with one of these words.
func says(err error, words ...string) bool {
	var refused *APIError
	if !errors.As(err, &refused) || refused.Code != http.StatusBadRequest {
		return false
	}
	for _, w := range words {
		if strings.Contains(strings.ToLower(refused.Description), strings.ToLower(w)) {
			return true
		}
	}
	return false
}

// gone reports whether nothing can be said in a chat any more: the bot is blocked or
// thrown out, or the chat is not there.
func gone(err error) bool {
	var refused *APIError
	return errors.As(err, &refused) && refused.Code == http.StatusForbidden ||
		says(err, "chat not found", "user is deactivated", "not enough rights", "CHAT_WRITE_FORBIDDEN", "TOPIC_CLOSED", "message thread not found")
}

// passing reports whether a request may go well later: the server failed, or there was no
// answer.
func passing(err error) bool {
	var refused *APIError
	if errors.As(err, &refused) {
		return refused.Code >= http.StatusInternalServerError
	}
	return err != nil && !errors.Is(err, context.Canceled)
}

// lost reports whether a message cannot be edited any more: it was deleted, or is too
// old.
func lost(err error) bool {
	return says(err, "message to edit not found", "message can't be edited", "MESSAGE_ID_INVALID") || movedTo(err) != 0
}

// movedTo is the chat that a group has become, 0 if it has not.
func movedTo(err error) int64 {
	var refused *APIError
	if errors.As(err, &refused) {
		return refused.MigratedTo
	}
	return 0
}
