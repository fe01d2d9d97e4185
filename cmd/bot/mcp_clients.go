package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"pilcrow/cmd/bot/assembly"
	"pilcrow/internal/text/fetch"
	"pilcrow/internal/text/load"
)

// An mcpEntry is how clients write down a program to start.
type mcpEntry struct {
	Type    string   `json:"type,omitempty"`
	Command string   `json:"command"`
	Args    []string `json:"args"`
}

// tellClients says how to put this command, with its flags, into a client: nobody
// speaks the protocol by hand.
func (a *app) tellClients() error {
	program, err := os.Executable()
	if err != nil {
		program = "bot"
	}
	entry := mcpEntry{Command: program, Args: append(repeated(a.Flags), "mcp")}
	servers := map[string]any{"mcpServers": map[string]mcpEntry{"pilcrow": entry}}
	entry.Type = "stdio"
	code := map[string]any{"servers": map[string]mcpEntry{"pilcrow": entry}}
	var b strings.Builder
	b.WriteString("\"bot mcp\" speaks the Model Context Protocol with the program that starts it. Put it into your client:\n")
	block(&b, "Claude Desktop: Settings, Developer, Edit Config (claude_desktop_config.json)", servers)
	block(&b, "VS Code: .vscode/mcp.json in the project, or the command \"MCP: Open User Configuration\"", code)
	block(&b, "Cursor: ~/.cursor/mcp.json, or .cursor/mcp.json in the project", servers)
	b.WriteString("\nAn entry \"pilcrow\" goes beside those that are there already. Environment variables, as OPENAI_API_KEY, go into its \"env\".\n" +
		"For programs that reach it by an address: bot mcp --http 127.0.0.1:8018\n")
	if _, err := io.WriteString(a.Out, b.String()); err != nil {
		return fmt.Errorf("write to standard output: %w", err)
	}
	return nil
}

func block(b *strings.Builder, where string, content any) {
	fmt.Fprintf(b, "\n%s\n\n", where)
	_ = encode(b, content) // a strings.Builder takes everything
}

// repeated are the flags of all commands as they were given, with paths that hold
// wherever the program is started.
func repeated(c assembly.Flags) []string {
	args := []string{}
	if c.Config != "" {
		args = append(args, "--config", absolute(c.Config))
	}
	for _, path := range c.Text {
		if path != load.Input && !fetch.IsAddress(path) {
			path = absolute(path)
		}
		args = append(args, "--text", path)
	}
	if c.Index != "" {
		args = append(args, "--index", absolute(c.Index))
	}
	if c.NoModel {
		args = append(args, "--no-model")
	}
	return args
}

func absolute(path string) string {
	if whole, err := filepath.Abs(path); err == nil {
		return whole
	}
	return path
}
