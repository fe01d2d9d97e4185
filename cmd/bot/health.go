package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"slices"
	"time"

	"pilcrow/config"
)

type healthCommand struct{}

func (healthCommand) Help() string {
	return "Asks the bot that runs with these settings for /healthz, at metrics.address, or at web.address if the web is among its frontends. " +
		"The exit code is 1 if it does not answer. That newest settings or texts cannot be loaded is no ill health: the bot serves the old ones, and a restart would end that."
}

// healthTimeout is shorter than what container managers wait by default.
const healthTimeout = 5 * time.Second

var errNoHealth = errors.New("nothing tells whether the bot is well: give metrics.address a host and a port (BOT_METRICS_ADDRESS=127.0.0.1:9464)")

func (healthCommand) Run(a *app) error {
	conf, err := a.Config()
	if err != nil {
		return err
	}
	address, err := healthAddress(conf)
	if err != nil {
		return err
	}
	ctx, stop := context.WithTimeout(a.Ctx, healthTimeout)
	defer stop()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+address+"/healthz", http.NoBody)
	if err != nil {
		return fmt.Errorf("cannot ask %s: %w", address, err)
	}
	client := http.Client{Transport: new(http.Transport)} // no proxy: the bot is on this machine
	reply, err := client.Do(request)
	if err != nil {
		return fmt.Errorf("the bot does not answer at %s: %w", address, err)
	}
	defer reply.Body.Close()
	if reply.StatusCode != http.StatusOK {
		return fmt.Errorf("the bot at %s is not well: it answers %s", address, reply.Status)
	}
	_, err = fmt.Fprintln(a.Out, "ok")
	return err
}

// healthAddress is where a bot with these settings is reached from its own machine.
func healthAddress(c config.Config) (string, error) {
	address := c.Metrics.Address
	if address == "" && slices.Contains(c.Frontends, "web") {
		address = c.Web.Address
	}
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		return "", errNoHealth
	}
	if ip := net.ParseIP(host); host == "" || ip != nil && ip.IsUnspecified() {
		host = "127.0.0.1" // a container has no names
	}
	return net.JoinHostPort(host, port), nil
}
