package link

import (
	"errors"
	"net/http"

	"github.com/gorilla/websocket"
)

const badToken = "Discord does not accept the bot's token: copy it anew from the developer portal, under Bot, and set DISCORD_TOKEN"

// fatalCodes are the close codes after which nobody may reconnect, by
// https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes.
var fatalCodes = map[int]string{
	4004: badToken,
	4010: "Discord knows no such shard: make the shard ids smaller than the number of shards in the settings",
	4011: "the bot is in too many servers for its number of shards: set the number to auto, and start it again",
	4012: "Discord no longer serves this version of its gateway: this program has to be updated",
	4013: "Discord knows no such intents: this program has to be updated",
	4014: "Discord does not allow the bot an intent that it asks for: switch it on in the developer portal, under Bot, Privileged Gateway Intents, or off in the settings",
}

// newSessionCodes are the close codes after which a session cannot be resumed.
var newSessionCodes = map[int]bool{
	4003: true, // not authenticated
	4007: true, // invalid sequence number
	4009: true, // session timed out
}

// fatal returns the [*FatalError] that an error is, or nil if trying again may
// help.
func fatal(err error) error {
	var closed *websocket.CloseError
	var refused *APIError
	var already *FatalError
	switch {
	case errors.As(err, &already):
		return err
	case errors.As(err, &closed) && fatalCodes[closed.Code] != "":
		return &FatalError{Code: closed.Code, Sentence: fatalCodes[closed.Code], Err: err}
	case errors.As(err, &refused) && refused.Status == http.StatusUnauthorized:
		return &FatalError{Sentence: badToken, Err: err}
	}
	return nil
}

// losesSession tells that the next connection has to begin a new session.
func losesSession(err error) bool {
	var closed *websocket.CloseError
	var invalid *invalidSession
	return errors.As(err, &closed) && newSessionCodes[closed.Code] ||
		errors.As(err, &invalid) && !invalid.resumable
}
