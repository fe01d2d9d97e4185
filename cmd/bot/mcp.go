package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/signal"

	"pilcrow/cmd/bot/assembly"
	"pilcrow/internal/chat"
	"pilcrow/internal/mcp"
	"pilcrow/internal/terminal"
)

type mcpCommand struct {
	HTTP string `name:"http" placeholder:"HOST:PORT" help:"Serve over HTTP (the streamable transport) on this machine, instead of standard input and output."`
}

func (mcpCommand) Help() string {
	return `For assistants and editors that speak the Model Context Protocol: give them the command "bot mcp", or with --http the address. ` +
		"Their tools are ask, search, show_paragraph and check_claim; every paragraph is a resource, as pilcrow://article/20. " +
		"On a terminal it prints what to put into the settings of Claude Desktop, VS Code and Cursor."
}

func (c mcpCommand) Run(a *app) error {
	if c.HTTP == "" && terminal.IsTerminal(a.In) {
		return a.tellClients()
	}
	ctx, stop := signal.NotifyContext(a.Ctx, os.Interrupt)
	defer stop()
	if c.HTTP == "" {
		a.Standard.Use = "the protocol"
	}
	s, err := a.Settings()
	if err != nil {
		return err
	}
	limits := s.Config().Limits
	server := &mcp.Server{
		Version:       builtVersion(),
		Conversations: &chat.Conversations{Turns: limits.ConversationTurns, TTL: limits.ConversationTTL},
		Admission:     &chat.Admission{AtOnce: limits.AnswersAtOnce, Queue: limits.Queue},
		In:            io.NopCloser(a.In), Out: keptOpen{a.Out},
	}
	if c.HTTP != "" {
		if server.Listener, err = localListener(ctx, c.HTTP); err != nil {
			return err
		}
		defer server.Listener.Close()
	}
	if err := s.Load(ctx); err != nil {
		return err
	}
	if server.Listener != nil {
		fmt.Fprintf(a.Err, "MCP is served at http://%s\n", server.Listener.Addr())
	}
	return s.Run(ctx, server)
}

// localListener listens on loopback only: the protocol has no keys here.
func localListener(ctx context.Context, address string) (net.Listener, error) {
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", address)
	if err != nil {
		return nil, fmt.Errorf("cannot serve on %s: %w", address, err)
	}
	if at, ok := listener.Addr().(*net.TCPAddr); !ok || !at.IP.IsLoopback() {
		return nil, errors.Join(assembly.Usage(fmt.Errorf("--http %s: give an address of this machine alone, such as 127.0.0.1:8018; a proxy that asks for keys can make it known to others", address)), listener.Close())
	}
	return listener, nil
}

// keptOpen is a stream that is not ours to close.
type keptOpen struct{ io.Writer }

func (keptOpen) Close() error { return nil }
