package gateway

import (
	"errors"
	"fmt"

	"github.com/gorilla/websocket"

	"pilcrow/internal/discord/rest"
)

// A FatalError ends a [Client]: trying again would change nothing.
type FatalError struct {
	Code     int    // the gateway's close code, or 0
	Sentence string // for the person who runs the bot: what is wrong and what to do
	Err      error  // the cause, or nil
}

func (e *FatalError) Error() string {
	if e.Err == nil {
		return "discord: " + e.Sentence
	}
	return fmt.Sprintf("discord: %s (%v)", e.Sentence, e.Err)
}

func (e *FatalError) Unwrap() error { return e.Err }

const badToken = "Discord does not accept the bot's token: copy it anew from the developer portal, under Bot, and set DISCORD_TOKEN"

// fatalCodes are the close codes after which reconnecting is pointless, by
// https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes.
var fatalCodes = map[int]string{
	4004: badToken,
	4010: "Discord knows no such shard: make the shard ids smaller than the number of shards in the settings",
	4011: "the bot is in too many servers for its number of shards: set the number to auto, and start it again",
	4012: "Discord no longer serves this version of its gateway: this program has to be updated",
	4013: "Discord knows no such intents: this program has to be updated",
	4014: "Discord does not allow the bot an intent that it asks for: switch it on in the developer portal, under Bot, Privileged Gateway Intents, or off in the settings",
}

// endingCodes are the close codes after which a session cannot be resumed.
var endingCodes = map[int]bool{
	4003: true, // not authenticated, or the session was invalidated
	4007: true, // invalid sequence number
	4009: true, // session timed out
}

// Fatal returns an error as a [*FatalError] if trying again would change nothing,
// and otherwise as it is. It knows close codes of the gateway and a token that
// package rest was refused with.
func Fatal(err error) error {
	var closed *websocket.CloseError
	switch {
	case errors.As(err, new(*FatalError)):
		return err
	case errors.As(err, &closed) && fatalCodes[closed.Code] != "":
		return &FatalError{Code: closed.Code, Sentence: fatalCodes[closed.Code], Err: err}
	case rest.IsUnauthorized(err):
		return &FatalError{Sentence: badToken, Err: err}
	}
	return err
}

// endsSession reports whether a failure is the end of the session too.
func endsSession(err error) bool {
	var closed *websocket.CloseError
	var invalid *invalidSession
	return errors.As(err, &closed) && endingCodes[closed.Code] ||
		errors.As(err, &invalid) && !invalid.resumable
}
