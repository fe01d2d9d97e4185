package gateway

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/url"

	"pilcrow/internal/discord/rest"
)

// Opcodes, by
// https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-opcodes.
const (
	opDispatch       = 0
	opHeartbeat      = 1
	opIdentify       = 2
	opResume         = 6
	opReconnect      = 7
	opInvalidSession = 9
	opHello          = 10
	opHeartbeatAck   = 11
)

// A payload is one message of the gateway.
type payload struct {
	Op       int             `json:"op"`
	Data     json.RawMessage `json:"d"`
	Sequence int64           `json:"s"`
	Type     string          `json:"t"`
}

// A command is one message to the gateway.
type command struct {
	Op   int `json:"op"`
	Data any `json:"d"`
}

// query asks for version 10 of the gateway, in JSON, not compressed.
const query = "v=10&encoding=json"

// dialURL returns the URL to connect to for one that Discord named, in GET
// /gateway/bot or as the resume_gateway_url of a session.
func dialURL(named string) (string, error) {
	u, err := url.Parse(named)
	switch {
	case err != nil || u.Host == "" || u.Scheme != "wss" && u.Scheme != "ws" || u.User != nil:
		return "", errors.New("the gateway's address is no websocket address")
	case u.Scheme == "ws" && !rest.IsLoopback(u.Hostname()):
		return "", fmt.Errorf("the gateway %s wants an unencrypted connection, which would show the bot's token", u.Host)
	}
	if u.Path == "" {
		u.Path = "/"
	}
	u.RawQuery, u.Fragment = query, ""
	return u.String(), nil
}
