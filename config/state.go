package config

import (
	"errors"
	"net/url"
	"time"
)

const urlForm = "be the address of a PostgreSQL database, such as postgres://pilcrow@db.example.org/pilcrow"

func (v *validator) state() {
	s := v.config.State
	v.require(s.KeepHistory >= time.Hour, "state.keep_history", "be 1h or longer: a question may be delivered again")
	v.require(s.KeepFeedback >= s.KeepHistory, "state.keep_feedback", "be at least state.keep_history (%s)", s.KeepHistory)
	v.require(s.Lease >= 5*time.Second && s.Lease <= time.Hour, "state.lease", "be from 5s to 1h")
	if s.URL == "" {
		return
	}
	u, err := url.Parse(s.URL)
	ok := err == nil && (u.Scheme == "postgres" || u.Scheme == "postgresql")
	v.require(ok, "state.url", urlForm)
	if !ok {
		return
	}
	_, inUser := u.User.Password()
	v.require(!inUser && !u.Query().Has("password"), "state.url",
		"not hold a password: set BOT_STATE_URL, which may, or PGPASSWORD, or name a file of passwords in PGPASSFILE")
}

// splitURL takes the password out of the address that BOT_STATE_URL names.
func (c *Config) splitURL(given string) error {
	u, err := url.Parse(given)
	if err != nil {
		return errors.Join(errors.New("BOT_STATE_URL: state.url must "+urlForm), c.Set("state.url", "", "BOT_STATE_URL")) // the cause would repeat it
	}
	password, ok := u.User.Password()
	if !ok {
		return nil
	}
	c.State.Password = NewSecret(password)
	u.User = url.User(u.User.Username())
	return c.Set("state.url", u.String(), "BOT_STATE_URL")
}
